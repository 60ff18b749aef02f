"""The clocks of a letter as calendars that a machine can count on."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.clock import holidays
from pledgebook.model.commitment import Commitment
from pledgebook.model.sla_words import Calendar, Plain
from pledgebook.model.words import Clock, Holidays

ZONE = "Asia/Shanghai"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ALL_DAY = (("00:00", "24:00"),)


def calendars(commitment: Commitment) -> dict[str, Calendar]:
    """Return ``always`` and every declared clock, by name, in the zone of the letter or its own."""
    days = commitment.days
    zone = (days.zone if days else None) or ZONE
    always = Calendar(tz=zone, week={str(day): _ALL_DAY for day in range(7)})
    first = commitment.version.date.year
    own = {name: _calendar(clock, first, zone) for name, clock in commitment.clocks.items()}
    return {"always": always} | own


def _calendar(clock: Clock, first: int, zone: str) -> Calendar:
    off, worked, known = _holidays(clock, first)
    return Calendar(
        tz=clock.zone or zone,
        week=_week(clock),
        title=clock.title,
        holidays=off,
        workdays=worked,
        published_to=known,
        except_=clock.except_,
    )


def _week(clock: Clock) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the windows per weekday; a window that ends before it starts passes midnight."""
    week: dict[str, tuple[tuple[str, str], ...]] = {str(day): () for day in range(7)}
    spans = {"mon-sun": clock.daily} if clock.daily else clock.week
    if clock.except_ and not spans:
        spans = {"mon-sun": ("00:00-24:00",)}
    for days, windows in spans.items():
        for day in _span(days):
            week[str(day)] += tuple(_window(text) for text in windows)
    return week


def _span(days: str) -> list[int]:
    """Return the weekday numbers of ``mon-fri``; ``sat-mon`` passes the end of the week."""
    first, _, last = days.partition("-")
    start, end = DAYS.index(first), DAYS.index(last or first)
    return [(start + step) % 7 for step in range((end - start) % 7 + 1)]


def _window(text: str) -> tuple[str, str]:
    start, _, end = text.partition("-")
    if end > start:
        return start, end
    hour, _, minute = end.partition(":")
    return start, f"{int(hour) + 24}:{minute}"


def _holidays(clock: Clock, first: int) -> tuple[tuple[str, ...], Mapping[str, Plain], str | None]:
    """Return dates off, dates worked, and up to when they are known, from the letter's year on.

    A make-up day is worked like a Monday: the notices name no weekday whose hours it takes.
    """
    own = {date.isoformat(): {"as_weekday": 0} for date in clock.workdays}
    if clock.holidays is Holidays.CN:
        years = [year for year in holidays.published("cn").values() if year.year >= first]
        known = f"{years[-1].year}-12-31" if years else f"{first - 1}-12-31"
        off = tuple(date for year in years for date in year.holidays)
        worked = {date: {"as_weekday": 0} for year in years for date in year.workdays}
        return off, worked | own, known
    if isinstance(clock.holidays, tuple):
        return tuple(date.isoformat() for date in sorted(clock.holidays)), own, None
    return (), own, None
