"""What a run says of each term as a whole: how many tickets kept it, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from pledgebook.model.objective import Objective
from pledgebook.model.verdict import Status


class Result(Enum):
    """Whether a share was reached; without a ticket that counts there is none."""

    MET = "met"
    MISSED = "missed"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many tickets have one status for one reason."""

    status: Status
    reason: str | None
    tickets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the eligible tickets (met or breached) were in time."""

    met: int
    eligible: int

    @property
    def exact(self) -> Fraction | None:
        """The share from 0 to 1; None of no ticket."""
        return Fraction(self.met, self.eligible) if self.eligible else None

    @property
    def text(self) -> str | None:
        """The share in percent, rounded down to two decimals: 100.00 only where all are in time."""
        if not self.eligible:
            return None
        whole, rest = divmod(self.met * 10_000 // self.eligible, 100)
        return f"{whole}.{rest:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean:
    """The sum of the seconds of ``tickets``, and the seconds that they may take on the average."""

    elapsed: int
    tickets: int
    limit: int

    @property
    def seconds(self) -> int:
        """The mean, rounded up to whole seconds, so that a mean over its limit is seen to be so."""
        return -(-self.elapsed // self.tickets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The counts of some tickets and what follows from them.

    ``mean`` is given where it is held to a limit in place of the share. ``note`` is why there is
    no result: ``no-ticket``, ``too-few``, ``mean-of-days``, ``period-not-countable``.
    """

    counts: tuple[Count, ...]
    share: Share
    result: Result
    mean: Mean | None = None
    note: str | None = None

    def tickets(self, status: Status) -> int:
        """Return how many tickets have a status, whatever the reason."""
        return sum(one.tickets for one in self.counts if one.status is status)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodSummary:
    """The tickets whose time began in one period of a target, from ``first`` to ``last``.

    Days are numbers (`date.toordinal`); both belong to it. ``kind`` is ``calendar-month``,
    ``calendar-quarter``, ``calendar-year``, ``length`` or ``rolling`` (the worst such stretch).
    ``running`` where it is not over on the day of judging.
    """

    kind: str
    first: int
    last: int
    running: bool
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSummary:
    """One term: all of its tickets, and those of each period of its target.

    A term is missed where one period is missed. ``periods`` is empty where the target has none.
    ``months`` are the calendar months, whatever the target's periods are.
    """

    objective: Objective
    figures: Figures
    periods: tuple[PeriodSummary, ...]
    months: tuple[PeriodSummary, ...]
    result: Result
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All terms, those missed first; ``totals`` are the verdicts of all terms together."""

    terms: tuple[TermSummary, ...]
    totals: tuple[Count, ...]

    def of(self, result: Result) -> int:
        """Return how many terms have a result."""
        return sum(term.result is result for term in self.terms)

    @property
    def missed(self) -> bool:
        """Say whether a promise was not kept."""
        return self.of(Result.MISSED) > 0
