"""Days and months: units that are no fixed number of hours, each added by its own rule."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo

from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import DAY, instant, wall
from pledgebook.clock.working import FARTHEST, NeverReached

_MONTHS = 100 * 12


class Landing(Enum):
    """Where on its last day a length ends."""

    SAME_TIME = "same_time"
    CLOSE = "close"
    END_OF_DAY = "end_of_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """From which second of a day a start counts for the next working day, and from when then.

    Without ``resume`` it counts from when that day opens.
    """

    at: int
    resume: int | None = None


def add_calendar_days(start: int, n: int, where: ZoneInfo) -> int:
    """Return the same wall time ``n`` days on; raise `NeverReached` past a hundred years."""
    if n > FARTHEST:
        raise NeverReached
    number, second = wall(start, where)
    return instant(number + n, second, where)


def add_months(start: int, months: int, where: ZoneInfo) -> int:
    """Return the same wall time on the corresponding day, or on the month's last (art. 202).

    Raise `NeverReached` past a hundred years.
    """
    if months > _MONTHS:
        raise NeverReached
    number, second = wall(start, where)
    return instant(corresponding(number, months), second, where)


def corresponding(number: int, months: int) -> int:
    """Return the corresponding day of a month further on, or that month's last day."""
    date = dt.date.fromordinal(number)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(date.day, last)).toordinal()


def add_working_days(
    start: int, n: int, opening: Opening, *, cut: CutOff | None, land: Landing
) -> int:
    """Return the end of ``n`` working days.

    A start on another day counts as the same hour of the next working day; one at or after the
    cut-off (of a working day, or so moved) as ``resume`` of the working day that follows. `close`
    is the end of the day's last window. Raise `Unpublished` where a day's holidays are not known.
    """
    number, second = counted_from(start, opening, cut)
    target = nth_working_day(number, n, opening)
    return landing(target, second, opening, land)


def counted_from(start: int, opening: Opening, cut: CutOff | None) -> tuple[int, int]:
    """Return the working day and the second of it from which working days count."""
    number, second = wall(start, opening.zone)
    number = nth_working_day(number, 0, opening)
    if cut is None or second < cut.at:
        return number, second
    number = nth_working_day(number, 1, opening)
    opens = opening.spans(number, number + 1)[0][0]
    return number, wall(opens, opening.zone)[1] if cut.resume is None else cut.resume


def nth_working_day(number: int, n: int, opening: Opening) -> int:
    """Return the ``n``th working day after a day; that day itself is the 0th, if it is one."""
    first = number
    while not opening.works(number):
        number = _next(number, first)
    for _ in range(n):
        number = _next(number, first)
        while not opening.works(number):
            number = _next(number, first)
    return number


def nth_working_day_after(number: int, n: int, opening: Opening) -> int:
    """Return the ``n``th working day strictly after a day; the day itself for ``n`` = 0."""
    return nth_working_day(number + 1, n - 1, opening) if n else number


def landing(number: int, second: int, opening: Opening, land: Landing) -> int:
    """Return where on a day a length ends."""
    if land is Landing.SAME_TIME:
        return instant(number, second, opening.zone)
    if land is Landing.END_OF_DAY:
        return instant(number, DAY, opening.zone)
    return opening.spans(number, number + 1)[-1][1]


def add_civil_days(start: int, n: int, opening: Opening) -> int:
    """Return the end of ``n`` days under the Civil Code of China (art. 201 and 203).

    The first day is not counted, the last ends at 24:00, and a last day without work moves on.
    """
    if n > FARTHEST:
        raise NeverReached
    first = wall(start, opening.zone)[0]
    number = first + n
    while not opening.works(number):
        number = _next(number, first)
    return instant(number, DAY, opening.zone)


def _next(number: int, since: int) -> int:
    if number - since >= FARTHEST:
        raise NeverReached
    return number + 1
