"""What is known when remedies are computed, and the days of moments that depend on a miss."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from pledgebook.clock.days import corresponding, nth_working_day_after
from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import wall
from pledgebook.clock.working import Clock
from pledgebook.evaluate.dating import Letter, Unclear, Undated
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Occasion
from pledgebook.model.units import BY_CODE, Kind

_FORWARD, _BACK = 1, -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A letter's dates and clocks, and the sums of its bases (``monthly-fee``).

    A plain ``day`` is a calendar, working or civil one. ``judged`` are the clauses (their last
    names) whose occasions are known, so that none of them is none.
    """

    letter: Letter
    clocks: Mapping[str, Clock]
    zone: ZoneInfo
    day: str = "calendar"
    working: Clock | None = None
    sums: Mapping[str, Decimal]
    judged: frozenset[str] = frozenset()

    def local(self, at: int) -> int:
        """Return the local day of an instant (`date.toordinal`)."""
        return wall(at, self.zone)[0]

    def counts_work(self, unit: str) -> bool:
        """Say whether a unit counts working days; a week is a week also where a day is not one."""
        kind = BY_CODE[unit].kind
        plain = kind is Kind.DAY and unit != "week" and self.day == "working"
        return plain or kind is Kind.WORKING_DAY

    def workdays(self) -> Opening:
        """Return the calendar of working days; raise `Unsupported` where the letter has none."""
        if self.working is None:
            raise Unsupported("no-working-days")
        return self.working.opening


def facts(
    sla: Plain,
    clocks: Mapping[str, Clock],
    letter: Letter,
    sums: Mapping[str, Decimal],
    judged: frozenset[str],
) -> Facts:
    """Return the facts of a letter; ``sla`` is the content of its ``sla.json``."""
    head = sla["commitment"]
    return Facts(
        letter=letter,
        clocks=clocks,
        zone=clocks["always"].opening.zone,
        day=head["day"],
        working=clocks.get(head.get("working_day", "")),
        sums=sums,
        judged=judged,
    )


def day_of(moment: Plain, one: Occasion, known: Facts) -> int:
    """Return the local day of a moment; raise `Undated` for an event that nobody dated.

    ``missed`` is the day of the miss, ``month-end`` the last day of its month.
    """
    try:
        found = _picked(moment, one, known)
    except Undated:
        if "else" not in moment:
            raise
        return day_of(moment["else"], one, known)
    if "plus" in moment:
        found = moved(found, moment["plus"], known)
    return moved(found, moment["minus"], known, _BACK) if "minus" in moment else found


def _picked(moment: Plain, one: Occasion, known: Facts) -> int:
    """Return the day of a moment before anything is added: of several the first or the last."""
    for pick, choose in (("first", min), ("last", max)):
        if pick in moment:
            return choose(day_of(each, one, known) for each in moment[pick])
    return _base(moment, one, known)


def _base(moment: Plain, one: Occasion, known: Facts) -> int:
    missed = known.local(one.at)
    if "date" in moment:
        return dt.date.fromisoformat(moment["date"]).toordinal()
    if "end_of" in moment:
        try:
            last = known.letter.period(moment["end_of"]).last
        except Unclear as unclear:
            raise Undated(moment["end_of"]) from unclear
        if last is None:
            raise Undated(moment["end_of"])
        return last
    if "yearly" in moment or "monthly" in moment:
        return _next(moment.get("yearly") or moment["monthly"], missed)
    event = moment.get("event", "agree-by")
    dated = known.local(one.events[event]) if event in one.events else known.letter.dated(event)
    if dated is None:
        dated = {"missed": missed, "month-end": _month_end(missed)}.get(event)
    if dated is None:
        raise Undated(event)
    return dated


def _next(text: str, since: int) -> int:
    """Return the first day from ``since`` on that is written ``MM-DD`` or ``DD``."""
    day = since
    while not dt.date.fromordinal(day).isoformat().endswith(f"-{text}"):
        day += 1
    return day


def _month_end(day: int) -> int:
    date = dt.date.fromordinal(day)
    return date.replace(day=calendar.monthrange(date.year, date.month)[1]).toordinal()


def moved(day: int, length: Plain, known: Facts, sign: int = _FORWARD) -> int:
    """Return the day that lies a length away; the first day is not counted.

    A working day by its number is that many working days after the day, whether that is one or not.
    Raise `Unsupported` where the length is no whole number of days or months.
    """
    if "nth_working_day" in length:
        return _worked(day, length["nth_working_day"], known)
    unit = BY_CODE[length["unit"]]
    amount = Decimal(length["amount"]) * unit.factor
    if unit.kind is Kind.CLOCKED:
        amount /= 86_400
    if amount != amount.to_integral_value() or "to" in length:
        raise Unsupported("length-not-of-days", unit=unit.code)
    whole = int(amount) * sign
    if unit.kind is Kind.MONTH:
        return corresponding(day, whole)
    if known.counts_work(unit.code) and sign == _FORWARD:
        return _worked(day, whole, known)
    if unit.kind in (Kind.DAY, Kind.CALENDAR_DAY, Kind.CLOCKED) and not known.counts_work(
        unit.code
    ):
        return day + whole
    raise Unsupported("length-not-of-days", unit=unit.code)


def _worked(day: int, number: int, known: Facts) -> int:
    return nth_working_day_after(day, number, known.workdays())
