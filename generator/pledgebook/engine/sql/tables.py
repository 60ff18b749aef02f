"""Calendars as small tables of whole numbers, for equi-joins in SQL.

Every table is made by the clocks that the Python engine counts with. Instants are seconds since
1970-01-01T00:00:00Z, days since 1970-01-01; no key is ever negative but those of sentinels.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from zoneinfo import ZoneInfo

from pledgebook.clock.opening import Span, Unpublished
from pledgebook.clock.walls import DAY
from pledgebook.clock.working import Clock, NeverReached

EPOCH = dt.date(1970, 1, 1).toordinal()
NOWHERE = -9  # the key of what has none: a row of nulls answers it
FARTHEST = 100 * 366 * DAY  # the seconds within which a sum must be reached

_JUMPS = 3
_BUCKETS = 100_000

Row = tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of whole numbers; its first column is the key."""

    name: str
    columns: tuple[str, ...]
    rows: list[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """W(t) by UTC day ``k``, with the zone's offset: c, s1, l1, …; before, switch, after.

    W = c + Σ least(greatest(t − s, 0), l). It is null past the known days.
    """

    table: Table
    windows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """The earliest t with W(t) = x by bucket ``q`` = floor(x / width): gap, x1, g1, …

    t = x + gap + Σ g·[x > x_i]; ``most`` is the last x that the table knows.
    """

    table: Table
    jumps: int
    width: int
    most: int


def worked(name: str, clock: Clock, since: int, last: int) -> Worked:
    """Return W over the UTC days from that of the instant ``since`` to that of ``last``.

    It counts from the first midnight of the table.
    """
    days = range(since // DAY, last // DAY + 1)
    horizon = clock.horizon
    pieces = _by_day(_spans(clock, days.start * DAY, days.stop * DAY))
    windows = max(map(len, pieces.values()), default=0)
    empty = (None,) * (2 * windows)
    rows: list[Row] = [(NOWHERE, None, *empty, None, None, None)]
    sum_ = 0
    for k in days:
        of_day = pieces.get(k, [])
        cells = [cell for start, end in of_day for cell in (start, end - start)]
        padding = (0,) * (2 * (windows - len(of_day)))
        base = None if horizon is not None and k * DAY > horizon else sum_
        rows.append((k, base, *cells, *padding, *_offsets(k, clock.opening.zone)))
        sum_ += sum(end - start for start, end in of_day)
    numbers = range(1, windows + 1)
    named = [column for i in numbers for column in (f"s{i}", f"l{i}")]
    columns = ("k", "c", *named, "before", "switch", "after")
    return Worked(table=Table(name=name, columns=columns, rows=rows), windows=windows)


def _spans(clock: Clock, start: int, end: int) -> list[Span]:
    """Return the windows between two instants, as far as they are known."""
    known = end if clock.horizon is None else min(end, clock.horizon)
    return clock.spans(start, known) if start < known else []


def _by_day(spans: Iterable[Span]) -> dict[int, list[Span]]:
    """Return spans cut at every midnight of UTC, by day."""
    pieces: dict[int, list[Span]] = {}
    for start, end in spans:
        at = start
        while at < end:
            until = min(end, (at // DAY + 1) * DAY)
            pieces.setdefault(at // DAY, []).append((at, until))
            at = until
    return pieces


def _offsets(k: int, where: ZoneInfo) -> Row:
    """Return a zone's offset on a UTC day: before an instant, that instant, and from it on."""

    def offset(at: int) -> int:
        found = dt.datetime.fromtimestamp(at, where).utcoffset()
        assert found is not None  # noqa: S101 - a zone always has one
        return int(found.total_seconds())

    before, after = offset(k * DAY), offset((k + 1) * DAY - 1)
    if before == after:
        return before, k * DAY, before
    return before, first(lambda at: offset(at) == after, k * DAY, (k + 1) * DAY), after


def first(holds: Callable[[int], bool], low: int, high: int) -> int:
    """Return the first whole number from ``low`` on for which something holds; else ``high``."""
    return low + bisect_left(range(low, high), True, key=holds)


def reached(name: str, clock: Clock, since: int, last: int, more: int) -> Reached:
    """Return the inverse of the W that counts from the midnight (UTC) before ``since``.

    It reaches up to the sum that is ``more`` after W at the instant ``last``.
    """
    origin = since // DAY * DAY
    spans = _spans(clock, origin, _farthest(clock, last, more))
    sums = [*accumulate((end - start for start, end in spans), initial=0)]
    starts = [(sum_, start) for sum_, (start, _) in zip(sums, spans, strict=False)]
    ends = [origin, *(end for _, end in spans)]
    gaps = [(sum_, start - end) for (sum_, start), end in zip(starts, ends, strict=False)]
    width = _width([sum_ for sum_, _ in gaps], sums[-1])
    rows, jumps = _buckets(gaps, origin, sums[-1], width)
    named = [column for i in range(1, jumps + 1) for column in (f"x{i}", f"g{i}")]
    table = Table(name=name, columns=("q", "gap", *named), rows=rows)
    return Reached(table=table, jumps=jumps, width=width, most=sums[-1])


def _farthest(clock: Clock, last: int, more: int) -> int:
    """Return the instant up to which windows are needed."""
    horizon = clock.horizon
    if horizon is not None and horizon <= last:
        return horizon
    try:
        return max(clock.reach(clock.worked(last) + more, last), last)
    except Unpublished:
        return last if horizon is None else horizon
    except NeverReached:
        return last + FARTHEST


def _width(sums: list[int], most: int) -> int:
    """Return how wide equal buckets can be so that few gaps lie in each."""
    width = most + 1
    while max(Counter(sum_ // width for sum_ in sums).values(), default=0) > _JUMPS:
        if width == 1 or most // width > _BUCKETS:
            break
        width = (width + 1) // 2
    return width


def _buckets(
    gaps: list[tuple[int, int]], origin: int, most: int, width: int
) -> tuple[list[Row], int]:
    within: dict[int, list[int]] = {}
    for sum_, gap in gaps:
        within.setdefault(sum_ // width, []).extend((sum_, gap))
    cells = max(map(len, within.values()), default=0)
    rows: list[Row] = [(NOWHERE, None, *(None,) * cells)]
    total = origin
    for q in range(most // width + 1):
        here = within.get(q, [])
        rows.append((q, total, *here, *(0,) * (cells - len(here))))
        total += sum(here[1::2])
    return rows, cells // 2
