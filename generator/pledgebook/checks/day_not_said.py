"""天 alone can mean three things, and days and hours of work need a clock that counts them.

FAIL: `resolve: 3天` in a letter without `days`; `plan: 2个工作日` without `days.working-day`.
PASS: `days: {day: calendar}` beside `3天`; `days: {day: calendar, working-day: office}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.walk import route
from pledgebook.model.words import DayMeaning, Member
from pledgebook.source import Pointer

RULE = "day-not-said"


def check(names: Names) -> Iterator[Finding]:
    """Yield the first length in days without their meaning, and of work without a clock."""
    days = names.commitment.days
    clocked = days is not None and days.working_day is not None
    if days is not None and days.day is DayMeaning.WORKING and not clocked:
        yield Finding(rule=f"{RULE}/working", at=days.at)
        return
    found = _firsts(names)
    if "day" in found and days is None:
        yield Finding(rule=RULE, at=found["day"])
    if "working-day" in found and not clocked:
        yield Finding(rule=f"{RULE}/working", at=found["working-day"])
    if "working-hour" in found and not clocked:
        yield Finding(rule=f"{RULE}/hours", at=found["working-hour"])


def _firsts(names: Names) -> dict[str, Pointer]:
    """Return the place of the first length in each unit."""
    found: dict[str, Pointer] = {}
    for node, own in names.parts:
        # A member's bound is an amount of work (至多2天的改动), not a stretch of time.
        if isinstance(node, Member):
            continue
        for field, value in own:
            for one in value if isinstance(value, tuple) else (value,):
                if isinstance(one, NthWorkingDay | Quantity):
                    found.setdefault(_unit(one), route(node, field))
    return found


def _unit(value: NthWorkingDay | Quantity) -> str:
    return "working-day" if isinstance(value, NthWorkingDay) else value.unit
