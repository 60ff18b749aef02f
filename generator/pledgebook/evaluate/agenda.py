"""The days of a commitment: periods, recurrences, training and claims, from the dates of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from pledgebook.clock.days import corresponding
from pledgebook.clock.opening import Unpublished
from pledgebook.clock.walls import day
from pledgebook.clock.working import clocks
from pledgebook.evaluate import reading
from pledgebook.evaluate.dating import Letter, Unclear, Undated
from pledgebook.evaluate.reading import Plain
from pledgebook.model.agenda import Agenda, Appointment, Occasion, Repeat
from pledgebook.model.units import BY_CODE, Kind, Unit
from pledgebook.model.unjudged import Unjudged

_TRAINING = "training/"


def agenda(sla: Plain, dates: Mapping[str, dt.date]) -> Agenda:
    """Return the days of ``sla`` (the content of ``sla.json``); ``dates`` are those of events."""
    letter = _letter(sla, dates)
    found: list[Appointment] = []
    undated: list[Unjudged] = []
    for entry, days in _parts(sla, letter):
        try:
            found.extend(days(entry))
        except Undated as missing:
            undated.append(_undated(entry, "event-without-date", event=str(missing)))
        except Unclear:
            undated.append(_undated(entry, "day-not-said"))
        except Unpublished:
            undated.append(_undated(entry, "calendar-not-published"))
    return Agenda(
        appointments=tuple(sorted(found, key=lambda one: (one.day, one.id, one.occasion.value))),
        undated=tuple(undated),
    )


def _letter(sla: Plain, dates: Mapping[str, dt.date]) -> Letter:
    running = clocks({name: reading.calendar(one) for name, one in sla["calendars"].items()})
    working = running.get(sla["commitment"].get("working_day", ""))
    return Letter(sla, dates, {}, working.opening if working else None)


Days = Callable[[Plain], Iterable[Appointment]]


def _parts(sla: Plain, letter: Letter) -> Iterator[tuple[Plain, Days]]:
    """Yield every entry that belongs in a calendar, with what finds its days."""
    head = sla["commitment"]
    dating = _Dating(letter, day(head["date"]), working=head["day"] == "working")
    for entry in sla["periods"]:
        yield entry, dating.period
    for entry in sla.get("recurrences", ()):
        yield entry, dating.recurrence
    for entry in (*sla["terms"], *sla["unmeasured"]):
        if entry["clause"].startswith(_TRAINING):
            yield entry, dating.training
        elif turning(entry.get("before", {})) is not None:
            yield entry, dating.before
    for entry in sla.get("remedies", ()):
        if entry.get("claim", {}).keys() & {"opens", "until", "within"}:
            yield entry, dating.claim


class _Dating:
    """The days of one entry; each method raises `Undated`, `Unclear` or `Unpublished`."""

    def __init__(self, letter: Letter, dated: int, *, working: bool) -> None:
        self._letter = letter
        self._dated = dated
        self._working = working

    def period(self, entry: Plain) -> Iterator[Appointment]:
        ran = self._letter.period(_name(entry))
        yield _appointment(entry, Occasion.BEGINS, ran.first)
        if ran.last is not None:
            yield _appointment(entry, Occasion.ENDS, ran.last)

    def recurrence(self, entry: Plain) -> Iterator[Appointment]:
        """Yield the first day of the first turn; it recurs as long as the periods it runs in."""
        if "every" not in entry or entry.get("not_periods"):
            raise Unclear(entry["id"])
        if turning(entry.get("before", {})) is not None:
            yield from self.before(entry)
            return
        since, last = self._running(entry)
        turn = turning(entry.get("start", {}))
        if turn is not None:
            first = _next(turn, self._dated if since is None else since)
        elif "start" in entry:
            first = self._letter.moment(entry["start"], entry["id"])
        elif since is not None:
            first = since
        else:
            raise Unclear(entry["id"])
        if last is not None and last < first:
            raise Unclear(entry["id"])
        repeat = self._repeat(entry, last)
        meant = None if turn is None else turn[1]
        yield _appointment(entry, Occasion.RECURS, first, replace(repeat, of_month=meant))

    def _running(self, entry: Plain) -> tuple[int | None, int | None]:
        """Return the first and the last day of the periods that an entry is about."""
        periods = [self._letter.period(name) for name in entry.get("periods", ())]
        lasts = [one.last for one in periods if one.last is not None]
        last = max(lasts) if lasts and len(lasts) == len(periods) else None
        return min((one.first for one in periods), default=None), last

    def before(self, entry: Plain) -> Iterator[Appointment]:
        """Yield the day of each year or month by which something is done."""
        since, last = self._running(entry)
        turn = turning(entry["before"])
        assert turn is not None  # noqa: S101 - asked for such entries alone
        first = _next(turn, self._dated if since is None else since)
        if last is not None and last < first:
            raise Unclear(entry["id"])
        unit, months = ("year", 12) if turn[0] is not None else ("month", 1)
        every = {"amount": "1", "unit": unit}
        repeat = Repeat(every=every, months=months, last=last, of_month=turn[1])
        yield _appointment(entry, Occasion.BEFORE, first, repeat)

    def _repeat(self, entry: Plain, last: int | None) -> Repeat:
        every = entry["every"]
        unit = BY_CODE[every["unit"]]
        turn = Decimal(every.get("to", every["amount"])) * unit.factor
        if not self._counts(unit) or turn < 1 or turn != turn.to_integral_value():
            raise Unclear(entry["id"])
        months = int(turn) if unit.kind is Kind.MONTH else 0
        days = 0 if months else int(turn)
        return Repeat(every=every, months=months, days=days, times=entry.get("times"), last=last)

    def _counts(self, unit: Unit) -> bool:
        """Say whether a calendar can count in a unit: in months and in days that all count."""
        if unit.kind is Kind.DAY:
            return not self._working or unit.code == "week"
        return unit.kind in (Kind.MONTH, Kind.CALENDAR_DAY)

    def training(self, entry: Plain) -> Iterator[Appointment]:
        """Yield when a training starts and what it has to come before, whichever is said."""
        told = [("start", Occasion.STARTS), ("before", Occasion.BEFORE)]
        said = [(entry[key], occasion) for key, occasion in told if key in entry]
        if not said:
            raise Unclear(entry["id"])
        for moment, occasion in said:
            yield _appointment(entry, occasion, self._letter.moment(moment, entry["id"]))

    def claim(self, entry: Plain) -> Iterator[Appointment]:
        """Yield from when on something can be claimed, and the last day for it."""
        claim, name = entry["claim"], entry["id"]
        if "opens" in claim:
            yield _appointment(entry, Occasion.STARTS, self._letter.moment(claim["opens"], name))
        if "until" in claim:
            yield _appointment(entry, Occasion.CLAIM, self._letter.moment(claim["until"], name))
        if "within" in claim:
            start = claim.get("from", claim.get("opens", {}))
            # Without a start there is no event either, which is what `moment` then says.
            due = self._letter.moment({**start, "plus": claim["within"]}, name)
            yield _appointment(entry, Occasion.CLAIM, due)


def turning(moment: Plain) -> tuple[int | None, int] | None:
    """Return month and day of a moment of every year, or the day alone of every month."""
    if moment.keys() == {"yearly"}:
        month, number = moment["yearly"].split("-")
        return int(month), int(number)
    return (None, int(moment["monthly"])) if moment.keys() == {"monthly"} else None


def _next(turn: tuple[int | None, int], since: int) -> int:
    """Return the first such day on or after ``since``; a month without it has it on its last."""
    month, number = turn
    date = dt.date.fromordinal(since)
    start = dt.date(date.year, month or date.month, 1).toordinal()
    months = 12 if month is not None else 1
    firsts = (corresponding(start, months * turns) for turns in range(3))
    found = (min(first + number, corresponding(first, 1)) - 1 for first in firsts)
    return next(day_ for day_ in found if day_ >= since)


def _appointment(
    entry: Plain, occasion: Occasion, day: int, repeat: Repeat | None = None
) -> Appointment:
    return Appointment(
        id=entry["id"],
        clause=entry["clause"],
        title=entry.get("title", _name(entry)),
        occasion=occasion,
        day=day,
        repeat=repeat,
    )


def _name(entry: Plain) -> str:
    name: str = entry["clause"].rpartition("/")[2]
    return name


def _undated(entry: Plain, reason: str, **args: str) -> Unjudged:
    title = entry.get("title", _name(entry))
    return Unjudged(id=entry["id"], clause=entry["clause"], title=title, reason=reason, args=args)
