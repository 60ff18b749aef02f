"""A second opinion on tickets: every second is looked at, one after the other.

Slow, plain and independent: nothing of `pledgebook.clock` or `pledgebook.evaluate` is used, and
no sum of windows is ever inverted. A tape says of each grain of time (a second, or a minute where
everything happens on whole minutes) whether the calendar is open.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from pledgebook.model.objective import Objective
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import State, Ticket

_1970 = dt.date(1970, 1, 1)
_DAY = 86_400


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
            instant((dt.date.fromisoformat(one.published_to) - _1970).days * _DAY + _DAY, zone)
            for one in _chain(name, calendars)
            if one.published_to is not None
            for zone in [ZoneInfo(one.tz)]
        ]
        self.open = bytearray((end - start) // grain)
        first, last = ((at + offset(at, self.zone)) // _DAY for at in (start, end))
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
            (instant(day * _DAY + start, self.zone), instant(day * _DAY + end, self.zone))
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

    def count(self, start: int, end: int) -> int:
        """Return the open seconds between two instants."""
        return self.grain * self.open[self.place(start) : self.place(end)].count(1)

    def close(self, day: int) -> int | None:
        """Return when a day's last window ends, None for a day without windows."""
        return max((place + self.grain for place in self._worked(day)), default=None)

    def opens(self, day: int) -> int:
        """Return at which second of a day its first window begins."""
        first = min(self._worked(day))
        return (first + offset(first, self.zone)) % _DAY

    def _worked(self, day: int) -> list[int]:
        """Return the steps of a day's windows that are open, by where they begin."""
        if self.known and instant(day * _DAY, self.zone) >= min(self.known):
            raise Unknown
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
    day, second = divmod(start + offset(start, zone), _DAY)
    if budget.unit is BudgetUnit.SECOND:
        return tape.step(start, n, bytearray(len(tape.open)))[0]
    if budget.unit is BudgetUnit.DAY:
        return instant((day + n) * _DAY + second, zone)
    if budget.unit is BudgetUnit.MONTH:
        return instant(_months(day, n) * _DAY + second, zone)
    if budget.unit is BudgetUnit.CIVIL_DAY:
        day += n
        while tape.close(day) is None:
            day += 1
        return instant((day + 1) * _DAY, zone)
    return _worked_days(tape, budget, day, second)


def _worked_days(tape: Tape, budget: Budget, day: int, second: int) -> int:
    """Return where a number of working days ends, counted from a second of a day."""
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
    return instant(day * _DAY + (_DAY if budget.land == "end_of_day" else second), tape.zone)


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


class Told:
    """What a ticket tells until ``as_of``: which events happen at which instant and sequence."""

    def __init__(self, ticket: Ticket, as_of: int) -> None:
        self.at: dict[tuple[int, int], set[str]] = {}
        for one in ticket.events:
            if one.at is not None and one.at <= as_of:
                self.at.setdefault((one.at, one.sequence), set()).add(one.event)

    def first(self, event: str) -> int | None:
        return min((at for (at, _), names in self.at.items() if event in names), default=None)

    def pauses(self, begin: str, end: str) -> Iterator[tuple[int, int | None]]:
        since: int | None = None
        for (at, _), names in sorted(self.at.items()):
            if begin in names and end not in names and since is None:
                since = at
            if end in names and begin not in names and since is not None:
                yield since, at
                since = None
        if since is not None:
            yield since, None

    def stops(self, term: Objective) -> tuple[int | None, list[tuple[int, int | None]]]:
        """Return the deciding stop, and what lies between a stop and its reopening."""
        decided: int | None = None
        between: list[tuple[int, int | None]] = []
        for (at, _), names in sorted(self.at.items()):
            stops = bool(names & {term.stop.event, *term.stop.or_})
            opens = term.reopen in names
            if stops and not opens and (decided is None or term.stop.take == "last"):
                decided = at
            if opens and not stops and decided is not None:
                between.append((decided, at))
                decided = None
        return decided, between


def attribute(ticket: Ticket, name: str, until: int, as_of: int) -> str | None:
    said = sorted(
        (one.at, one.sequence, one.attrs[name])
        for one in ticket.events
        if one.at is not None and one.at <= as_of and name in one.attrs
    )
    before = [value for at, _, value in said if at <= until]
    if before:
        return before[-1]
    return ticket.attrs.get(name, said[0][2] if said else None)


def _outside(term: Objective, ticket: Ticket, until: int, as_of: int) -> str | None:
    values = {
        name: attribute(ticket, name, until, as_of) for name in (*term.scope, *term.not_scope)
    }
    inside = all(values[name] in (*given, None) for name, given in term.scope.items())
    if not inside or any(values[name] in given for name, given in term.not_scope.items()):
        return "out-of-scope"
    return "scope-attribute-missing" if None in values.values() else None


def _start(term: Objective, told: Told) -> int | None:
    firsts = [told.first(event) for event in term.start.events]
    some = [at for at in firsts if at is not None]
    if term.start.take == "last":
        return max(some) if len(some) == len(firsts) else None
    return min(some, default=None)


