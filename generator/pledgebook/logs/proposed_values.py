"""The columns of words in a proposed mapping: the event of a row, the status, the attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pledgebook.logs import needed
from pledgebook.logs.draft import Draft, Entry, flat
from pledgebook.logs.guess import Column, Guess
from pledgebook.logs.matching import Matched, match
from pledgebook.logs.synonyms import event_of, means_closed
from pledgebook.logs.unfilled import MARKS
from pledgebook.model.sla_words import Plain


def event(draft: Draft, found: Guess) -> None:
    """Add the column that names the event of a row, with those of its values that are known."""
    assert found.event is not None  # noqa: S101 - the shape says so
    column = found.columns[found.event]
    said = found.known.map.event if found.known is not None else None
    events = {value: name for value in column.values if (name := event_of(value)) is not None}
    values = dict(said.values) if said is not None else events
    lost = [value for value in column.values if value not in values]
    if lost:
        draft.note("draft/event-lost", values=draft.listed(lost))
    draft.add("event", {"column": column.name, **({"values": values} if values else {})})


def status(draft: Draft, found: Guess) -> None:
    """Add the status: which of its values mean that a ticket is closed."""
    if found.status is None:
        return
    column = found.columns[found.status]
    said = found.known.map.status if found.known is not None else None
    closed = list(said.closed) if said else [one for one in column.values if means_closed(one)]
    values = draft.listed(column.values)
    if not closed:
        draft.note("draft/status-none", column=flat(column.name), values=values)
        return
    if values:
        draft.note("draft/status", values=values)
    draft.add("status", {"column": column.name, "closed": closed})


def attributes(draft: Draft, found: Guess, sla: Plain | None) -> None:
    """Add what tickets are about: the classes of the letter, or what the columns are called."""
    if sla is None:
        lines = [_as_it_stands(draft, found, name) for name in found.attributes]
        draft.block("attributes", lines)
        return
    entries: list[Entry] = []
    missing: list[tuple[str, Mapping[str, str]]] = []
    for facet in needed.facets(sla):
        words = sla["scopes"].get(facet, [])
        entry = _facet(draft, found, facet, words)
        if entry is None:
            names = draft.listed([word["id"] for word in words])
            missing.append(("draft/attribute-missing", {"facet": facet, "names": names}))
        else:
            entries.append(entry)
    if "exclusion" in found.attributes:
        entries.append(_as_it_stands(draft, found, "exclusion"))
    draft.block("attributes", entries, missing)


def _as_it_stands(draft: Draft, found: Guess, name: str) -> Entry:
    """Return an attribute with the values that a known system has, or with none."""
    column = found.columns[found.attributes[name]]
    said = found.known.map.attributes[name].values if found.known is not None else {}
    notes = [draft.say("draft/seen", values=draft.listed(column.values))]
    if said:
        return Entry(
            name=name, value={"column": column.name, "values": dict(said)}, notes=tuple(notes)
        )
    notes.append(draft.say("draft/as-it-stands", column=flat(column.name)))
    return Entry(name=name, value=column.name, notes=tuple(notes))


def _facet(draft: Draft, found: Guess, facet: str, words: Sequence[Plain]) -> Entry | None:
    """Return the line of one class of the letter; None where no column tells it."""
    named = found.attributes.get(facet)
    if named is not None:
        column: Column | None = found.columns[named]
        matched = _completed(match(found.columns[named].values, words), found, facet, words)
    else:
        free = [one for one in found.columns.values() if one.name not in _taken(found)]
        column, matched = needed.by_values(words, free)
    return None if column is None else _matched(draft, facet, words, column, matched)


def _completed(matched: Matched, found: Guess, facet: str, words: Sequence[Plain]) -> Matched:
    """Return what values stand for, those without a word as a known system's mapping has them."""
    if found.known is None:
        return matched
    ids = {word["id"] for word in words}
    usual = found.known.map.attributes[facet].values
    more = {one: usual[one] for one in matched.lost if usual.get(one) in ids}
    return Matched(
        values=dict(matched.values) | more,
        unsure=(*matched.unsure, *more),
        lost=tuple(one for one in matched.lost if one not in more),
    )


def _taken(found: Guess) -> set[str | None]:
    return {found.id, found.status, found.event, found.time, *found.attributes.values()}


def _matched(
    draft: Draft, facet: str, words: Sequence[Plain], column: Column, matched: Matched
) -> Entry:
    """Return the line of a class whose column is known, with what its values leave open."""
    notes = [draft.say("draft/seen", values=draft.listed(column.values))]
    if matched.unsure:
        notes.append(draft.say("draft/unsure", values=draft.listed(matched.unsure)))
    if matched.lost:
        names = draft.listed([f"{word['id']}（{word.get('title', word['id'])}）" for word in words])
        lost = draft.listed(matched.lost)
        notes.append(draft.say("draft/lost", values=lost, names=names))
    values = dict(matched.values) | dict.fromkeys(matched.lost, MARKS[draft.lang])
    if all(value == name for value, name in values.items()):
        return Entry(name=facet, value=column.name, notes=tuple(notes))
    value = {"column": column.name, "values": values}
    return Entry(name=facet, value=value, notes=tuple(notes))
