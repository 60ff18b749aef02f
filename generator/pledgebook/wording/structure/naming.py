"""What things are called in one letter: its own words first, then the built-in ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Kind, Names


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of a letter; ``clauses`` gives each clause its title.

    A language gives ``BUILT_IN`` its words for what a letter may name without declaring it, and
    ``HOURS`` for a clock without a title.
    """

    BUILT_IN: ClassVar[Mapping[Kind, Mapping[str, str]]]
    HOURS: ClassVar[str]

    commitment: Commitment
    names: Names
    clauses: Mapping[str, str]

    def title(self, name: str, *kinds: Kind) -> str:
        """Return what ``name`` is called; words that name nothing stand for themselves."""
        found = self.names.get(name, *kinds)
        if found is None:
            return name
        if found.kind in (Kind.CLAUSE, Kind.PERIOD):
            return self.clauses.get(name, name)
        if found.at is None:
            return self.fill(self._heading(name, self._built_in(found.kind, name)))
        return self._declared(name, found.kind)

    def kind(self, name: str) -> Kind | None:
        """Return what kind of thing a name names; None where it names nothing."""
        found = self.names.get(name)
        return found.kind if found else None

    def chapter_of(self, name: str) -> str:
        """Return the chapter of a clause, '' for anything else."""
        found = self.names.get(name, Kind.CLAUSE, Kind.PERIOD)
        return str(found.at[0]) if found and found.at else ""

    def party(self, name: str) -> str:
        """Return what a party is called in the letter."""
        return self.title(name, Kind.PARTY)

    def chapter(self, key: str) -> str:
        """Return the heading of a chapter."""
        return self._heading(key, self._built_in(Kind.CHAPTER, key))

    def fill(self, words: str) -> str:
        """Return built-in words with the customer as the letter calls it."""
        return words.replace("{customer}", self.party("customer"))

    def either(self, titles: list[str]) -> str:
        """Return the members of a group as one name: any of them."""
        raise NotImplementedError

    def _built_in(self, kind: Kind, name: str) -> str:
        return self.BUILT_IN[kind].get(name, name)

    def _declared(self, name: str, kind: Kind) -> str:
        letter = self.commitment
        if kind is Kind.PARTY:
            return letter.parties[name].called or letter.parties[name].name
        if kind is Kind.CHANNEL:
            return letter.channels[name].title or self._built_in(Kind.CHANNEL, name)
        if kind is Kind.CLOCK:
            built_in = self.BUILT_IN[Kind.CLOCK].get(name, self.HOURS)
            return letter.clocks[name].title or built_in
        if kind is Kind.CHAPTER:
            return self._heading(name, name)
        if kind is Kind.GROUP:
            return self.either([member.title for member in letter.groups[name].values()])
        if kind is Kind.MEMBER:
            return next(group[name].title for group in letter.groups.values() if name in group)
        words: Mapping[Kind, Mapping[str, object]] = {
            Kind.SEVERITY: letter.severities,
            Kind.EVENT: {**letter.acts, **letter.events},  # the end of an act is one, too
            Kind.ITEM: letter.items,
            Kind.ACT: letter.acts,
            Kind.DEFINITION: letter.definitions,
        }
        return str(getattr(words[kind][name], "title", name))

    def _heading(self, name: str, title: str) -> str:
        return dict(self.commitment.order()).get(name) or title
