"""The hours of a letter's clocks, as they compare."""

from __future__ import annotations

from fractions import Fraction

from pledgebook.clock.opening import merge
from pledgebook.clock.walls import of_day
from pledgebook.derive.calendars import ZONE, calendars
from pledgebook.model.commitment import Commitment
from pledgebook.model.sla_words import Calendar
from pledgebook.model.words import Clock, Holidays
from pledgebook.order.yard import DAY, WEEK, Hours, Span

_ALWAYS = ((0, WEEK),)


def hours(commitment: Commitment) -> dict[str, Hours]:
    """Return the hours of every clock by its name, those of ``always`` among them."""
    known = calendars(commitment)
    found: dict[str, Hours] = {}

    def made(name: str) -> Hours:
        if name not in found:
            clock, base = commitment.clocks.get(name), known[name].except_
            rest = made(base) if base in known and base != name else None
            found[name] = _hours(known[name], clock, rest)
        return found[name]

    return {name: made(name) for name in known}


def always(commitment: Commitment) -> Hours:
    """Return the hours of a clock that never stops, in the zone of the letter."""
    zone = commitment.days.zone if commitment.days else None
    return Hours(zone=zone or ZONE, week=_ALWAYS)


def per_week(found: Hours) -> Fraction:
    """Return how many hours of an ordinary week a clock is open."""
    taken = Fraction(0) if found.rest_of is None else per_week(found.rest_of)
    return Fraction(sum(end - start for start, end in found.week), 60) - taken


def _hours(calendar: Calendar, clock: Clock | None, rest: Hours | None) -> Hours:
    off = clock.holidays if clock else None
    return Hours(
        zone=calendar.tz,
        week=_week(calendar),
        off=() if off in (None, Holidays.NONE) else off,
        worked=tuple(sorted(clock.workdays)) if clock else (),
        rest_of=rest,
    )


def _week(calendar: Calendar) -> tuple[Span, ...]:
    """Return the minutes of a week; what passes its end is at its beginning as well."""
    spans: list[Span] = []
    for day, windows in calendar.week.items():
        for start, end in windows:
            first, last = (int(day) * DAY + of_day(text) // 60 for text in (start, end))
            spans += [(first, min(last, WEEK)), (0, last - WEEK)]
    return tuple(merge((start, end) for start, end in spans if start < end))
