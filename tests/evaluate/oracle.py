"""A second opinion on tickets, as the rules tell it, over time written out grain by grain.

Independent of the engine: nothing of `pledgebook.clock` or `pledgebook.evaluate` is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tests.evaluate.tape import DAY, Tape, Unknown, limit

from pledgebook.model.objective import Objective
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import State, Ticket


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


def judge(
    term: Objective, ticket: Ticket, as_of: int, calendars: Mapping[str, Calendar], grain: int = 1
) -> dict[str, Any]:
    """Return the verdict by the names of the conformance format; instants are seconds."""
    instants = [one.at for one in ticket.events if one.at is not None and one.at <= as_of]
    first = min([*instants, as_of])
    tape = Tape(term.clock, calendars, first - 9 * DAY, as_of + 40 * DAY, grain)
    told = Told(ticket, as_of)
    fixed = not any(one.attrs for one in ticket.events if one.at is not None and one.at <= as_of)
    outside = _outside(term, ticket, as_of, as_of) if fixed else None
    if outside is not None:
        return _told(outside)
    try:
        start = _start(term, told)
        if start is not None and term.start.shift is not None:
            start = limit(tape, term.start.shift, start)
        return _kept_out(term, ticket, told, start, as_of) or _computed(
            term, tape, told, start or 0, as_of
        )
    except Unknown:
        return {"status": "invalid", "reason": "calendar-not-published"}


def _told(outside: str) -> dict[str, Any]:
    status = "invalid" if outside == "scope-attribute-missing" else "not_applicable"
    return {"status": status, "reason": outside}


def _kept_out(
    term: Objective, ticket: Ticket, told: Told, start: int | None, as_of: int
) -> dict[str, Any] | None:
    future = {one.event for one in ticket.events if one.at is not None and one.at > as_of}
    closed = ticket.state is State.CLOSED and not future
    stop, _ = told.stops(term)
    decided = stop if term.rescope else start
    outside = _outside(term, ticket, as_of if decided is None else decided, as_of)
    if outside is not None:
        return _told(outside)
    bad = _problem(ticket, term.start.events)
    if bad is not None:
        return {"status": "invalid", "reason": bad}
    if start is None:
        return _unstarted(term, stop, closed, bool(future & set(term.start.events)))
    if start > as_of:
        return {"status": "not_yet"}
    return _barred(term, ticket, (start, stop, as_of), closed)


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


def _computed(term: Objective, tape: Tape, told: Told, start: int, as_of: int) -> dict[str, Any]:
    stop, between = told.stops(term)
    end = as_of if stop is None else stop
    pauses = [*between, *(one for pair in term.pauses for one in told.pauses(*pair))]
    paused = tape.stretch(
        (max(start, since), end if to is None else min(end, to)) for since, to in pauses
    )
    unpaused = limit(tape, term.budget, start)
    allowed = tape.count(start, unpaused) if unpaused >= start else 0
    reached, skipped = tape.step(start, allowed, paused)
    due = reached if skipped else unpaused
    elapsed = tape.count(start, end, paused)
    found = {"elapsed_s": elapsed, "due": due, "open": False, "paused": False, "at_risk": False}
    halted = stop is None and any(to is None for _, to in pauses)
    if end > due:
        return {**found, "status": "breached", "open": stop is None, "paused": halted}
    if stop is not None:
        return {**found, "status": "met"}
    risky = elapsed >= term.warn_at * allowed
    shown = None if halted else due
    return {**found, "status": "pending", "paused": halted, "at_risk": risky, "due": shown}
