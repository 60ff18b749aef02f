"""Open time written out: of each grain (a second, or a minute) whether a calendar is open.

Slow and plain: a length is used up by walking along the tape. Nothing of `pledgebook.clock` is
used, and no sum of windows is ever inverted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar

DAY = 86_400
_1970 = dt.date(1970, 1, 1)


class Unknown(Exception):
    """The calendar is not published so far."""


class TooFar(Exception):
    """The tape is too short to tell."""


def offset(at: int, zone: ZoneInfo) -> int:
    there = dt.datetime.fromtimestamp(at, dt.UTC).astimezone(zone)
    return int(
        (there.replace(tzinfo=dt.UTC) - dt.datetime.fromtimestamp(at, dt.UTC)).total_seconds()
    )


def instant(wall: int, zone: ZoneInfo) -> int:
    """Return the first instant at which a clock on the wall shows ``wall`` (seconds since 1970)."""
    near = {offset(wall + hours * 3600, zone) for hours in range(-26, 27)}
    found = [wall - one for one in near if offset(wall - one, zone) == one]
    return min(found) if found else wall - offset(wall - 26 * 3600, zone)


def _seconds(text: str) -> int:
    hours, minutes = text.split(":")
    return 60 * (60 * int(hours) + int(minutes))


class Tape:
    """The open grains of a calendar from ``start`` until before ``end``; days count from 1970."""

    def __init__(
        self, name: str, calendars: Mapping[str, Calendar], start: int, end: int, grain: int
    ) -> None:
        self.calendar = calendars[name]
        self.zone = ZoneInfo(self.calendar.tz)
        self.start, self.end, self.grain = start, end, grain
        self.known = [
            instant((dt.date.fromisoformat(one.published_to) - _1970).days * DAY + DAY, zone)
            for one in _chain(name, calendars)
            if one.published_to is not None
            for zone in [ZoneInfo(one.tz)]
        ]
        self.open = bytearray((end - start) // grain)
        first, last = ((at + offset(at, self.zone)) // DAY for at in (start, end))
        for day in range(first - 6, last + 1):
            for one, other in self.windows(day):
                self._fill(self.open, one, other)
        if self.calendar.except_ is not None:
            taken = Tape(self.calendar.except_, calendars, start, end, grain).open
            self.open = bytearray(a & ~b for a, b in zip(self.open, taken, strict=True))

    def windows(self, day: int) -> list[tuple[int, int]]:
        date = (_1970 + dt.timedelta(days=day)).isoformat()
        plain: Iterable[Iterable[str]] = self.calendar.week.get(str((day + 3) % 7), ())
        if date in self.calendar.holidays:
            plain = ()
        made_up = self.calendar.workdays.get(date)
        if made_up is not None:
            other = self.calendar.week.get(str(made_up.get("as_weekday")), ())
            plain = made_up.get("windows", other)
        pairs = [(_seconds(start), _seconds(end)) for start, end in plain]
        return [
            (instant(day * DAY + start, self.zone), instant(day * DAY + end, self.zone))
            for start, end in pairs
        ]

    def place(self, at: int) -> int:
        if self.known and at > min(self.known):
            raise Unknown
        if not self.start <= at <= self.end:
            raise TooFar
        assert (at - self.start) % self.grain == 0
        return (at - self.start) // self.grain

    def _fill(self, tape: bytearray, start: int, end: int) -> None:
        one = max(0, (start - self.start) // self.grain)
        other = min(len(tape), (end - self.start) // self.grain)
        if one < other:
            tape[one:other] = b"\1" * (other - one)

    def stretch(self, stretches: Iterable[tuple[int, int]]) -> bytearray:
        """Return a tape on which ``stretches`` are marked."""
        marked = bytearray(len(self.open))
        for start, end in stretches:
            self._fill(marked, start, end)
        return marked

    def count(self, start: int, end: int, paused: bytearray | None = None) -> int:
        """Return the open seconds between two instants, those that are paused left out."""
        one, other = self.place(start), self.place(end)
        if paused is None:
            return self.grain * self.open[one:other].count(1)
        pairs = zip(self.open[one:other], paused[one:other], strict=True)
        return self.grain * sum(a and not b for a, b in pairs)

    def close(self, day: int) -> int | None:
        """Return when a day's last window ends, None for a day without windows."""
        if self.known and instant(day * DAY, self.zone) >= min(self.known):
            raise Unknown
        if instant(day * DAY, self.zone) > self.end:
            raise TooFar
        return max((place + self.grain for place in self._worked(day)), default=None)

    def opens(self, day: int) -> int:
        """Return at which second of a day its first window begins."""
        first = min(self._worked(day))
        return (first + offset(first, self.zone)) % DAY

    def _worked(self, day: int) -> list[int]:
        """Return the grains of a day's windows that are open, by where they begin."""
        return [
            self.start + place * self.grain
            for start, end in self.windows(day)
            if start < end
            for place in range((start - self.start) // self.grain, (end - self.start) // self.grain)
            if self._at(place)
        ]

    def _at(self, place: int) -> int:
        if not 0 <= place < len(self.open):
            raise TooFar
        return self.open[place]

    def step(self, start: int, need: int, paused: bytearray) -> tuple[int, bool]:
        """Walk until ``need`` seconds were open and not paused; say if an open one was paused."""
        at, left, skipped = self.place(start), need // self.grain, False
        while left > 0:
            if at >= len(self.open):
                raise TooFar
            if self.open[at]:
                left -= not paused[at]
                skipped = skipped or bool(paused[at])
            at += 1
        reached = self.start + at * self.grain
        self.place(reached)
        return reached, skipped


def _chain(name: str, calendars: Mapping[str, Calendar]) -> Iterator[Calendar]:
    yield calendars[name]
    base = calendars[name].except_
    if base is not None:
        yield from _chain(base, calendars)


def limit(tape: Tape, budget: Budget, start: int) -> int:
    """Return where a length without pauses ends."""
    n, zone = budget.amount, tape.zone
    day, second = divmod(start + offset(start, zone), DAY)
    if budget.unit is BudgetUnit.SECOND:
        return tape.step(start, n, bytearray(len(tape.open)))[0]
    if budget.unit is BudgetUnit.DAY:
        return instant((day + n) * DAY + second, zone)
    if budget.unit is BudgetUnit.MONTH:
        return instant(_months(day, n) * DAY + second, zone)
    if budget.unit is BudgetUnit.CIVIL_DAY:
        day += n
        while tape.close(day) is None:
            day += 1
        return instant((day + 1) * DAY, zone)
    return _working_days(tape, budget, day, second)


def _working_days(tape: Tape, budget: Budget, day: int, second: int) -> int:
    """Return where working days end that are counted from a second of a day."""
    n = budget.amount
    while tape.close(day) is None:
        day += 1
    if budget.cutoff is not None and second >= _seconds(budget.cutoff):
        day += 1
        while tape.close(day) is None:
            day += 1
        second = tape.opens(day) if budget.resume is None else _seconds(budget.resume)
    while n > 0:
        day += 1
        n -= tape.close(day) is not None
    closing = tape.close(day)
    assert closing is not None
    if budget.land == "close":
        return closing
    return instant(day * DAY + (DAY if budget.land == "end_of_day" else second), tape.zone)


def _months(day: int, months: int) -> int:
    """Walk to the same number of a later month; past that month's end, stay on its last day."""
    date = _1970 + dt.timedelta(days=day)
    number, month = date.day, date.month
    date -= dt.timedelta(days=number - 1)
    for _ in range(months):
        month = date.month
        while date.month == month:
            date += dt.timedelta(days=1)
    month = date.month
    while date.day < number and (date + dt.timedelta(days=1)).month == month:
        date += dt.timedelta(days=1)
    return (date - _1970).days
