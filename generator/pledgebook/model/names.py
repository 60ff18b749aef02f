"""Every name that a letter knows: what it declares, and what is known to every letter.

A name is unique in the whole letter whatever it names, so a clause can say ``when: [quality,
phone]`` without a prefix; its kind decides how conditions combine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from pledgebook.model import acts
from pledgebook.model.authored import Authored
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.line import Line
from pledgebook.model.node import Node
from pledgebook.model.walk import Written, parts, texts
from pledgebook.source import Pointer


class Kind(Enum):
    """What a name names."""

    PARTY = "party"
    SEVERITY = "severity"
    CHANNEL = "channel"
    CLOCK = "clock"
    EVENT = "event"
    ITEM = "item"
    GROUP = "group"
    MEMBER = "member"
    ACT = "act"
    DEFINITION = "definition"
    PERIOD = "period"
    CLAUSE = "clause"
    CHAPTER = "chapter"
    REQUEST = "request"
    DOCUMENT = "document"
    BASE = "base"
    ROLE = "role"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name: its kind, the group of a member, and where it is declared (None: built in)."""

    id: str
    kind: Kind
    group: str | None = None
    at: Pointer | None = None

    @property
    def facet(self) -> str:
        """The heading under which two names are of the same kind: any of them is enough."""
        return self.group or self.kind.value


_BUILT_IN = {
    Kind.PARTY: ("provider", "customer"),
    Kind.CLOCK: acts.CLOCKS,
    Kind.CHANNEL: acts.CHANNELS,
    Kind.REQUEST: acts.REQUESTS,
    Kind.EVENT: acts.EVENTS,
    Kind.DOCUMENT: acts.DOCUMENTS,
    Kind.BASE: acts.BASES,
    Kind.ROLE: acts.ROLES,
    Kind.FORM: acts.FORMS,
    Kind.CHAPTER: CHAPTERS,
    Kind.ACT: (*acts.TIMED_ACTS, *acts.UNTIMED_ACTS),
}


def _by_id(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    found: dict[str, tuple[Name, ...]] = {}
    for name in names:
        found[name.id] = (*found.get(name.id, ()), name)
    return found


_BUILT_IN_BY_ID = _by_id(
    Name(id=name, kind=kind) for kind, names in _BUILT_IN.items() for name in names
)


def declared(commitment: Commitment) -> Iterator[Name]:
    """Yield every declaration of a letter in the order it stands, also where a name is repeated."""
    words = (
        (Kind.PARTY, "parties", commitment.parties),
        (Kind.SEVERITY, "severities", commitment.severities),
        (Kind.CHANNEL, "channels", commitment.channels),
        (Kind.CLOCK, "clocks", commitment.clocks),
        (Kind.EVENT, "events", commitment.events),
        (Kind.EVENT, "acts", commitment.acts),  # its end, before the act itself
        (Kind.ITEM, "items", commitment.items),
        (Kind.GROUP, "groups", commitment.groups),
        (Kind.ACT, "acts", commitment.acts),
        (Kind.DEFINITION, "definitions", commitment.definitions),
    )
    for kind, key, entries in words:
        yield from (Name(id=name, kind=kind, at=(key, name)) for name in entries)
    for group, members in commitment.groups.items():
        for name in members:
            yield Name(id=name, kind=Kind.MEMBER, group=group, at=("groups", group, name))
    for chapter, name, _ in commitment.clauses():
        kind = Kind.PERIOD if chapter == "warranty" else Kind.CLAUSE
        yield Name(id=name, kind=kind, at=(chapter, name))
    yield from (Name(id=key, kind=Kind.CHAPTER, at=(key,)) for key in commitment.own)


@dataclass(frozen=True)
class Names:
    """The names of one letter, and its parts, each taken apart once.

    A letter's own meaning wins over the built-in one.
    """

    commitment: Commitment

    @property
    def clauses(self) -> tuple[tuple[str, str, Clause], ...]:
        """Return every clause as (chapter, id, clause), in the default order of chapters."""
        return self.commitment.clauses()

    @cached_property
    def parts(self) -> tuple[tuple[Node, Written], ...]:
        """Return every object of the letter with its fields that something is in, outside in."""
        return tuple(parts(self.commitment))

    @property
    def nodes(self) -> Iterator[Node]:
        """Yield every object of the letter, from the outside in."""
        return (node for node, _ in self.parts)

    @cached_property
    def texts(self) -> tuple[tuple[Pointer, str], ...]:
        """Return every text of the letter, names and words alike, each with its route."""
        return tuple(one for node, own in self.parts for one in texts(node, own))

    @cached_property
    def authored(self) -> Authored:
        """Return the author's own words: the texts that are no names."""
        return Authored(self.texts, self.by_id)

    @cached_property
    def spread(self) -> dict[int, tuple[Clause, tuple[Line, ...]]]:
        """Hold the lines of clauses that `rows.lines` was asked for, by the clause's identity."""
        return {}

    @cached_property
    def kept(self) -> dict[str, Any]:
        """Hold what a package above works out of the letter once, by the name of its module."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Name, ...]]:
        """Return for each id its names: one, or a built-in act beside a clause of the same id.

        The end of an act gives way to a declaration of any kind: ``planned`` may be an exclusion.
        """
        found = _by_id(declared(self.commitment))
        for name in found.keys() & _BUILT_IN_BY_ID.keys() - set(acts.ENDS):
            found[name] += _BUILT_IN_BY_ID[name]
        others = {name: own for name, own in _BUILT_IN_BY_ID.items() if name not in found}
        return found | others

    def get(self, name: str, *kinds: Kind) -> Name | None:
        """Return what ``name`` names, of ``kinds`` where some are given; declarations first."""
        for found in self.by_id.get(name, ()):
            if not kinds or found.kind in kinds:
                return found
        return None

    def facet(self, name: str) -> str:
        """Return the facet of a name; an unknown name is a facet of its own."""
        found = self.get(name)
        return found.facet if found else name
