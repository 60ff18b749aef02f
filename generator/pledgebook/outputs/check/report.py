"""What a report of kept promises is made from: the input of all its forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pledgebook.model.outcome import Judged, Outcome
from pledgebook.model.summary import Summary, TermSummary
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that a report tells; ``traces`` are those of breaches, in any order and number."""

    head: Head
    summary: Summary
    outcome: Outcome
    titles: Titles = field(default_factory=Titles)
    traces: tuple[Trace, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()

    def trace(self, one: Judged) -> Trace | None:
        """Return the trace of a verdict, where there is one."""
        for trace in self.traces:
            if (trace.ticket, trace.objective.id) == (one.ticket, one.objective):
                return trace
        return None

    @property
    def terms(self) -> Mapping[str, TermSummary]:
        """The terms by their ids."""
        return {term.objective.id: term for term in self.summary.terms}

    def late(self, one: Judged) -> int:
        """Return by how many seconds a breach is beyond its due instant."""
        end = self.head.as_of if one.verdict.stop is None else one.verdict.stop
        return end - (one.verdict.due or end)
