"""Quantities in English: numbers with their units, money, frequencies."""

from __future__ import annotations

from decimal import Decimal

from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Open, Quantity, Unbounded
from pledgebook.model.units import BY_CODE, MONEY, Kind
from pledgebook.wording.en.grammar import figures, ordinal

_CURRENCY = {
    Kind.MONEY_CNY: "CNY",
    Kind.MONEY_USD: "USD",
    Kind.MONEY_EUR: "EUR",
    Kind.MONEY_GBP: "GBP",
}
_SHORT = {
    "kilometre": " km",
    "kilowatt-hour": " kWh",
    "millisecond": " ms",
    "celsius": "°C",
    "fahrenheit": "°F",
    "percent": "%",
    "per-mille": "‰",
    "gigabyte": " GB",
    "terabyte": " TB",
}
_BOUNDS = {
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.ABOUT: "about ",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "less than ",
}
_OPEN = {Open.UNLIMITED: "unlimited", Open.SERVICE_LIFE: "the service life of the product"}
ABSENT = {
    Absent.NONE: "no fixed time limit",
    Absent.BEST_EFFORT: "best efforts",
    Absent.NOT_APPLICABLE: "not required",
}
_TIMES = {"1": "once", "2": "twice"}


def unit(code: str, *, one: bool) -> str:
    """Return a unit as it follows a number: `` days``, `` day``, ``%``."""
    if code in _SHORT:
        return _SHORT[code]
    names = BY_CODE[code].en
    return f" {names[1] if one else names[0]}"


def each(code: str) -> str:
    """Return a unit as it follows a rate: ``per year``, ``each time``."""
    if code == "time":
        return "each time"
    name = "10,000 yuan" if code == "ten-thousand-yuan" else unit(code, one=True).strip()
    return f"per {name}"


def number(value: Quantity) -> str:
    """Return number and unit without bound and rate: ``2 to 3 hours``, ``CNY 6,000``."""
    if value.kind in MONEY:
        amounts = [_money(text, value) for text in (value.low, value.high) if text is not None]
        return f"{_CURRENCY[value.kind]} {' to '.join(amounts)}"
    high = f" to {figures(value.high)}" if value.high else ""
    one = Decimal(value.low) == 1 and not value.high
    return f"{figures(value.low)}{high}{unit(value.unit, one=one)}"


def _money(text: str, value: Quantity) -> str:
    factor = BY_CODE[value.unit].factor
    return figures(text if factor == 1 else f"{(Decimal(text) * factor).normalize():f}")


def bound(value: Quantity) -> str:
    """Return the bound of a quantity with its space, '' where it has none."""
    return _BOUNDS[value.bound] if value.bound else ""


def quantity(value: Quantity | NthWorkingDay) -> str:
    """Return a quantity as a letter prints it: ``at least 2 people``, ``CNY 6,000 per year``."""
    if isinstance(value, NthWorkingDay):
        return nth(value)
    words = bound(value) + number(value)
    return f"{words} {each(value.per)}" if value.per else words


def within(value: Quantity | NthWorkingDay) -> str:
    """Return a length as a limit: ``within 30 minutes``, ``within at most 2 hours``."""
    if isinstance(value, NthWorkingDay):
        return f"by {nth(value)}"
    if value.bound is Bound.AT_LEAST:
        return f"at least {number(value)} in advance"
    if value.bound is Bound.MORE_THAN:
        return f"more than {number(value)} later"
    if value.bound is Bound.LESS_THAN:
        return f"in less than {number(value)}"
    return f"within {bound(value)}{number(value)}"


def nth(value: NthWorkingDay) -> str:
    """Return a working day by its number: ``the 2nd working day``."""
    return f"the {ordinal(value.n)} working day"


def length(value: Quantity | Open | Absent | Unbounded) -> str:
    """Return how long: a quantity, ``unlimited miles`` or the life of the product."""
    if isinstance(value, Unbounded):
        return f"unlimited{unit(value.unit, one=False)}"
    if isinstance(value, Quantity):
        return quantity(value)
    return _OPEN[value] if isinstance(value, Open) else ABSENT[value]


def floor(value: Quantity) -> str:
    """Return a level that is reached: ``at least 99.90%``; with a bound of its own, that one."""
    if value.kind is Kind.PERCENT and value.low == "100" and not value.high:
        return number(value)
    if value.bound is None:
        return (
            f"between {number(value).replace(' to ', ' and ')}"
            if value.high
            else f"at least {number(value)}"
        )
    return quantity(value)


def times(value: Quantity) -> str:
    """Return a count of times: ``once``, ``at least 4 times``; of anything else, the quantity."""
    if value.unit == "time" and value.low in _TIMES and not value.high:
        return bound(value) + _TIMES[value.low]
    return quantity(value)


def every(interval: Quantity | None, count: Quantity | None) -> str:
    """Return a frequency: ``once a quarter``, ``at least 4 times a year``, ``every 15 days``."""
    often = times(count) if count else "once"
    if interval is None:
        return often
    if interval.bound is Bound.AT_MOST:
        spaced = f"at intervals of {quantity(interval)}"
        return f"{often} {spaced}" if count else spaced
    if interval.low == "1" and not interval.high:
        return f"{bound(interval)}{often} {rate(interval)}"
    span = quantity(interval)
    return f"{often} every {span}" if count else f"every {span}"


def rate(interval: Quantity) -> str:
    """Return in which interval something adds up: ``a month``, ``in every 15 days``."""
    if interval.low != "1" or interval.high:
        return f"in every {quantity(interval)}"
    name = unit(interval.unit, one=True).strip()
    return f"{'an' if name == 'hour' else 'a'} {name}"
