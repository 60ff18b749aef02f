"""The days of a commitment: periods, recurrences, training and claims, from the dates of events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from pledgebook.clock.opening import Unpublished
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
    dating = _Dating(letter, working=sla["commitment"]["day"] == "working")
    for entry in sla["periods"]:
        yield entry, dating.period
    for entry in sla.get("recurrences", ()):
        yield entry, dating.recurrence
    for entry in (*sla["terms"], *sla["unmeasured"]):
        if entry["clause"].startswith(_TRAINING):
            yield entry, dating.training
    for entry in sla.get("remedies", ()):
        if entry.get("claim", {}).keys() & {"opens", "until", "within"}:
            yield entry, dating.claim


class _Dating:
    """The days of one entry; each method raises `Undated`, `Unclear` or `Unpublished`."""

    def __init__(self, letter: Letter, *, working: bool) -> None:
        self._letter = letter
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
        periods = [self._letter.period(name) for name in entry.get("periods", ())]
        if "start" in entry:
            first = self._letter.moment(entry["start"], entry["id"])
        elif periods:
            first = min(one.first for one in periods)
        else:
            raise Unclear(entry["id"])
        lasts = [one.last for one in periods if one.last is not None]
        last = max(lasts) if lasts and len(lasts) == len(periods) else None
        if last is not None and last < first:
            raise Unclear(entry["id"])
        yield _appointment(entry, Occasion.RECURS, first, self._repeat(entry, last))

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
