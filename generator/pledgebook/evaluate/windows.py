"""The windows over which an availability is taken, as stretches of instants."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from zoneinfo import ZoneInfo

from pledgebook.clock.days import corresponding
from pledgebook.clock.opening import Span
from pledgebook.clock.walls import instant, wall
from pledgebook.evaluate.dating import Letter, Unclear, Undated
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.validity import Always, stretch
from pledgebook.model.measured import Covered
from pledgebook.model.units import BY_CODE, Kind

_MONTHS = {"calendar-month": 1, "calendar-quarter": 3, "calendar-year": 12}
_FIRST = 719_163  # 1970-01-01, a day on which a month, a quarter and a year begin


def windows(
    window: Plain, covered: Covered, letter: Letter, held: Always, where: ZoneInfo
) -> list[Span]:
    """Return the windows that ended or run within what is ``covered``.

    Windows of a length follow one another from the day on which the promise begins to hold; of
    those that move along, one ends with each day. Raise `Unsupported` where nobody can tell them.
    """
    if "rolling" in window:
        return list(_rolling(window["rolling"], covered, where))
    if "event" in window:
        return _period(window["event"], covered, letter, where)
    if "calendar" in window:
        return list(_in_turn(_FIRST, _MONTHS[window["calendar"]], Kind.MONTH, covered, where))
    begin = held[0].from_ if held else None
    if begin is None:
        raise Unsupported("window-start-not-said")
    amount, kind = _length(window["length"])
    return list(_in_turn(wall(begin, where)[0], amount, kind, covered, where))


def _in_turn(
    origin: int, amount: int, kind: Kind, covered: Covered, where: ZoneInfo
) -> Iterator[Span]:
    """Yield windows that follow one another from the day ``origin`` on, in what is covered."""
    first = wall(covered.from_, where)[0]
    days = amount if kind is Kind.DAY else 31 * amount  # at most so many
    number = max(0, (first - origin) // days - 1)
    while True:
        start = instant(_after(origin, number * amount, kind), 0, where)
        end = instant(_after(origin, (number + 1) * amount, kind), 0, where)
        if start >= covered.known_to:
            return
        if end > covered.from_:
            yield start, end
        number += 1


def _rolling(length: Plain, covered: Covered, where: ZoneInfo) -> Iterator[Span]:
    """Yield the windows of whole days that lie in what is covered, one for each last day."""
    amount, kind = _length(length)
    last = wall(covered.from_, where)[0]
    while (end := instant(last + 1, 0, where)) <= covered.known_to:
        start = instant(_after(last + 1, -amount, kind), 0, where)
        if start >= covered.from_:
            yield start, end
        last += 1


def _period(name: str, covered: Covered, letter: Letter, where: ZoneInfo) -> list[Span]:
    """Return the one window that a period, a season or an event of the letter is."""
    try:
        ran = stretch(letter.period(name), where)
    except (Unclear, Undated) as unknown:
        raise Unsupported("window-unknown", name=str(unknown)) from unknown
    if ran.from_ is None or ran.to is None:
        raise Unsupported("window-unknown", name=name)
    inside = ran.from_ < covered.known_to and ran.to > covered.from_
    return [(ran.from_, ran.to)] if inside else []


def _length(length: Plain) -> tuple[int, Kind]:
    """Return a length of whole days or months."""
    unit = BY_CODE[length["unit"]]
    amount = Decimal(length["amount"]) * unit.factor
    kind = Kind.DAY if unit.kind is Kind.CALENDAR_DAY else unit.kind
    whole = amount == amount.to_integral_value() and amount > 0 and "to" not in length
    if kind not in (Kind.DAY, Kind.MONTH) or not whole:
        raise Unsupported("window-not-supported", unit=unit.code)
    return int(amount), kind


def _after(day: int, amount: int, kind: Kind) -> int:
    return corresponding(day, amount) if kind is Kind.MONTH else day + amount
