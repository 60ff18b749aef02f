"""A commitment to what a machine can check of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pledgebook.derive import clauses, words
from pledgebook.derive.calendars import calendars
from pledgebook.derive.place import Place
from pledgebook.derive.targets import led, served
from pledgebook.derive.terms import terms
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.rows import lines, steps
from pledgebook.model.sla import (
    Availability,
    Period,
    Recurrence,
    Remedy,
    Sla,
    Term,
    Unmeasured,
)
from pledgebook.model.sla_words import Plain
from pledgebook.model.words import Language

Kind = TypeVar("Kind")
Entry = Term | Unmeasured | Period | Recurrence | Availability | Remedy


def sla(commitment: Commitment) -> Sla:
    """Return the definitions of ``commitment``; each clause is measured or listed with why not."""
    names = Names(commitment)
    entries = list(_all_entries(names))
    return Sla(
        sla=1,
        commitment=_head(commitment),
        calendars=calendars(commitment),
        scopes=words.scopes(names, entries),
        events=words.events(commitment),
        definitions=words.definitions(commitment),
        acts=words.acts(commitment),
        exclusions=words.exclusions(names),
        periods=_only(entries, Period),
        terms=_only(entries, Term),
        recurrences=_only(entries, Recurrence),
        availability=_only(entries, Availability),
        remedies=_only(entries, Remedy),
        unmeasured=_only(entries, Unmeasured),
    )


def _only(entries: Iterable[object], kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))


def _all_entries(names: Names) -> Iterator[Entry]:
    """Yield what every clause gives, line by line; of its steps, the acts with a deadline.

    Steps stand below a name of their own: a row and a step may have the same conditions.
    """
    targets, misses = served(names), led(names)
    for chapter, name, clause in names.commitment.clauses():
        anchor = f"{chapter}/{name}"
        place = partial(Place, anchor=anchor, names=names, targets=targets, misses=misses)
        for line in lines(clause, names):
            yield from _entries(place(line=line))
        for step in steps(clause, names):
            yield from terms(place(line=replace(step, key=f"steps/{step.key}")))


def _entries(place: Place) -> Iterator[Entry]:
    """Yield what one line of a clause gives; a line that gives nothing else says so."""
    row, chapter = place.line.row, place.anchor.partition("/")[0]
    found: list[Entry] = [*terms(place), *clauses.never(place)]
    if chapter == "warranty" or row.lasts is not None:
        found.append(clauses.period(place))
    if row.every is not None or row.times is not None:
        found.append(clauses.recurrence(place))
    measured = clauses.availability(place)
    if measured is not None:
        found.append(measured)
    if chapter == "remedies" or row.pay or row.claim or row.missed or row.extends:
        found.append(clauses.remedy(place))
    other = [entry for entry in clauses.rest(place) if chapter != "exclusions"]
    told = any(isinstance(entry, Recurrence | Remedy) for entry in found)
    if not found or ((row.does or row.either) and not told):
        found.extend(other)
    yield from found


def _head(commitment: Commitment) -> Plain:
    days = commitment.days
    language = commitment.language
    head = {
        "id": commitment.id,
        "title": commitment.title,
        "version": commitment.version.number,
        "date": commitment.version.date.isoformat(),
        "language": language.value if isinstance(language, Language) else language.prevails.value,
        "project": commitment.project.name,
        "provider": commitment.parties["provider"].name,
        "customer": commitment.parties["customer"].name,
        "day": days.day.value if days else "calendar",
    }
    clock = days.working_day if days else None
    last = days.last.value if days and days.last else None
    said = {"working_day": clock, "last_day": last}
    return head | {key: value for key, value in said.items() if value is not None}
