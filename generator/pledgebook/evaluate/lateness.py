"""By how much a promise was missed: intervals of delay or of downtime, points below a target."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from pledgebook.clock import days
from pledgebook.clock.days import Landing
from pledgebook.clock.opening import Unpublished
from pledgebook.clock.working import Clock
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Late, Level, Occasion
from pledgebook.model.units import BY_CODE, TIME, Kind

Counted = tuple[int, int]
"""The intervals that are full, and those that have started."""

ONE: Counted = (1, 1)
_HOUR = 3600


def counted(per: Plain, beyond: Plain | None, least: Plain | None, one: Occasion, known: Facts) -> (
    Counted
):  # fmt: skip
    """Return how many intervals ``per`` a miss took, once what is ``beyond`` is left out.

    A delay in hours runs on the clock of its promise, one in days as the letter counts days. Where
    ``least`` is a length of time, so much counts at the least. Raise `Unsupported` where the miss
    does not tell.
    """
    unit = BY_CODE[per["unit"]]
    if unit.kind is Kind.PERCENT:
        return _parts(_short(one, beyond), Fraction(per["amount"]) * Fraction(unit.factor))
    if unit.code in ("time", "case") and Fraction(per["amount"]) == 1:
        return ONE
    if unit.kind not in TIME:
        raise Unsupported("per-not-supported", per=unit.code)
    if one.level is not None and unit.kind is Kind.CLOCKED:
        lost = _down(one.level, beyond)
        return _parts(max(lost, _seconds(least)) if least and lost else lost, _seconds(per))
    if one.late is None:
        raise Unsupported("delay-unknown")
    return _delay(one.late, per, beyond, least, known)


def exceeds(beyond: Plain, one: Occasion, known: Facts) -> bool:
    """Say whether a miss goes beyond a limit at all."""
    unit = "percent" if BY_CODE[beyond["unit"]].kind is Kind.PERCENT else beyond["unit"]
    return counted({"amount": "1", "unit": unit}, beyond, None, one, known)[1] > 0


def _delay(
    late: Late, per: Plain, beyond: Plain | None, least: Plain | None, known: Facts
) -> Counted:
    clock = known.clocks[late.clock]
    start = late.due if beyond is None else ahead(late.due, beyond, 1, clock, known)
    if start >= late.end:
        return 0, 0
    end = late.end if least is None else max(late.end, ahead(start, least, 1, clock, known))
    if BY_CODE[per["unit"]].kind in (Kind.CLOCKED, Kind.WORKING_HOUR):
        running = _runs(per, clock, known)
        return _parts(Fraction(running.worked(end) - running.worked(start)), _seconds(per))
    full = 0
    while not _after(end, start, per, full + 1, clock, known):
        full += 1
    return full, full + (ahead(start, per, full, clock, known) < end)


def _after(end: int, start: int, per: Plain, times: int, clock: Clock, known: Facts) -> bool:
    """Say whether so many intervals end after ``end``; days not yet published are later."""
    try:
        return ahead(start, per, times, clock, known) > end
    except Unpublished:
        horizon = known.workdays().horizon
        if horizon is None or horizon < end:
            raise
        return True


def ahead(start: int, length: Plain, times: int, clock: Clock, known: Facts) -> int:
    """Return the instant that lies ``times`` lengths after ``start``."""
    unit = BY_CODE[length["unit"]]
    if unit.kind in (Kind.CLOCKED, Kind.WORKING_HOUR):
        running = _runs(length, clock, known)
        return running.reach(running.worked(start) + ceil(_seconds(length) * times), start)
    amount = Fraction(length["amount"]) * Fraction(unit.factor) * times
    if amount.denominator != 1 or unit.kind not in TIME:
        raise Unsupported("per-not-supported", per=unit.code)
    if unit.kind is Kind.MONTH:
        return days.add_months(start, int(amount), known.zone)
    if known.counts_work(unit.code):
        opening = known.workdays()
        return days.add_working_days(start, int(amount), opening, cut=None, land=Landing.SAME_TIME)
    return days.add_calendar_days(start, int(amount), known.zone)


def _runs(length: Plain, clock: Clock, known: Facts) -> Clock:
    """Return the clock on which hours run: those of work on that of the letter's working days."""
    if BY_CODE[length["unit"]].kind is Kind.CLOCKED:
        return clock
    known.workdays()
    assert known.working is not None  # noqa: S101 - else there are no working days
    return known.working


def _seconds(length: Plain) -> Fraction:
    unit = BY_CODE[length["unit"]]
    if unit.kind not in (Kind.CLOCKED, Kind.WORKING_HOUR) or "to" in length:
        raise Unsupported("per-not-supported", per=unit.code)
    scale = _HOUR if unit.kind is Kind.WORKING_HOUR else Fraction(unit.factor)
    return Fraction(length["amount"]) * scale


def _short(one: Occasion, beyond: Plain | None) -> Fraction:
    """Return by how many points of percent a level was missed."""
    level = one.level
    if level is None or BY_CODE[level.unit].kind is not Kind.PERCENT:
        raise Unsupported("level-unknown")
    short = (level.aim - level.value) * Fraction(BY_CODE[level.unit].factor)
    if beyond is None:
        return short
    if BY_CODE[beyond["unit"]].kind is not Kind.PERCENT:
        raise Unsupported("per-not-supported", per=beyond["unit"])
    return max(short - _points(beyond), Fraction(0))


def _down(level: Level, beyond: Plain | None) -> Fraction:
    """Return the seconds lost; a share ``beyond`` is one of the agreed time."""
    if level.agreed == 0:
        raise Unsupported("delay-unknown")
    if beyond is None:
        return Fraction(level.down)
    percent = BY_CODE[beyond["unit"]].kind is Kind.PERCENT
    free = level.agreed * _points(beyond) / 100 if percent else _seconds(beyond)
    return max(level.down - free, Fraction(0))


def _points(share: Plain) -> Fraction:
    return Fraction(share["amount"]) * Fraction(BY_CODE[share["unit"]].factor)


def _parts(whole: Fraction, part: Fraction) -> Counted:
    return whole // part, ceil(whole / part)
