"""How long and how often: the lengths and frequencies of a line as measures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.quantity import Bound, Open, Quantity
from pledgebook.model.units import TIME, Kind
from pledgebook.model.words import DayMeaning, Days
from pledgebook.order.elapsed import ends
from pledgebook.order.measure import Number, Value
from pledgebook.order.yard import Hours, Yard

Found = Iterator[tuple[str, str, Value]]

_LENGTHS = {"warranty": "warranty", "parts": "stock"}
_OFTEN = {"visits": "visits", "reports": "reports", "training": "training"}
_OPEN: Mapping[Open, tuple[Number, Number]] = {
    Open.UNLIMITED: (math.inf, math.inf),
    Open.SERVICE_LIFE: (Fraction(0), math.inf),
}
_LIMITED = {None, Bound.AT_LEAST, Bound.AT_MOST}


def lengths(chapter: str, row: Clause, days: Days | None, always: Hours) -> Found:
    """Yield how long a line lasts, as field, metric and value; nothing of several lengths.

    A period that is paid for, or that follows another without being free, is no warranty.
    """
    metric = _LENGTHS.get(chapter, "length")
    if metric == "warranty" and row.charge is not Price.FREE and (row.charge or row.after):
        metric = "support"
    if isinstance(row.lasts, Open):
        least, most = _OPEN[row.lasts]
        yard = Yard(unit=row.lasts.value)
        yield (
            "lasts",
            metric,
            Value(family="time", yard=yard, amount=Fraction(0), least=least, most=most),
        )
    elif isinstance(row.lasts, Quantity):
        found = length(row.lasts, days, always)
        if found is not None:
            yield "lasts", metric, found


def often(chapter: str, row: Clause, days: Days | None, always: Hours) -> Found:
    """Yield how many times in how long, as a rate; `every` alone is once in each."""
    metric = _OFTEN.get(chapter, "often")
    times = row.times
    count = Fraction(1)
    if isinstance(times, Quantity):
        if times.bound not in _LIMITED:
            return
        count = Fraction(times.size)
    if isinstance(row.every, Quantity):
        span = length(row.every, days, always)
        if span is not None and span.amount and span.least:
            yield "every", metric, _rate(count, span)
    elif isinstance(times, Quantity) and times.per is None:
        yield "times", metric, Value.plain("times", count)


def _rate(count: Fraction, span: Value) -> Value:
    yard = Yard(unit=f"per {span.yard.unit}", hours=span.yard.hours)
    most = count / span.least
    least: Number = Fraction(0) if span.most == math.inf else count / Fraction(span.most)
    amount = count / Fraction(span.amount)
    return Value(family="rate", yard=yard, amount=amount, least=least, most=most)


def length(value: Quantity, days: Days | None, always: Hours) -> Value | None:
    """Return a length of time; None for what is no time, has no number or is broken.

    A range counts with its lower end: that much is certain.
    """
    if value.kind not in TIME or value.bound not in _LIMITED or value.per is not None:
        return None
    amount = Fraction(value.size)
    yard = _yard(value, days, always)
    if yard.unit == "s" and value.kind is Kind.WORKING_HOUR:
        return Value.plain("working-hours", amount)
    least, most = ends(amount, yard)
    return Value(family="time", yard=yard, amount=amount, least=least, most=most)


def _yard(value: Quantity, days: Days | None, always: Hours) -> Yard:
    meaning = days.day if days else DayMeaning.CALENDAR
    working = value.kind is Kind.WORKING_DAY or (
        value.unit == "day" and meaning is DayMeaning.WORKING
    )
    if working:
        return Yard(unit="working_day")
    if value.kind is Kind.MONTH:
        return Yard(unit="month", hours=always)
    unit = "s" if value.kind in (Kind.CLOCKED, Kind.WORKING_HOUR) else "day"
    return Yard(unit=unit, hours=always)
