"""Local days of a zone as a table: how a wall time becomes an instant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pledgebook.clock.walls import DAY
from pledgebook.engine.sql.tables import EPOCH, NOWHERE, Row, Table, first

# No zone has changed its offset and changed it back within so few days.
_BLOCK = 7

COLUMNS = ("d", "before", "switch", "after", "doubt", "skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDay:
    """One local day: the offset before its second ``switch``, and the one from it on.

    Wall times from second ``doubt`` until before ``switch`` do not exist (``skipped``), or come
    twice.
    """

    before: int
    switch: int
    after: int
    doubt: int
    skipped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From wall second ``since`` (of 1970) on a zone has an offset.

    Wall times from ``doubt`` until before ``since`` are of a ``kind``: skipped (1) or twice (2).
    """

    since: int
    offset: int
    doubt: int = 0
    kind: int = 0


def steps(table: Table) -> tuple[Step, ...]:
    """Return the steps of a zone's offset from its local days, the first without a begin."""
    days = [row for row in table.rows if row[0] != NOWHERE]
    found = [Step(since=0, offset=_whole(days[0][1]))]
    for row in days:
        d, before, switch, after, doubt, skipped = map(_whole, row)
        if before != found[-1].offset:
            found.append(Step(since=d * DAY, offset=before, doubt=d * DAY))
        if after != before:
            kind = 1 if skipped else 2
            at = d * DAY + switch
            found.append(Step(since=at, offset=after, doubt=d * DAY + doubt, kind=kind))
    return tuple(found)


def _whole(cell: object) -> int:
    assert isinstance(cell, int)  # noqa: S101 - only nowhere has none
    return cell


def local_day(number: int, where: ZoneInfo) -> LocalDay:
    """Return how wall times of a day (as `date.toordinal`) become instants, as `clock` does it."""
    midnight = dt.datetime.combine(dt.date.fromordinal(number), dt.time(), where)

    def offset(second: int, fold: int) -> int:
        found = (midnight + dt.timedelta(seconds=second)).replace(fold=fold).utcoffset()
        assert found is not None  # noqa: S101 - a zone always has one
        return int(found.total_seconds())

    last = DAY - 1
    before, after, end = offset(0, 0), offset(last, 0), offset(last, 1)
    if before == after == end == offset(0, 1):
        return LocalDay(before=before, switch=DAY, after=before, doubt=DAY, skipped=False)
    switch = DAY if before == after else first(lambda at: offset(at, 0) == after, 0, DAY)
    doubt = first(lambda at: offset(at, 1) == end, 0, DAY)
    return LocalDay(
        before=before, switch=switch, after=after, doubt=min(doubt, switch), skipped=before < end
    )


def walls(name: str, where: ZoneInfo, last: int) -> Table:
    """Return the local days of a zone up to the instant ``last``."""
    rows: list[Row] = [(NOWHERE, *(None,) * (len(COLUMNS) - 1))]
    for block in range(-1, last // DAY + 2, _BLOCK):
        steady = _steady(EPOCH + block, where)
        for d in range(block, block + _BLOCK):
            one = local_day(EPOCH + d, where) if steady is None else steady
            rows.append((d, one.before, one.switch, one.after, one.doubt, int(one.skipped)))
    return Table(name=name, columns=COLUMNS, rows=rows)


def _steady(number: int, where: ZoneInfo) -> LocalDay | None:
    """Return what all days of a block are like if the offset does not change in it."""
    start = dt.datetime.combine(dt.date.fromordinal(number), dt.time(), where)
    # At a midnight in doubt, the first half of the doubt belongs to the block that ends there.
    end = (start + dt.timedelta(days=_BLOCK)).replace(fold=1)
    return local_day(number, where) if start.utcoffset() == end.utcoffset() else None