def _problem(ticket: Ticket, events: Iterable[str | None]) -> str | None:
    names = set(events)
    bad = [one.problem or "" for one in ticket.events if one.at is None and one.event in names]
    return min(bad, default=None)


def _kept(outside: str) -> dict[str, Any]:
    status = "invalid" if outside == "scope-attribute-missing" else "not_applicable"
    return {"status": status, "reason": outside}


def judge(
    term: Objective, ticket: Ticket, as_of: int, calendars: Mapping[str, Calendar], grain: int = 1
) -> dict[str, Any]:
    """Return the verdict by the names of the conformance format; instants are seconds."""
    instants = [one.at for one in ticket.events if one.at is not None and one.at <= as_of]
    first = min([*instants, as_of])
    tape = Tape(term.clock, calendars, first - 9 * _DAY, as_of + 40 * _DAY, grain)
    told = Told(ticket, as_of)
    future = {one.event for one in ticket.events if one.at is not None and one.at > as_of}
    closed = ticket.state is State.CLOSED and not future
    fixed = not any(one.attrs for one in ticket.events if one.at is not None and one.at <= as_of)
    early = _outside(term, ticket, as_of, as_of) if fixed else None
    if early is not None:
        return _kept(early)
    try:
        start = _start(term, told)
        if start is not None and term.start.shift is not None:
            start = limit(tape, term.start.shift, start)
        stop, between = told.stops(term)
        until = as_of if start is None else start
        if term.rescope:
            until = as_of if stop is None else stop
        outside = _outside(term, ticket, until, as_of)
        if outside is not None:
            return _kept(outside)
        bad = _problem(ticket, term.start.events)
        if bad is not None:
            return {"status": "invalid", "reason": bad}
        if start is None:
            return _unstarted(term, stop, closed, bool(future & set(term.start.events)))
        if start > as_of:
            return {"status": "not_yet"}
        barred = _barred(term, ticket, (start, stop, as_of), closed)
        return barred or _computed(term, tape, told, (start, stop, as_of), between)
    except Unknown:
        return {"status": "invalid", "reason": "calendar-not-published"}


def _unstarted(term: Objective, stop: int | None, closed: bool, comes: bool) -> dict[str, Any]:
    if comes:
        return {"status": "not_yet"}
    if term.start.required or stop is not None:
        return {"status": "invalid", "reason": "no-start"}
    return (
        {"status": "not_applicable", "reason": "not-started"} if closed else {"status": "not_yet"}
    )


def _barred(
    term: Objective, ticket: Ticket, instants: tuple[int, int | None, int], closed: bool
) -> dict[str, Any] | None:
    start, stop, as_of = instants
    sides = {
        -1
        if one.from_ is not None and start < one.from_
        else 1
        if one.to is not None and start >= one.to
        else 0
        for one in term.validity
    }
    if sides and 0 not in sides:
        side = {(-1,): "before", (1,): "after"}.get(tuple(sides), "between")
        return {"status": "not_applicable", "reason": f"{side}-validity"}
    for event in term.requires:
        if not any(
            one.event == event and one.at is not None and one.at <= start for one in ticket.events
        ):
            return {"status": "not_applicable", "reason": "requirement-not-met"}
    excluded = attribute(ticket, "exclusion", as_of if stop is None else stop, as_of)
    if excluded in term.exclusions:
        return {"status": "excluded", "reason": excluded}
    ends = (
        term.stop.event,
        *term.stop.or_,
        term.reopen,
        *(one for pair in term.pauses for one in pair),
    )
    reason = _problem(ticket, ends)
    if reason is None and stop is not None and stop < start:
        reason = "stop-before-start"
    if reason is None and stop is None and closed:
        reason = "closed-without-stop"
    return None if reason is None else {"status": "invalid", "reason": reason}


def _computed(
    term: Objective,
    tape: Tape,
    told: Told,
    when: tuple[int, int | None, int],
    between: list[tuple[int, int | None]],
) -> dict[str, Any]:
    start, stop, as_of = when
    end = as_of if stop is None else stop
    pauses = [*between, *(one for pair in term.pauses for one in told.pauses(*pair))]
    clipped = [(max(start, since), end if to is None else min(end, to)) for since, to in pauses]
    paused = tape.stretch(clipped)
    unpaused = limit(tape, term.budget, start)
    allowed = tape.count(start, unpaused) if unpaused >= start else 0
    reached, skipped = tape.step(start, allowed, paused)
    due = reached if skipped else unpaused
    one, other = tape.place(start), tape.place(end)
    elapsed = tape.grain * sum(
        a and not b for a, b in zip(tape.open[one:other], paused[one:other], strict=True)
    )
    found = {"elapsed_s": elapsed, "due": due, "open": False, "paused": False, "at_risk": False}
    halted = stop is None and any(to is None for _, to in pauses)
    if end > due:
        return {**found, "status": "breached", "open": stop is None, "paused": halted}
    if stop is not None:
        return {**found, "status": "met"}
    risky = elapsed >= term.warn_at * allowed
    due_ = None if halted else due
    return {**found, "status": "pending", "paused": halted, "at_risk": risky, "due": due_}
