"""A conformance file: calendars, and cases that each name an operation, its inputs, its outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.clock import instants
from pledgebook.clock.walls import zone
from pledgebook.evaluate.reading import Plain, budget, calendar, facets, stop
from pledgebook.model.objective import WARN_AT, Objective, Start, Validity
from pledgebook.model.sla import Target
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case: ``inputs`` are all keys but those that say what it is and what is expected."""

    id: str
    op: str
    why: str
    inputs: Plain
    expect: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """A file of cases with the calendars that they name."""

    name: str
    calendars: Mapping[str, Calendar]
    cases: tuple[Case, ...]


def suite(plain: Plain) -> Suite:
    """Return the suite of a file's content, which its schema has accepted."""
    return Suite(
        name=plain["suite"],
        calendars={name: calendar(one) for name, one in plain.get("calendars", {}).items()},
        cases=tuple(map(_case, plain["cases"])),
    )


def _case(plain: Plain) -> Case:
    said = ("id", "op", "why", "expect")
    inputs = {key: value for key, value in plain.items() if key not in said}
    return Case(
        id=plain["id"], op=plain["op"], why=plain["why"], inputs=inputs, expect=plain["expect"]
    )


def objective(plain: Plain) -> Objective:
    """Return a term of the conformance format."""
    start = plain["start"]
    reopen, validity = plain.get("reopen"), plain.get("validity")
    stretches = [validity] if isinstance(validity, Mapping) else validity or ()
    return Objective(
        id=plain["id"],
        metric=plain["metric"],
        budget=budget(plain["budget"]),
        clock=plain["clock"],
        start=_start(start, required=plain.get("start_required", True)),
        stop=stop(plain["stop"]),
        pauses=tuple((begin, end) for begin, end in plain.get("pauses", ())),
        reopen=None if reopen is None else reopen["event"],
        scope=facets(plain.get("scope")),
        not_scope=facets(plain.get("not_scope")),
        requires=tuple(plain.get("requires", ())),
        exclusions=tuple(plain.get("exclusions", ())),
        validity=tuple(map(_validity, stretches)),
        rescope=plain.get("rescope", False),
        warn_at=Fraction(str(plain.get("warn_at", WARN_AT))),
    )


def _start(given: str | Plain, *, required: bool) -> Start:
    if isinstance(given, str):
        return Start(events=(given,), required=required)
    shift = given.get("plus")
    return Start(
        events=tuple(given["events"]),
        take=given.get("take", "first"),
        shift=None if shift is None else budget(shift),
        required=required,
    )


def _validity(given: Plain) -> Validity:
    return Validity(from_=_at(given.get("from")), to=_at(given.get("to")))


def _at(text: str | None) -> int | None:
    return None if text is None else instant(text)


def instant(text: str) -> int:
    """Return an instant that a case gives; the schema has seen that it is one."""
    found = instants.read(text).at
    if found is None:
        raise ValueError(text)
    return found


def ticket(plain: Plain, zone_name: str | None = None) -> Ticket:
    """Return a ticket of the conformance format; ``zone_name`` is that of times without one."""
    return Ticket(
        id=plain["id"],
        state=State(plain.get("status", "open")),
        attrs=plain.get("attrs", {}),
        events=tuple(_event(one, zone_name) for one in plain["events"]),
    )


def _event(plain: Plain, zone_name: str | None) -> Event:
    found = instants.read(plain["at"], None if zone_name is None else zone(zone_name))
    return Event(
        event=plain["event"],
        at=found.at,
        problem=found.problem,
        sequence=plain.get("sequence", 0),
        attrs=plain.get("attrs", {}),
    )


def target(plain: Plain) -> Target:
    """Return the share of tickets to be in time."""
    return Target(pct=plain["pct"], bound=plain.get("bound"), min_n=plain.get("min_n", 1))
