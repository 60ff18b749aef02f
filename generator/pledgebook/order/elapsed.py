"""Between which ends a length lies in seconds, whenever it starts.

So lengths of different units can be told apart without a guess: 4 days are over before 5 working
days are in every case, 6 days are not.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
from fractions import Fraction
from functools import cache
from zoneinfo import ZoneInfo

from pledgebook.clock.days import corresponding
from pledgebook.clock.walls import zone
from pledgebook.order.measure import Number
from pledgebook.order.yard import DAY, WEEK, Hours, Yard

Ends = tuple[Number, Number]

_MINUTE = 60
_DAY = DAY * _MINUTE
_MONTHS = 100 * 12
_SUMMER = 3600  # by which a day is shorter or longer where clocks are put forward and back
_YEARS = (*range(2000, 2005), *range(2096, 2104))  # with and without a leap day every four years


def ends(amount: Fraction, yard: Yard) -> Ends:
    """Return the least and the most seconds that ``amount`` of time on ``yard`` can take.

    The most is infinite where it hangs on holidays that come later.
    """
    if yard.unit == "s":
        return _seconds(amount, yard.hours)
    least, most = _days(amount, yard)
    if yard.land not in (None, "same_time"):
        most += _DAY
    if yard.land == "close":
        least -= _DAY
    if yard.hours is None or _changes(zone(yard.hours.zone)):
        least, most = least - _SUMMER, most + _SUMMER
    return max(Fraction(0), least), most


def _days(amount: Fraction, yard: Yard) -> Ends:
    if yard.unit == "working_day":
        return _working_days(amount, yard)
    if yard.unit == "month":
        first, last = _month_days(amount)
        return Fraction(first * _DAY), Fraction(last * _DAY)
    least = amount * _DAY
    return least, _civil(amount, yard.hours) if yard.unit == "civil_day" else least


def _seconds(amount: Fraction, hours: Hours | None) -> Ends:
    if hours is None or hours.always:
        return amount, amount
    return amount, _farthest(amount, hours)


def _farthest(amount: Fraction, hours: Hours) -> Number:
    """Return the longest that so many open seconds take: from the end of a window on."""
    if not hours.plain or not hours.week:
        return math.inf
    whole, rest = divmod(amount, sum(end - start for start, end in hours.week) * _MINUTE)
    slack = 2 * _SUMMER if _changes(zone(hours.zone)) else 0
    far = max(_walk(rest, place, hours) for place in range(len(hours.week)))
    return whole * WEEK * _MINUTE + far + slack


def _walk(rest: Fraction, place: int, hours: Hours) -> Fraction:
    """Return the seconds from the end of a window until ``rest`` of the following are over."""
    since, passed = hours.week[place][1], Fraction(0)
    for number in range(place + 1, place + 1 + len(hours.week)):
        week, at = divmod(number, len(hours.week))
        start, end = hours.week[at]
        long = (end - start) * _MINUTE
        if rest <= long:
            return (start + week * WEEK - since) * _MINUTE + rest
        rest -= long
        passed = Fraction((end + week * WEEK - since) * _MINUTE)
    return passed


def _working_days(amount: Fraction, yard: Yard) -> Ends:
    """Return the ends of working days; a start past the cut-off counts from the next one."""
    least, hours = amount * _DAY, yard.hours
    if hours is None or not hours.plain or not hours.weekdays:
        return least, math.inf
    n = math.ceil(amount) + (1 if yard.cutoff else 0)
    return least, Fraction(max(_passed(day, n, hours) for day in range(7)) * _DAY)


def _passed(day: int, n: int, hours: Hours) -> int:
    """Return the days from a day of the week to the ``n``-th working day, itself the 0th if one."""
    at = day
    while at % 7 not in hours.weekdays:
        at += 1
    weeks, rest = divmod(n, len(hours.weekdays))
    for _ in range(rest):
        at += 1
        while at % 7 not in hours.weekdays:
            at += 1
    return at + 7 * weeks - day


def _civil(amount: Fraction, hours: Hours | None) -> Number:
    """Return the most of days that end at midnight, on a day that is worked."""
    if hours is None or hours.weekdays != frozenset(range(7)) or not hours.plain:
        return math.inf
    return (amount + 1) * _DAY


@cache
def _month_days(amount: Fraction) -> tuple[int, int]:
    """Return the fewest and the most days that so many months have."""
    if amount.denominator != 1 or amount > _MONTHS:
        return int(amount * 28), int(amount * 31) + 1
    months = int(amount)
    starts = [
        dt.date(year, month, day).toordinal()
        for year in _YEARS
        for month in range(1, 13)
        # The last days of a month land on the last day of one that has fewer.
        for day in (1, *range(28, calendar.monthrange(year, month)[1] + 1))
    ]
    days = [corresponding(start, months) - start for start in starts]
    return min(days), max(days)


@cache
def _changes(where: ZoneInfo) -> bool:
    """Say whether a zone puts its clocks forward and back."""
    return any(
        dt.datetime(year, 1, 1, tzinfo=where).utcoffset()
        != dt.datetime(year, 7, 1, tzinfo=where).utcoffset()
        for year in range(2020, 2031)
    )
