"""The engine in plain Python: every ticket under every term, one after the other.

It is the reference for the others, and the fastest of them for small logs.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pledgebook.clock.walls import wall
from pledgebook.evaluate.judging import judge
from pledgebook.evaluate.preparing import Prepared
from pledgebook.logs import Count, Row, tickets
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Judged, Outcome, Rejected, Tally
from pledgebook.model.ticket import Ticket
from pledgebook.model.verdict import Status

Key = tuple[str, int | None, Status, str | None]


def verdicts(ticket: Ticket, prepared: Prepared, as_of: int) -> list[Judged]:
    """Return what was found of a ticket, one verdict a term, as things stand at ``as_of``."""
    found = [
        Judged(
            ticket=ticket.id,
            objective=term.id,
            verdict=judge(term, ticket, as_of, prepared.clocks[term.clock]),
        )
        for term in prepared.objectives
    ]
    return binding(found, prepared)


def binding(found: list[Judged], prepared: Prepared) -> list[Judged]:
    """Return the verdicts on one ticket; of several terms of one metric the earliest due binds.

    No log tells what was chosen: terms between which somebody chooses stand side by side.
    """
    earliest: dict[str, int] = {}
    for one, term in zip(found, prepared.objectives, strict=True):
        due = one.verdict.due
        if term.choice is None and due is not None and due < earliest.get(term.metric, due + 1):
            earliest[term.metric] = due
    return [
        one
        if term.choice is not None
        or one.verdict.due is None
        or one.verdict.due <= earliest[term.metric]
        else replace(one, binds=False)
        for one, term in zip(found, prepared.objectives, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Lateness:
    """A breach and by how many seconds it came too late."""

    seconds: int
    one: Judged
    ticket: Ticket

    def __lt__(self, other: Lateness) -> bool:
        """Say whether this one is reported after the other: less late, or as late by a later id."""
        if self.seconds != other.seconds:
            return self.seconds < other.seconds
        return (self.one.ticket, self.one.objective) > (other.one.ticket, other.one.objective)


def run(
    rows: Iterable[Row | Rejected], log_map: LogMap, prepared: Prepared, as_of: int, most: int
) -> Outcome:
    """Return what all tickets of a log come to, with the ``most`` worst breaches."""
    count = Count()
    found = Tallies(prepared, as_of, most)
    for ticket in tickets(rows, log_map, count):
        found.add(ticket, verdicts(ticket, prepared, as_of))
    return Outcome(
        engine="python",
        rows=count.rows,
        tickets=count.tickets,
        tallies=found.tallies(),
        late=found.late(),
        rejected=tuple(count.rejected),
        problems=count.problems,
        warnings=count.warnings,
        unknown=count.unknown,
        cases=found.cases(),
    )


class Tallies:
    """Counts by term, day, status and reason, and the ``most`` worst breaches."""

    def __init__(self, prepared: Prepared, as_of: int, most: int) -> None:
        self._zones = {
            one.id: prepared.clocks[one.clock].opening.zone for one in prepared.objectives
        }
        self._as_of = as_of
        self._most = most
        self._counts: dict[Key, list[int]] = {}
        self._worst: list[Lateness] = []

    def add(self, ticket: Ticket, found: Sequence[Judged]) -> None:
        """Count the verdicts on one ticket."""
        for one in found:
            verdict = one.verdict
            start = verdict.start
            day = None if start is None else wall(start, self._zones[one.objective])[0]
            key = (one.objective, day, verdict.status, verdict.reason)
            counts = self._counts.setdefault(key, [0, 0])
            counts[0] += 1
            counts[1] += verdict.elapsed or 0
            if verdict.status is Status.BREACHED:
                self._keep(one, ticket)

    def _keep(self, one: Judged, ticket: Ticket) -> None:
        end = self._as_of if one.verdict.stop is None else one.verdict.stop
        assert one.verdict.due is not None  # noqa: S101 - a breach is beyond its due instant
        late = Lateness(end - one.verdict.due, one, ticket)
        if len(self._worst) < self._most:
            heapq.heappush(self._worst, late)
        else:
            heapq.heappushpop(self._worst, late)

    def tallies(self) -> tuple[Tally, ...]:
        """Return the counts, in the order of their keys."""
        return tuple(
            Tally(objective=name, day=day, status=status, reason=reason, tickets=n, elapsed=elapsed)
            for (name, day, status, reason), (n, elapsed) in sorted(
                self._counts.items(), key=lambda item: _order(item[0])
            )
        )

    def late(self) -> tuple[Judged, ...]:
        """Return the worst breaches, the latest first; of equal ones by ticket and term."""
        return tuple(one.one for one in sorted(self._worst, reverse=True))

    def cases(self) -> dict[str, Ticket]:
        """Return the tickets of the worst breaches by their ids."""
        return {one.ticket.id: one.ticket for one in self._worst}


def _order(key: Key) -> tuple[str, int, str, str]:
    name, day, status, reason = key
    return name, -1 if day is None else day, status.value, reason or ""
