"""A commitment to what a machine can check of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pledgebook.derive import clauses
from pledgebook.derive.calendars import calendars
from pledgebook.derive.terms import Place, terms
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.rows import lines, steps
from pledgebook.model.sla import (
    Availability,
    Period,
    Plain,
    Recurrence,
    Remedy,
    Sla,
    Term,
    Unmeasured,
    Word,
)
from pledgebook.model.words import Channel, Language, Level, Member

Kind = TypeVar("Kind")
Entry = Term | Unmeasured | Period | Recurrence | Availability | Remedy


def sla(commitment: Commitment) -> Sla:
    """Return the definitions of ``commitment``; each clause is measured or listed with why not."""
    entries = list(_all_entries(commitment))
    return Sla(
        sla=1,
        commitment=_head(commitment),
        calendars=calendars(commitment),
        scopes=_scopes(commitment),
        events=tuple(
            Word(
                id=name,
                title=event.title,
                means=event.means,
                date=_date(event.date),
                signed_by=event.signed_by,
            )
            for name, event in commitment.events.items()
        ),
        exclusions=tuple(
            Word(id=name, title=clause.title or name, means=_words(clause.means))
            for name, clause in commitment.exclusions.items()
        ),
        periods=_only(entries, Period),
        terms=_only(entries, Term),
        recurrences=_only(entries, Recurrence),
        availability=_only(entries, Availability),
        remedies=_only(entries, Remedy),
        unmeasured=_only(entries, Unmeasured),
    )


def _only(entries: Iterable[object], kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))


def _all_entries(commitment: Commitment) -> Iterator[Entry]:
    """Yield what every clause gives, line by line; of its steps, the acts with a deadline."""
    names = Names(commitment)
    for chapter, name, clause in commitment.clauses():
        anchor = f"{chapter}/{name}"
        for line in lines(clause, names):
            yield from _entries(Place(anchor=anchor, line=line, names=names))
        for step in steps(clause, names):
            yield from terms(Place(anchor=anchor, line=step, names=names))


def _entries(place: Place) -> Iterator[Entry]:
    """Yield what one line of a clause gives; a line that gives nothing else says so."""
    row, chapter = place.line.row, place.anchor.partition("/")[0]
    found: list[Entry] = list(terms(place))
    if chapter == "warranty" or row.lasts is not None:
        found.append(clauses.period(place))
    if row.every is not None or row.times is not None:
        found.append(clauses.recurrence(place))
    measured = clauses.availability(place)
    if measured is not None:
        found.append(measured)
    if chapter == "remedies" or row.pay or row.cap or row.claim or row.missed or row.extends:
        found.append(clauses.remedy(place))
    other = [entry for entry in clauses.rest(place) if chapter != "exclusions"]
    told = any(isinstance(entry, Recurrence | Remedy) for entry in found)
    if not found or ((row.does or row.either) and not told):
        found.extend(other)
    yield from found


def _head(commitment: Commitment) -> Plain:
    days = commitment.days
    language = commitment.language
    return {
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


def _scopes(commitment: Commitment) -> dict[str, tuple[Word, ...]]:
    """Return the values that a ticket can have per facet; severities are ranked, worst first."""
    severities = commitment.severities
    found = {
        "severity": tuple(
            Word(
                id=name,
                title=level.title,
                rank=rank,
                means=_meaning(level),
                examples=level.examples,
            )
            for rank, (name, level) in enumerate(severities.items(), 1)
        ),
        "channel": tuple(_channel(name, channel) for name, channel in commitment.channels.items()),
        "item": tuple(
            Word(id=name, title=item.title, includes=item.includes)
            for name, item in commitment.items.items()
        ),
    }
    for group, members in commitment.groups.items():
        found[group] = tuple(
            Word(id=name, title=member.title, means=_meaning(member))
            for name, member in members.items()
        )
    return {facet: words for facet, words in found.items() if words}


def _channel(name: str, channel: Channel) -> Word:
    return Word(
        id=name,
        title=channel.title or name,
        clock=channel.clock,
        reach=channel.reach,
        does=channel.does,
        by=channel.by,
    )


def _meaning(word: Level | Member) -> str | None:
    return _words(word.means)


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _date(value: object) -> str | None:
    return None if value is None else str(value)
