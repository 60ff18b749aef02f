"""In which unit, on which hours, an amount counts; which of two yards never runs slower."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

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
