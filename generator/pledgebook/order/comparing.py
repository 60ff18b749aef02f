"""Two measures of one metric, held against each other."""

from __future__ import annotations

from pledgebook.model.clause import Binding
from pledgebook.order.direction import Direction, together
from pledgebook.order.measure import Measure, Value
from pledgebook.order.metrics import CUSTOMER, METRICS, Better
from pledgebook.order.yard import no_slower

# What says nothing is firm; what is optional is the right of who promises, not their duty.
_FIRMNESS = {Binding.OPTIONAL: 0, Binding.EFFORTS: 1, Binding.FIRM: 2, None: 2}


def compare(old: Measure, new: Measure) -> Direction:
    """Return what becomes of the customer's promise when ``new`` takes the place of ``old``.

    The limit, the share of cases it is held for and how firmly it binds each have a say; where one
    gets better and another worse, nobody can tell. Nothing is guessed: values of different units
    are ordered where one is never more than the other, whenever it starts, and else CHANGED.
    """
    if old.metric != new.metric:
        return Direction.CHANGED
    held = together(
        (
            ordered(old.share, new.share, METRICS["share"]),
            firmness(old.binding, new.binding),
        )
    )
    return together(
        (
            ordered(old.value, new.value, METRICS[old.metric]),
            held.reversed if old.metric == CUSTOMER else held,
        )
    )


def firmness(old: Binding | None, new: Binding | None) -> Direction:
    """Return the direction of how firmly something binds who promises it."""
    change = _FIRMNESS[new] - _FIRMNESS[old]
    if not change:
        return Direction.SAME
    return Direction.STRONGER if change > 0 else Direction.WEAKER


def ordered(old: Value, new: Value, better: Better) -> Direction:
    """Return the direction from one value to another of a metric."""
    fewer, more = never_more(new, old), never_more(old, new)
    if fewer and more:
        return Direction.SAME
    if fewer == more or better is Better.NEITHER:
        return Direction.CHANGED
    return Direction.STRONGER if fewer is (better is Better.LESS) else Direction.WEAKER


def never_more(one: Value, other: Value) -> bool:
    """Say whether ``one`` is at most ``other`` in every case."""
    if one.family != other.family:
        return False
    if one.yard == other.yard:
        return one.amount <= other.amount
    if one.amount <= other.amount and no_slower(one.yard, other.yard):
        return True
    return one.most <= other.least
