"""The hours of clocks as sets of minutes, so that what two of them share is exact.

A set is an integer: bit n is minute n of an ordinary week from Monday on, and as many bits above
them are the same minutes of days off that a clock keeps.
"""

from __future__ import annotations

from pledgebook.order.yard import DAY, WEEK, Hours

ANY = (1 << 2 * WEEK) - 1
ORDINARY = (1 << WEEK) - 1
_HOUR = 60


def minutes(hours: Hours) -> int:
    """Return the minutes at which a clock is open, in an ordinary week and on days off."""
    week = sum(((1 << end - start) - 1) << start for start, end in hours.week)
    found = week if hours.off else week | week << WEEK
    return found if hours.rest_of is None else found & ~minutes(hours.rest_of)


def moment(found: int) -> tuple[int, int, bool]:
    """Return one moment of a set as day of the week, minute of the day, and whether a day off.

    The last full hour of the first day that has one, for that is the hour people ask about; a set
    without a full hour gives its first minute. The set is not empty.
    """
    off = not found & ORDINARY
    week = found >> WEEK if off else found & ORDINARY
    for day in range(7):
        for hour in range(23, -1, -1):
            if week >> day * DAY + hour * _HOUR & 1:
                return day, hour * _HOUR, off
    day, minute = divmod((week & -week).bit_length() - 1, DAY)
    return day, minute, off
