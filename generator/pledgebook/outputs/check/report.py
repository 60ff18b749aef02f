"""What a report of kept promises is made from: the input of all its forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pledgebook.model.measured import Measured, OutageLog, Standing
from pledgebook.model.outcome import Judged, Outcome
from pledgebook.model.owed import Misses, Owed
from pledgebook.model.summary import Result, Summary, TermSummary
from pledgebook.model.trace import Trace
from pledgebook.model.unjudged import Unjudged
from pledgebook.wording.judged.names import Titles

# Any other scheme may run something when it is followed.
_ADDRESS = re.compile(r"(?:https?|file)://[^\s]+|[^:\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What was checked: the commitment, the instant (seconds), the files, and by what means.

    ``zone`` is that in which ``as_of`` is shown. ``page`` is the address of the commitment's page,
    whose anchors are clauses.
    """

    id: str
    title: str
    version: int
    as_of: int
    zone: str
    tzdata: str
    provider: str = ""
    customer: str = ""
    logs: tuple[str, ...] = ()
    page: str | None = None

    def address(self, clause: str) -> str | None:
        """Return where a clause can be read; None where there is no page that can be linked."""
        if self.page is None or _ADDRESS.fullmatch(self.page) is None:
            return None
        return f"{self.page.partition('#')[0]}#{clause}"


@dataclass(frozen=True, slots=True)
class Service:
    """How one service ran: all windows of one availability, one at least."""

    windows: tuple[Measured, ...]

    @property
    def promise(self) -> Measured:
        """A window, for all that every one of them says of the promise."""
        return self.windows[0]

    def of(self, standing: Standing) -> int:
        """Return how many windows stand so."""
        return sum(one.result is standing for one in self.windows)

    @property
    def result(self) -> Result:
        """The result of all windows: one that was missed is enough."""
        if self.of(Standing.MISSED):
            return Result.MISSED
        return Result.MET if self.of(Standing.MET) else Result.NO_DATA


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a report tells; ``traces`` are those of breaches, in any order and number.

    ``measured`` are the windows of services, those of one promise next to each other; ``outages``
    is the log by which they were judged. ``owed`` is what misses lead to, of as many breaches as
    ``misses`` says, where remedies were looked for. ``unjudged`` are promises and remedies.
    """

    head: Head
    summary: Summary
    outcome: Outcome
    titles: Titles = field(default_factory=Titles)
    traces: tuple[Trace, ...] = ()
    measured: tuple[Measured, ...] = ()
    outages: OutageLog | None = None
    owed: tuple[Owed, ...] = ()
    misses: Misses | None = None
    unjudged: tuple[Unjudged, ...] = ()

    def trace(self, one: Judged) -> Trace | None:
        """Return the trace of a verdict, where there is one."""
        for trace in self.traces:
            if (trace.ticket, trace.objective.id) == (one.ticket, one.objective):
                return trace
        return None

    @property
    def services(self) -> tuple[Service, ...]:
        """The services, those missed first."""
        by_promise: dict[str, list[Measured]] = {}
        for one in self.measured:
            by_promise.setdefault(one.promise, []).append(one)
        found = [Service(windows=tuple(windows)) for windows in by_promise.values()]
        return tuple(sorted(found, key=lambda one: one.result is not Result.MISSED))

    def of(self, result: Result) -> int:
        """Return how many promises have a result, of tickets and of services."""
        return self.summary.of(result) + sum(one.result is result for one in self.services)

    @property
    def missed(self) -> int:
        """How many promises were not kept."""
        return self.of(Result.MISSED)

    @property
    def judged(self) -> bool:
        """Whether any promise could be judged at all."""
        return any(term.figures.share.eligible for term in self.summary.terms) or any(
            one.result is not Result.NO_DATA for one in self.services
        )

    @property
    def result(self) -> Result:
        """The result of all: one promise missed is enough."""
        if self.missed:
            return Result.MISSED
        return Result.MET if self.of(Result.MET) else Result.NO_DATA

    @property
    def terms(self) -> Mapping[str, TermSummary]:
        """The terms by their ids."""
        return {term.objective.id: term for term in self.summary.terms}

    def late(self, one: Judged) -> int:
        """Return by how many seconds a breach is beyond its due instant."""
        end = self.head.as_of if one.verdict.stop is None else one.verdict.stop
        return end - (one.verdict.due or end)
