"""天 alone can mean three things, and a working day needs a clock whose days it counts.

FAIL: `resolve: 3天` in a letter without `days`; `plan: 2个工作日` without `days.working-day`.
PASS: `days: {day: calendar}` beside `3天`; `days: {day: calendar, working-day: office}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.timing import Deadline
from pledgebook.model.units import Kind
from pledgebook.model.walk import walk
from pledgebook.model.words import DayMeaning

RULE = "day-not-said"


def check(commitment: Commitment) -> Iterator[Finding]:
    """Yield the first deadline in days without their meaning, and in working days without a clock."""
    days = commitment.days
    clocked = days is not None and days.working_day is not None
    if days is not None and days.day is DayMeaning.WORKING and not clocked:
        yield Finding(rule=f"{RULE}/working", at=days.at)
        return
    plain = (one for one in _deadlines(commitment) if _counts(one, Kind.DAY))
    working = (one for one in _deadlines(commitment) if _counts(one, Kind.WORKING_DAY))
    if days is None:
        yield from (Finding(rule=RULE, at=one.at) for one in list(plain)[:1])
    if not clocked:
        yield from (Finding(rule=f"{RULE}/working", at=one.at) for one in list(working)[:1])


def _deadlines(commitment: Commitment) -> Iterator[Deadline]:
    return (node for node in walk(commitment) if isinstance(node, Deadline))


def _counts(deadline: Deadline, kind: Kind) -> bool:
    value = deadline.in_
    if isinstance(value, NthWorkingDay):
        return kind is Kind.WORKING_DAY
    return isinstance(value, Quantity) and value.kind is kind
