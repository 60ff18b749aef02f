"""Two clocks held against each other: more hours are better for the customer."""

from __future__ import annotations

from pledgebook.order.direction import Direction
from pledgebook.order.yard import Hours, Yard, no_slower


def compare_hours(old: Hours, new: Hours) -> Direction:
    """Return what becomes of the customer when the hours of ``new`` take the place of ``old``."""
    one, other = Yard(unit="s", hours=old), Yard(unit="s", hours=new)
    more, fewer = no_slower(other, one), no_slower(one, other)
    if more and fewer:
        return Direction.SAME
    if more == fewer:
        return Direction.CHANGED
    return Direction.STRONGER if more else Direction.WEAKER
