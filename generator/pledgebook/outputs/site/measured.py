"""The measured promises of a page in words: each in the unit that all are held against in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind as Named
from pledgebook.model.quantity import Bound, Open, Quantity
from pledgebook.model.timing import Statistic
from pledgebook.model.units import UNITS
from pledgebook.order import Measure, best, hours, measures
from pledgebook.order.measure import EACH_CASE, ON_AVERAGE, Number, Value
from pledgebook.order.yard import Hours
from pledgebook.wording.places import Places
from pledgebook.wording.prose import LetterText
from pledgebook.wording.tongues import Tongue

# Of these a single number says nothing that could be held against another.
_LEFT_OUT = {"length", "level", "pay", "cap"}
_HOUR = 3600
_DAY = 24 * _HOUR
_UNITS = {"day": "day", "civil_day": "day", "working_day": "working-day", "month": "month"}
_OPEN = {one.value: one for one in Open}
_CODES: Mapping[str, tuple[str, str | None]] = {
    "service-hours": ("hour", "week"),
    "experience": ("month", None),
    "times": ("time", None),
}
_SMALLEST = {unit.kind.value: unit.code for unit in reversed(UNITS) if unit.factor == 1}


class Measured(NamedTuple):
    """A measure, its grade, what the place is called that it stands at, its value, its anchor."""

    measure: Measure
    grade: str
    place: str
    text: str
    anchor: str


def measured(tongue: Tongue, letter: LetterText) -> tuple[Measured, ...]:
    """Return the measures of a commitment that can be held against those of another."""
    commitment = tongue.naming.commitment
    places, clocks, found = Places(tongue, letter), hours(commitment), measures(commitment)
    called = {
        anchor: " · ".join(filter(None, places.titles(anchor)))
        for anchor in dict.fromkeys(one.anchor for one in found)
    }
    return tuple(
        Measured(
            measure=one,
            grade=one.grade,
            place=called[one.anchor],
            text=tongue.words.comma.join(_said(one, tongue, clocks)),
            anchor=places.anchor(one.anchor),
        )
        for one in found
        if one.metric not in _LEFT_OUT
    )


def unbeaten(found: Iterable[Measured]) -> tuple[Measured, ...]:
    """Return what nothing else of the same metric is better than, each value once."""
    ones = tuple(found)
    kept = best({one.grade: one.measure for one in ones}.values())
    return tuple({one.text: one for one in reversed(ones) if one.grade in kept}.values())[::-1]


def _said(one: Measure, tongue: Tongue, clocks: Mapping[str, Hours]) -> Iterator[str]:
    """Yield the value, the clock it runs on, and what makes it less than firm for each case."""
    yield _value(one.value, tongue)
    yard = one.value.yard
    if one.value.family == "time" and yard.hours is not None and not yard.hours.always:
        yield from (
            tongue.naming.title(name, Named.CLOCK)
            for name, clock in clocks.items()
            if clock == yard.hours and name != "always"
        )
    if one.share == ON_AVERAGE:
        yield tongue.level(Clause(target=Statistic.AVERAGE))
    elif one.share != EACH_CASE:
        yield tongue.quantity(_number(one.share.amount, "percent"))
    if one.binding is not Binding.FIRM:
        yield tongue.say(one.binding)


def _value(value: Value, tongue: Tongue) -> str:
    amount, unit = value.amount, value.yard.unit
    if value.family == "time":
        return _length(value, tongue)
    if value.family == "rate":
        return tongue.quantity(_yearly(value))
    if value.family == "price":
        kind, _, per = unit.partition("/")
        if kind not in _SMALLEST:
            return tongue.price(Price(kind))
        return tongue.price(_number(amount, _SMALLEST[kind], per=per or None))
    if value.family == "exclusions":
        return f"{amount}"
    code, each = _CODES.get(value.family) or (_SMALLEST[value.family], None)
    return tongue.quantity(_number(amount, code, per=each))


def _length(value: Value, tongue: Tongue) -> str:
    """Return a length: clocked time in minutes below an hour and in hours above."""
    unit, amount = value.yard.unit, value.amount
    if unit in _OPEN:
        return tongue.say(_OPEN[unit])
    if unit != "s":
        return tongue.quantity(_number(amount, _UNITS[unit]))
    code, size = ("minute", 60) if amount < _HOUR else ("hour", _HOUR)
    return tongue.quantity(_number(amount / size, code))


def _yearly(value: Value) -> Quantity:
    """Return how many times a year; of what recurs by days or working days, about."""
    if value.yard.unit == "per month":
        return _number(value.amount * 12, "time", per="year")
    year = Fraction(365 * 24 * _HOUR)
    most = value.most if value.yard.unit != "per working_day" else Fraction(value.amount) / _DAY
    return replace(_number(round(year * Fraction(most)), "time", per="year"), bound=Bound.ABOUT)


def _number(amount: Number, unit: str, per: str | None = None) -> Quantity:
    """Return a quantity, rounded to two decimals where it has more."""
    rounded = round(Fraction(amount), 2)
    bound = None if rounded == amount else Bound.ABOUT
    number = Decimal(rounded.numerator) / Decimal(rounded.denominator)
    return Quantity(low=f"{number.normalize():f}", unit=unit, bound=bound, per=per)
