"""What running terms over a log gives, whichever engine ran: counts, cases, refused rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pledgebook.model.ticket import Ticket
from pledgebook.model.verdict import Status, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many tickets of one local day have one verdict under one term.

    ``day`` is the day (as `date.toordinal`) on which their time began, on the wall of the term's
    calendar; None where it never began. ``elapsed`` is the sum of their seconds.
    """

    objective: str
    day: int | None
    status: Status
    reason: str | None
    tickets: int
    elapsed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One ticket under one term; ``binds`` where no other term of its metric is due earlier."""

    ticket: str
    objective: str
    verdict: Verdict
    binds: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A row, or one value of it, that cannot be used; ``row`` 1 is the first after the header."""

    file: str
    row: int
    problem: str
    ticket: str | None = None
    column: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that one run found.

    ``late`` are the worst breaches, the latest beyond its due instant first. ``rejected`` are the
    first of the refused rows, ``problems`` how many there are of each kind. ``unknown`` counts the
    values of a column that the mapping does not name, ``warnings`` what was read with a doubt.
    ``cases`` are the tickets of ``late``, by their ids, for the traces of their clocks.
    """

    engine: str
    rows: int
    tickets: int
    tallies: tuple[Tally, ...]
    late: tuple[Judged, ...]
    rejected: tuple[Rejected, ...] = ()
    problems: Mapping[str, int] = field(default_factory=dict)
    warnings: Mapping[str, int] = field(default_factory=dict)
    unknown: Mapping[tuple[str, str], int] = field(default_factory=dict)
    cases: Mapping[str, Ticket] = field(default_factory=dict)
