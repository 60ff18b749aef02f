"""天 alone can mean three things, and days and hours of work need a clock that counts them.

FAIL: `resolve: 3天` in a letter without `days`; `plan: 2个工作日` without `days.working-day`.
PASS: `days: {day: calendar}` beside `3天`; `days: {day: calendar, working-day: office}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.node import Node
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.walk import fields, route, walk
from pledgebook.model.words import DayMeaning, Member
from pledgebook.source import Pointer

RULE = "day-not-said"


def check(commitment: Commitment) -> Iterator[Finding]:
    """Yield the first length in days without their meaning, and of work without a clock."""
    days = commitment.days
    clocked = days is not None and days.working_day is not None
    if days is not None and days.day is DayMeaning.WORKING and not clocked:
        yield Finding(rule=f"{RULE}/working", at=days.at)
        return
    if days is None:
        yield from (Finding(rule=RULE, at=at) for at in _first(commitment, "day"))
    if not clocked:
        found = _first(commitment, "working-day")
        yield from (Finding(rule=f"{RULE}/working", at=at) for at in found)
        found = _first(commitment, "working-hour")
        yield from (Finding(rule=f"{RULE}/hours", at=at) for at in found)


def _first(commitment: Commitment, unit: str) -> Iterator[Pointer]:
    """Yield the place of the first length in ``unit``."""
    # A member's bound is an amount of work (至多2天的改动), not a stretch of time.
    nodes = (node for node in walk(commitment) if not isinstance(node, Member))
    places = (
        route(node, field)
        for node in nodes
        for field in fields(node)
        if any(_unit(value) == unit for value in _values(node, field))
    )
    return islice(places, 1)


def _values(node: Node, field: str) -> tuple[object, ...]:
    value = getattr(node, field)
    return value if isinstance(value, tuple) else (value,)


def _unit(value: object) -> str | None:
    if isinstance(value, NthWorkingDay):
        return "working-day"
    return value.unit if isinstance(value, Quantity) else None
