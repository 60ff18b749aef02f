"""When the clocks of a letter run, hour by hour of a week without holidays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from pledgebook.clock.opening import SPILL, Opening
from pledgebook.clock.walls import instant
from pledgebook.derive.calendars import calendars
from pledgebook.model.names import Kind
from pledgebook.model.sla_words import Calendar
from pledgebook.outputs.pictures.coverage import Hours, Span
from pledgebook.wording.tongues import Tongue

# A Monday from which on, for a week, no zone puts its clocks forward or back.
_MONDAY = dt.date(2024, 1, 8).toordinal()


def hours(tongue: Tongue) -> tuple[Hours, ...]:
    """Return the week of every clock that the letter declares and that runs at all.

    Holidays and dates worked are not in it: the words name them.
    """
    commitment = tongue.naming.commitment
    found = calendars(commitment)
    weeks = {name: tuple(_week(name, found)) for name in commitment.clocks}
    return tuple(
        Hours(
            key=name,
            title=tongue.titled(tongue.naming.title(name, Kind.CLOCK)),
            words=tongue.titled(tongue.hours(name)),
            week=week,
        )
        for name, week in weeks.items()
        if any(week)
    )


def _week(name: str, found: dict[str, Calendar]) -> Iterator[tuple[Span, ...]]:
    """Yield for each weekday, from Monday, the seconds of the day between which a clock runs."""
    opening = _opening(name, found)
    spans = opening.spans(_MONDAY - SPILL, _MONDAY + 8)
    for number in range(_MONDAY, _MONDAY + 7):
        start, end = (instant(day, 0, opening.zone) for day in (number, number + 1))
        yield tuple(
            (max(first, start) - start, min(last, end) - start)
            for first, last in spans
            if first < end and last > start
        )


def _opening(name: str, found: dict[str, Calendar]) -> Opening:
    """Return a clock as if there were no holidays, with the clock that it is the rest of."""
    calendar = found[name]
    plain = replace(calendar, holidays=(), workdays={}, published_to=None)
    base = calendar.except_
    return Opening(plain, _opening(base, found) if base is not None else None)
