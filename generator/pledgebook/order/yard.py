"""In which unit, on which hours, an amount counts; which of two yards never runs slower."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pledgebook.clock.walls import of_day
from pledgebook.model.words import Holidays

Span = tuple[int, int]
DAY = 24 * 60
WEEK = 7 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The hours of a clock: merged minutes of the week from Monday on, days off, days worked.

    ``off`` are the holidays: a published list, or dates; ``worked`` are dates worked like a Monday.
    ``rest_of`` are hours that are taken away.
    """

    zone: str
    week: tuple[Span, ...]
    off: Holidays | tuple[dt.date, ...] = ()
    worked: tuple[dt.date, ...] = ()
    rest_of: Hours | None = None

    @property
    def always(self) -> bool:
        """Say whether it never stops."""
        return self.week == ((0, WEEK),) and self.plain

    @property
    def plain(self) -> bool:
        """Say whether every week is the same."""
        return not self.off and not self.worked and self.rest_of is None

    @property
    def weekdays(self) -> frozenset[int]:
        """The days of the week on which a window is open; 0 is Monday."""
        return frozenset(
            day
            for day in range(7)
            if any(start < (day + 1) * DAY and end > day * DAY for start, end in self.week)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Yard:
    """A unit and, where it hangs on hours, those; ``land`` and ``cutoff`` move where days end."""

    unit: str
    hours: Hours | None = None
    land: str | None = None
    cutoff: str | None = None


def no_slower(fast: Yard, slow: Yard) -> bool:
    """Say whether an amount on ``fast`` is never used up later than the same on ``slow``.

    Hours that hold all of another clock's hours are no slower, nor are working days that hold all
    of its days, where both end at the same time of day.
    """
    if fast == slow:
        return True
    if fast.unit != slow.unit or fast.hours is None or slow.hours is None:
        return False
    if not slow.hours.week:  # nobody knows when it is open
        return False
    if fast.unit == "s":
        return _holds(fast.hours, slow.hours, fast.hours.week, slow.hours.week)
    if fast.land or slow.land or not _later_cutoff(fast.cutoff, slow.cutoff):
        return False
    return _holds(fast.hours, slow.hours, _days(fast.hours), _days(slow.hours))


def _later_cutoff(fast: str | None, slow: str | None) -> bool:
    """Say whether ``fast`` puts off to the next day only what ``slow`` puts off as well."""
    return fast is None or (slow is not None and of_day(fast) >= of_day(slow))


def _days(hours: Hours) -> tuple[Span, ...]:
    return tuple((day * DAY, (day + 1) * DAY) for day in sorted(hours.weekdays))


def _holds(outer: Hours, inner: Hours, open_: tuple[Span, ...], within: tuple[Span, ...]) -> bool:
    """Say whether ``outer`` is open whenever ``inner`` is, in an ordinary week and on all dates."""
    if outer.zone != inner.zone or outer.rest_of is not None:
        return False
    return (
        all(_covered(span, open_) for span in within)
        and (outer.off == inner.off or _fewer_off(outer, inner))
        and (outer.off == inner.off or _works_as_monday(inner, open_, within))
        and set(outer.worked) >= set(inner.worked)
    )


def _fewer_off(outer: Hours, inner: Hours) -> bool:
    """Say whether ``outer`` has no holiday that ``inner`` has not; lists are held as they are."""
    if isinstance(outer.off, Holidays):
        return False
    return not outer.off or (isinstance(inner.off, tuple) and {*outer.off} <= {*inner.off})


def _works_as_monday(inner: Hours, open_: tuple[Span, ...], within: tuple[Span, ...]) -> bool:
    """Say whether ``open_`` holds the Monday hours of ``inner`` on every day of the week.

    A published list of holidays has working days to make up for them, at the hours of a Monday.
    """
    if inner.off is not Holidays.CN:
        return True
    monday = [(start, min(end, DAY)) for start, end in within if start < DAY]
    every = ((start + day * DAY, end + day * DAY) for start, end in monday for day in range(7))
    return all(_covered(span, open_) for span in every)


def _covered(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)
