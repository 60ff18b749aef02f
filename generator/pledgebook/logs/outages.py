"""Rows to interruptions of a service, by a mapping whose rows are outages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pledgebook.logs.attributes import Attributes
from pledgebook.logs.cells import text
from pledgebook.logs.columns import mapped
from pledgebook.logs.count import Count
from pledgebook.logs.gathering import NO_ID, Group, groups, single
from pledgebook.logs.rows import Row
from pledgebook.logs.times import Times
from pledgebook.model.log_map import LogMap
from pledgebook.model.outage import Outage
from pledgebook.model.outcome import Rejected

BACKWARDS = "until-before-from"


def outages(rows: Iterable[Row | Rejected], log_map: LogMap, count: Count) -> Iterator[Outage]:
    """Yield one outage for each id of a log; ``count`` is whole after the last one.

    A refused row whose id is not known may have been any outage: it is one with the id ``""``, one
    for each kind of problem.
    """
    shaped = _Outages(log_map)
    lost: dict[str, None] = {}
    for group in groups(_watched(rows, lost), count):
        yield shaped.outage(group, count)
    for problem in lost:
        yield Outage(id="", from_=None, problem=problem)


def _watched(rows: Iterable[Row | Rejected], lost: dict[str, None]) -> Iterator[Row | Rejected]:
    """Yield all rows; note the problems of those that say of no id."""
    for one in rows:
        if isinstance(one, Rejected):
            lost |= {} if one.ticket else {one.problem: None}
        elif not text(one.cells[0]):
            lost[NO_ID] = None
        yield one


class _Outages:
    def __init__(self, log_map: LogMap) -> None:
        wanted = mapped(log_map)
        assert log_map.from_ is not None  # noqa: S101 - a mapping of this shape has one
        self._attributes = Attributes(log_map, wanted)
        self._from = Times(log_map.from_, wanted, log_map.zone)
        until = log_map.until
        self._until = None if until is None else Times(until, wanted, log_map.zone)

    def outage(self, group: Group, count: Count) -> Outage:
        row, problem = single(group, count)
        if row is None or problem is not None:
            return Outage(id=group.id, from_=None, until=None, problem=problem)
        attrs = self._attributes.constant | self._attributes.of(row, count)
        begin, unclear = self._from.required(row, count)
        ended = None if self._until is None else self._until.optional(row, count)
        end, unclosed = ended or (None, None)
        problem = unclear or unclosed
        if problem is None and begin is not None and end is not None and end < begin:
            problem, begin, end = BACKWARDS, None, None
            count.refuse(Rejected(file=row.file, row=row.number, problem=problem, ticket=group.id))
        return Outage(id=group.id, from_=begin, until=end, attrs=attrs, problem=problem)
