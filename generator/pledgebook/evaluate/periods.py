"""The periods of a target: which local days belong to each, and which rolling one is the worst.

A ticket belongs to the period in which its time began.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.clock.days import corresponding
from pledgebook.model.quantity import Quantity
from pledgebook.model.sla_words import Plain
from pledgebook.model.units import Kind

MONTH = "calendar-month"
ROLLING = "rolling"
_MONTHS = {MONTH: 1, "calendar-quarter": 3, "calendar-year": 12}
_DAY = 86_400


class Uncountable(Exception):
    """A period that has no whole number of days or months."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both of them in it, as `date.toordinal` numbers them."""

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Length:
    """So many days or so many months; one of the two is 0."""

    days: int
    months: int

    def after(self, number: int, times: int = 1) -> int:
        """Return the day that lies ``times`` lengths after a day."""
        if self.months:
            return corresponding(number, self.months * times)
        return number + self.days * times


def calendar(kind: str, days: Iterable[int]) -> list[Period]:
    """Return the months, quarters or years (``calendar-month``…) that the days lie in."""
    months = _MONTHS[kind]
    found: dict[int, Period] = {}
    for number in sorted(set(days)):
        date = dt.date.fromordinal(number)
        first = date.replace(month=(date.month - 1) // months * months + 1, day=1).toordinal()
        found.setdefault(first, Period(kind, first, corresponding(first, months) - 1))
    return list(found.values())


def consecutive(length: Length, days: Iterable[int], origin: int) -> list[Period]:
    """Return the stretches of one length, one after the other from ``origin``, that have days.

    Months are counted from the origin each time: from the 31st on, each ends with its month.
    """
    left = sorted({number for number in days if number >= origin})
    found: list[Period] = []
    times = 0
    while left:
        first, end = length.after(origin, times), length.after(origin, times + 1)
        if left[0] < end:
            found.append(Period("length", first, end - 1))
            left = [number for number in left if number >= end]
        times += 1
    return found


def rolling(length: Length, first: int, last: int) -> Iterator[Period]:
    """Yield every stretch of a length that lies whole between two days.

    Where none does, the days themselves are the one: nothing longer has been seen.
    """
    begin = first
    while length.after(begin) - 1 <= last:
        yield Period(ROLLING, begin, length.after(begin) - 1)
        begin += 1
    if begin == first:
        yield Period(ROLLING, first, max(first, last))


def length(quantity: Plain) -> Length:
    """Return the length that ``{amount, unit}`` says; raise `Uncountable` for parts of a day."""
    found = Quantity(low=quantity["amount"], unit=quantity["unit"])
    size = found.size / _DAY if found.kind is Kind.CLOCKED else found.size
    if size != int(size) or size < 1:
        raise Uncountable
    if found.kind in (Kind.DAY, Kind.CALENDAR_DAY, Kind.CLOCKED):
        return Length(int(size), 0)
    if found.kind is Kind.MONTH:
        return Length(0, int(size))
    raise Uncountable
