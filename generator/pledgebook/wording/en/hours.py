"""Service hours in English: ``Monday to Friday 09:00–18:00, except public holidays of China``."""

from __future__ import annotations

from pledgebook.model.names import Kind
from pledgebook.model.words import Clock, Holidays
from pledgebook.wording.en import terms
from pledgebook.wording.en.grammar import date, join
from pledgebook.wording.en.naming import Naming

DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def hours(name: str, naming: Naming) -> str:
    """Return a clock by name with its hours."""
    clock = naming.commitment.clocks.get(name)
    if clock is None:
        return naming.title(name, Kind.CLOCK)
    words = timetable(clock, naming)
    title = naming.clock(name) if clock.title else terms.CLOCKS.get(name)
    return f"{title} ({words})" if title and words else words or naming.title(name, Kind.CLOCK)


def during(name: str, naming: Naming) -> str:
    """Return in which hours something is provided: ``during business hours (…)``."""
    words, clock = hours(name, naming), naming.commitment.clocks.get(name)
    if words[0].isdigit() or (clock and not clock.title):
        return words
    return words if naming.within(name) == naming.clock(name) else f"during {words}"


def timetable(clock: Clock, naming: Naming) -> str:
    """Return the hours of a clock: days, windows, holidays, zone."""
    parts = [
        f"every day {_windows(clock.daily)}" if clock.daily else "",
        *(f"{_span(days)} {_windows(windows)}" for days, windows in clock.week.items()),
        _holidays(clock),
        f"also on {join(map(date, clock.workdays))}" if clock.workdays else "",
        f"except {naming.title(clock.except_, Kind.CLOCK)}" if clock.except_ else "",
        _cutoff(clock.cutoff) if clock.cutoff else "",
        zone(clock.zone) if clock.zone else "",
    ]
    return ", ".join(part for part in parts if part)


def zone(name: str) -> str:
    """Return a time zone by its city: ``New York time``; one without a city as it is called."""
    area, _, city = name.rpartition("/")
    return f"{city.replace('_', ' ')} time" if area not in ("", "Etc") else city


def _windows(windows: tuple[str, ...]) -> str:
    return join(window.replace("-", "–") for window in windows)


def _span(days: str) -> str:
    return " to ".join(DAYS[day] for day in days.split("-"))


def _cutoff(time: str) -> str:
    return f"anything received from {time} on counting as received when the next working day opens"


def _holidays(clock: Clock) -> str:
    if clock.holidays is Holidays.CN:
        return "except public holidays of China, with make-up working days as published"
    if clock.holidays is Holidays.NONE:
        return "public holidays included"
    if isinstance(clock.holidays, tuple):
        return f"except {join(map(date, clock.holidays))}"
    return ""
