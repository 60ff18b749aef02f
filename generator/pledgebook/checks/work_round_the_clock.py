"""Round the clock there is no time of work: a limit in it needs the hours that it is counted by.

FAIL: `respond: 4个工作小时, clock: always`; `plan: 2个工作日, clock: always`.
PASS: `respond: 4小时, clock: always`; `respond: 4个工作小时, clock: office`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.rows import lines, steps
from pledgebook.model.timing import ClockByAct, Deadline
from pledgebook.model.units import Kind
from pledgebook.model.walk import route

RULE = "work-round-the-clock"


def check(names: Names) -> Iterator[Finding]:
    """Yield each limit in days or hours of work that is said to run round the clock."""
    # A limit that several rows have from their clause stands in one place.
    limits = {limit.at: limit for limit in _round_the_clock(names)}
    for limit in limits.values():
        yield from _worked(limit, names.commitment)


def _round_the_clock(names: Names) -> Iterator[Deadline]:
    for _, _, clause in names.clauses:
        for line in (*lines(clause, names), *steps(clause, names)):
            for act, deadline in line.row.acts.items():
                given = deadline.clock or line.row.clock
                if isinstance(given, ClockByAct):
                    given = given.acts.get(act)
                if given == "always":
                    yield deadline


def _worked(deadline: Deadline, commitment: Commitment) -> Iterator[Finding]:
    limit: object = deadline.in_
    definition = commitment.definitions.get(limit) if isinstance(limit, str) else None
    if definition is not None:
        limit = definition.is_
    at = route(deadline, "in_")
    if isinstance(limit, Quantity) and limit.kind is Kind.WORKING_HOUR:
        yield Finding(rule=f"{RULE}/hours", at=at)
    elif isinstance(limit, NthWorkingDay) or _is_working_day(limit):
        yield Finding(rule=RULE, at=at)


def _is_working_day(limit: object) -> bool:
    return isinstance(limit, Quantity) and limit.kind is Kind.WORKING_DAY
