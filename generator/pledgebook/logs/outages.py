"""Rows to interruptions of a service, by a mapping whose rows are outages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pledgebook.logs.attributes import Attributes
from pledgebook.logs.columns import mapped
from pledgebook.logs.count import Count
from pledgebook.logs.gathering import Group, groups, single
from pledgebook.logs.rows import Row
from pledgebook.logs.times import Times
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Rejected

BACKWARDS = "until-before-from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """An interruption, half-open, in seconds; without ``until`` it goes on.

    With a ``problem`` nobody knows when it was: ``from_`` and ``until`` are None, and what depends
    on them cannot be computed.
    """

    id: str
    from_: int | None
    until: int | None
    attrs: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None


def outages(rows: Iterable[Row | Rejected], log_map: LogMap, count: Count) -> Iterator[Outage]:
    """Yield one outage for each id of a log; ``count`` is whole after the last one."""
    shaped = _Outages(log_map)
    for group in groups(rows, count):
        yield shaped.outage(group, count)


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
            problem = BACKWARDS
            count.refuse(Rejected(file=row.file, row=row.number, problem=problem, ticket=group.id))
        if problem is not None:
            begin = end = None
        return Outage(id=group.id, from_=begin, until=end, attrs=attrs, problem=problem)
