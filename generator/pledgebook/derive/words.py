"""The words of a letter, as a machine needs them: classes, channels, events, exclusions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pledgebook.derive import money, shapes
from pledgebook.derive.conditions import conditions
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.line import Line
from pledgebook.model.names import Kind, Names
from pledgebook.model.rows import lines
from pledgebook.model.sla import Promise
from pledgebook.model.sla_words import Plain, Word
from pledgebook.model.words import Channel, Item, Member

Scopes = dict[str, tuple[Word, ...]]


def scopes(names: Names, entries: Iterable[Promise]) -> Scopes:
    """Return the values that a ticket can have per facet; severities are ranked, worst first.

    What is known to every letter (``phone``, ``fault``) is listed where an entry speaks of it; it
    has no title, for its words are the reader's.
    """
    commitment = names.commitment
    found: Scopes = {
        "severity": tuple(
            Word(
                id=name,
                title=level.title,
                rank=rank,
                means=_text(level.means),
                examples=level.examples,
            )
            for rank, (name, level) in enumerate(commitment.severities.items(), 1)
        ),
        "channel": tuple(_channel(name, channel) for name, channel in commitment.channels.items()),
        "item": tuple(_item(name, item) for name, item in commitment.items.items()),
    }
    for group, members in commitment.groups.items():
        found[group] = tuple(_member(name, member) for name, member in members.items())
    for facet, word in _used(names, entries):
        if word.id not in {known.id for known in found.get(facet, ())}:
            found[facet] = (*found.get(facet, ()), word)
    return {facet: words for facet, words in found.items() if words}


def _used(names: Names, entries: Iterable[Promise]) -> Iterator[tuple[str, Word]]:
    """Yield the channels, requests and parties that the entries name, by their facets."""
    for entry in entries:
        given = (*_flat(entry.scope), *_flat(entry.not_scope), *entry.via)
        for name in dict.fromkeys(given):
            found = names.get(name, Kind.CHANNEL, Kind.REQUEST, Kind.PARTY)
            if found is not None:
                party = names.commitment.parties.get(name)
                title = None if party is None else party.called or party.name
                yield found.facet, Word(id=name, title=title)


def _flat(facets: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for given in facets.values():
        yield from given


def _channel(name: str, channel: Channel) -> Word:
    return Word(
        id=name,
        title=channel.title,
        clock=channel.clock,
        reach=channel.reach,
        when=channel.when,
        does=channel.does,
        by=channel.by,
        charge=None if channel.charge is None else {"price": channel.charge},
    )


def _item(name: str, item: Item) -> Word:
    return Word(
        id=name,
        title=item.title,
        includes=item.includes,
        quantity=shapes.given(shapes.quantity, item.quantity),
        per_life=shapes.given(shapes.quantity, item.per_life),
    )


def _member(name: str, member: Member) -> Word:
    return Word(
        id=name,
        title=member.title,
        means=_text(member.means),
        bound=shapes.given(shapes.quantity, member.bound),
    )


def events(commitment: Commitment) -> tuple[Word, ...]:
    """Return the letter's own events."""
    return tuple(
        Word(
            id=name,
            title=event.title,
            means=event.means,
            date=None if event.date is None else event.date.isoformat(),
            each=event.each,
            signed_by=event.signed_by,
        )
        for name, event in commitment.events.items()
    )


def definitions(commitment: Commitment) -> tuple[Word, ...]:
    """Return the letter's own terms, among them the bases of shares and the lengths of words."""
    return tuple(
        Word(id=name, title=one.title, means=one.means, is_=shapes.open_quantity(one.is_))
        for name, one in commitment.definitions.items()
    )


def acts(commitment: Commitment) -> tuple[Word, ...]:
    """Return the letter's own acts."""
    return tuple(
        Word(id=name, title=act.title, means=act.means) for name, act in commitment.acts.items()
    )


def exclusions(names: Names) -> tuple[Word, ...]:
    """Return what takes out of a promise: the chapter, and clauses elsewhere that others name."""
    commitment = names.commitment
    found = dict(commitment.exclusions)
    named = {name for _, _, clause in commitment.clauses() for name in _unless(clause)}
    for chapter, name, clause in commitment.clauses():
        if chapter != "exclusions" and name in named:
            found.setdefault(name, clause)
    return tuple(_exclusion(name, clause, names) for name, clause in found.items())


def _unless(clause: Clause) -> Iterator[str]:
    yield from clause.unless
    for part in (*clause.rows, *clause.steps):
        yield from part.unless


def _exclusion(name: str, clause: Clause, names: Names) -> Word:
    return Word(
        id=name,
        title=clause.title,
        means=_text(clause.means),
        content=clause.content,
        covers=clause.covers,
        charge=None if clause.charge is None else money.charge(clause.charge),
        missed=shapes.given(shapes.missed, clause.missed),
        rows=tuple(_row(line, names) for line in lines(clause, names)) if clause.rows else (),
    )


def _row(line: Line, names: Names) -> Plain:
    """Return one case of an exclusion that has several."""
    row = line.row
    return shapes.said(
        title=row.title,
        means=_text(row.means),
        content=list(row.content),
        covers=list(row.covers),
        scope=dict(conditions(row, names).scope) or None,
        charge=None if row.charge is None else money.charge(row.charge),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
