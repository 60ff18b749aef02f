"""Which tier of a scale a miss falls into: by the level reached, or by the delay."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.lateness import ahead
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Occasion
from pledgebook.model.units import BY_CODE


def tier(tiers: Iterable[Plain], one: Occasion, known: Facts) -> Plain | None:
    """Return the tier that a miss falls into; None where it falls into none.

    Raise `Unsupported` where the scale is of something that the miss does not tell.
    """
    return next((each for each in tiers if _holds(each, one, known)), None)


def _holds(each: Plain, one: Occasion, known: Facts) -> bool:
    if "from" in each:
        side = _side(each["from"], one, known)
        if side < 0 or (side == 0 and not each["from_included"]):
            return False
    if "to" in each:
        side = _side(each["to"], one, known)
        if side > 0 or (side == 0 and not each["to_included"]):
            return False
    return True


def _side(bound: Plain, one: Occasion, known: Facts) -> int:
    """Return -1, 0 or 1: a miss lies below, at or above a bound."""
    level = one.level
    if level is not None:
        value = level.value * Fraction(BY_CODE[level.unit].factor)
        aim = level.aim * Fraction(BY_CODE[level.unit].factor)
        if "word" in bound:
            return _sign(value, aim)
        unit = BY_CODE[bound["unit"]]
        if unit.kind is not BY_CODE[level.unit].kind:
            raise Unsupported("level-unknown")
        return _sign(value, Fraction(bound["amount"]) * Fraction(unit.factor))
    if one.late is None or "word" in bound:
        raise Unsupported("level-unknown")
    clock = known.clocks[one.late.clock]
    return _sign(one.late.end, ahead(one.late.due, bound, 1, clock, known))


def _sign(value: Fraction | int, bound: Fraction | int) -> int:
    return (value > bound) - (value < bound)
