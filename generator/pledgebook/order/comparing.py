"""Two measures of one metric, held against each other."""

from __future__ import annotations

from pledgebook.model.clause import Binding
from pledgebook.order.direction import Direction, together
from pledgebook.order.measure import Measure, Value
from pledgebook.order.metrics import METRICS, Better
from pledgebook.order.yard import no_slower

_FIRMNESS = {Binding.EFFORTS: 0, Binding.FIRM: 1}


def compare(old: Measure, new: Measure) -> Direction:
    """Return what becomes of the customer's promise when ``new`` takes the place of ``old``.

    The limit, the share of cases it is held for and how firmly it binds each have a say; where one
    gets better and another worse, nobody can tell. Nothing is guessed: values of different units
    are ordered where one is never more than the other, whenever it starts, and else CHANGED.
    """
    if old.metric != new.metric:
        return Direction.CHANGED
    return together(
        (
            ordered(old.value, new.value, METRICS[old.metric]),
            ordered(old.share, new.share, METRICS["share"]),
            _bound(old.binding, new.binding),
        )
    )


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


def _bound(old: Binding, new: Binding) -> Direction:
    if old is new:
        return Direction.SAME
    if not {old, new} <= _FIRMNESS.keys():
        return Direction.CHANGED
    return Direction.STRONGER if _FIRMNESS[new] > _FIRMNESS[old] else Direction.WEAKER
