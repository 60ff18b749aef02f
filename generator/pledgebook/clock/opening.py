"""When a calendar is open: the windows of each local day, and how far its holidays are known."""

from __future__ import annotations

from collections.abc import Iterable

from pledgebook.clock.walls import day, instant, of_day, wall, zone
from pledgebook.model.sla_words import Calendar, Plain
from pledgebook.model.trace import DayKind

Span = tuple[int, int]

SPILL = 7  # days by which a window may pass the day on which it starts


class Unpublished(Exception):
    """A day was needed whose holidays nobody has published yet."""


class Opening:
    """The open hours of a calendar, day by day; ``base`` is the calendar that it is the rest of.

    Windows are seconds of the day, half-open, merged; they may pass 24:00 and belong to the day on
    which they start.
    """

    def __init__(self, calendar: Calendar, base: Opening | None = None) -> None:
        self.zone = zone(calendar.tz)
        self._week = {int(number): _windows(given) for number, given in calendar.week.items()}
        self._holidays = frozenset(map(day, calendar.holidays))
        self._workdays = {day(date): self._made_up(how) for date, how in calendar.workdays.items()}
        self._base = base
        self.known_to = self._last_known(calendar.published_to)
        self._worked: dict[int, bool] = {}

    def _last_known(self, published_to: str | None) -> int | None:
        """Return the last day whose holidays are known; None where every day is."""
        own = None if published_to is None else day(published_to)
        base = None if self._base is None else self._base.known_to
        return min((one for one in (own, base) if one is not None), default=None)

    @property
    def horizon(self) -> int | None:
        """The instant up to which the calendar is known, the end of its last known day."""
        return None if self.known_to is None else instant(self.known_to + 1, 0, self.zone)

    def windows(self, number: int) -> tuple[Span, ...]:
        """Return the windows of a day; raise `Unpublished` where they are not known."""
        if self.known_to is not None and number > self.known_to:
            raise Unpublished
        worked = self._workdays.get(number)
        if worked is not None:
            return worked
        return () if number in self._holidays else self._week.get((number - 1) % 7, ())

    def works(self, number: int) -> bool:
        """Say whether a day is a working day."""
        if number not in self._worked:
            self._worked[number] = bool(self.spans(number, number + 1))
        return self._worked[number]

    def kind(self, number: int) -> DayKind:
        """Return what a day is: worked, and by which rule, or why it is not."""
        if self.works(number):
            return DayKind.MADE_UP if number in self._workdays else DayKind.WORKED
        on_holiday = number in self._holidays and number not in self._workdays
        return DayKind.HOLIDAY if on_holiday else DayKind.CLOSED

    def spans(self, first: int, last: int) -> list[Span]:
        """Return when it is open, as instants, on the days from ``first`` until before ``last``."""
        found = [
            (instant(number, start, self.zone), instant(number, end, self.zone))
            for number in range(first, last)
            for start, end in self.windows(number)
        ]
        merged = merge(span for span in found if span[0] < span[1])
        return merged if self._base is None else self._without_base(merged)

    def _without_base(self, spans: list[Span]) -> list[Span]:
        assert self._base is not None  # noqa: S101 - asked only where there is one
        if not spans:
            return spans
        known = self._base.known_to
        first = wall(spans[0][0], self._base.zone)[0] - SPILL
        last = wall(spans[-1][1], self._base.zone)[0] + 1
        return without(
            spans, self._base.spans(first, last if known is None else min(last, known + 1))
        )

    def _made_up(self, how: Plain) -> tuple[Span, ...]:
        if "windows" in how:
            return _windows(how["windows"])
        return self._week.get(how["as_weekday"], ())


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap or touch as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def without(spans: Iterable[Span], taken: Iterable[Span]) -> list[Span]:
    """Return what is left of merged ``spans`` outside of merged ``taken``."""
    left: list[Span] = []
    holes = list(taken)
    first = 0
    for start, end in spans:
        at = start
        while first < len(holes) and holes[first][1] <= start:
            first += 1
        place = first
        while place < len(holes) and holes[place][0] < end:
            begin, over = holes[place]
            if begin > at:
                left.append((at, begin))
            at = over
            place += 1
        if at < end:
            left.append((at, end))
    return left


def _windows(given: Iterable[Iterable[str]]) -> tuple[Span, ...]:
    return tuple(merge((of_day(start), of_day(end)) for start, end in given))
