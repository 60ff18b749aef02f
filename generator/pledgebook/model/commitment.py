"""A commitment: a head, words defined once, and chapters of clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from pledgebook.model.clause import Clause
from pledgebook.model.node import Node
from pledgebook.model.waiver import Waiver
from pledgebook.model.words import (
    Act,
    Channel,
    Clock,
    Days,
    Definition,
    Event,
    Item,
    Language,
    Languages,
    Level,
    Member,
    Party,
    Project,
    Signature,
    Version,
)

Chapter = Mapping[str, Clause]


def _chapter() -> Chapter:
    return {}


@dataclass(frozen=True, kw_only=True)  # without slots, so that it can keep its clauses
class Commitment(Node):
    """One letter; chapters stand in their default order, ``own`` are chapters of its own.

    What it has its author `waive` is said about the letter, not in it.
    """

    REST: ClassVar[str | None] = "own"

    pledgebook: int
    id: str
    title: str
    language: Language | Languages
    version: Version
    project: Project
    parties: Mapping[str, Party]
    days: Days | None = None
    use: tuple[str, ...] = ()
    chapters: tuple[str | Mapping[str, str], ...] = ()
    signature: Signature | None = None
    waive: tuple[Waiver, ...] = ()
    # Words
    severities: Mapping[str, Level] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, Member]] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    definitions: Mapping[str, Definition] = field(default_factory=dict)
    # Chapters
    warranty: Chapter = field(default_factory=_chapter)
    coverage: Chapter = field(default_factory=_chapter)
    exclusions: Chapter = field(default_factory=_chapter)
    response: Chapter = field(default_factory=_chapter)
    availability: Chapter = field(default_factory=_chapter)
    remedies: Chapter = field(default_factory=_chapter)
    fees: Chapter = field(default_factory=_chapter)
    parts: Chapter = field(default_factory=_chapter)
    staff: Chapter = field(default_factory=_chapter)
    offices: Chapter = field(default_factory=_chapter)
    visits: Chapter = field(default_factory=_chapter)
    reports: Chapter = field(default_factory=_chapter)
    training: Chapter = field(default_factory=_chapter)
    upgrades: Chapter = field(default_factory=_chapter)
    changes: Chapter = field(default_factory=_chapter)
    delivery: Chapter = field(default_factory=_chapter)
    customer_duties: Chapter = field(default_factory=_chapter)
    escalation: Chapter = field(default_factory=_chapter)
    special_periods: Chapter = field(default_factory=_chapter)
    security: Chapter = field(default_factory=_chapter)
    quality: Chapter = field(default_factory=_chapter)
    complaints: Chapter = field(default_factory=_chapter)
    process: Chapter = field(default_factory=_chapter)
    precedence: Chapter = field(default_factory=_chapter)
    termination: Chapter = field(default_factory=_chapter)
    statements: Chapter = field(default_factory=_chapter)
    own: Mapping[str, Chapter] = field(default_factory=dict)

    def clauses(self) -> tuple[tuple[str, str, Clause], ...]:
        """Return every clause as (chapter, id, clause), in the default order of chapters."""
        return self._clauses

    @cached_property
    def _clauses(self) -> tuple[tuple[str, str, Clause], ...]:
        return tuple(
            (chapter, name, clause)
            for chapter in (*CHAPTERS, *self.own)
            for name, clause in self.chapter(chapter).items()
        )

    def chapter(self, key: str) -> Chapter:
        """Return the clauses of the chapter ``key`` of the YAML; none where it is unwritten."""
        if key.startswith(OWN_CHAPTER):
            return self.own.get(key, {})
        chapter: Chapter = getattr(self, key.replace("-", "_"))
        return chapter

    def order(self) -> tuple[tuple[str, str | None], ...]:
        """Return (chapter, own heading or None) of the chapters with clauses, in printing order."""
        return self._order

    @cached_property
    def _order(self) -> tuple[tuple[str, str | None], ...]:
        named: dict[str, str | None] = {}
        for entry in self.chapters:
            named.update({entry: None} if isinstance(entry, str) else entry)
        rest = {chapter: None for chapter in (*CHAPTERS, *self.own) if chapter not in named}
        ordered = (named | rest).items()
        return tuple((key, heading) for key, heading in ordered if self.chapter(key))


OWN_CHAPTER = "our-"
CHAPTERS = (
    "warranty",
    "coverage",
    "exclusions",
    "response",
    "availability",
    "remedies",
    "fees",
    "parts",
    "staff",
    "offices",
    "visits",
    "reports",
    "training",
    "upgrades",
    "changes",
    "delivery",
    "customer-duties",
    "escalation",
    "special-periods",
    "security",
    "quality",
    "complaints",
    "process",
    "precedence",
    "termination",
    "statements",
)
