"""What a language gives, so that a letter of the common structure can be put into its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pledgebook.model.clause import Clause
from pledgebook.model.money import Amount, Charge
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.words import Signature
from pledgebook.wording.prose import ChapterText, Paragraph, SignatureText
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.label import Label
from pledgebook.wording.structure.naming import Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The fixed words of the structure: headings, captions and columns, and how lists are set.

    ``lists`` are the fields whose entries may take lines of their own, with the words that open
    them; they do from ``long`` characters on. ``plan`` heads the columns of the training plan,
    ``brief`` is how long its contents may be; ``whole`` says how many there are instead;
    ``gap`` stands between a name and what it is; ``level`` heads the shares kept in a table.
    """

    chapters: Mapping[str, str]
    lists: Mapping[str, str]
    long: int
    end: str
    gap: str
    comma: str
    semicolon: str
    colon: str
    applies: str
    others: str
    level: str
    remarks: str
    timeline: str
    plan_caption: str
    plan: tuple[str, ...]
    brief: int
    whole: str
    scales: Mapping[str, str]
    scale: tuple[str, str]
    share: str
    service_hours: str


class Tongue(Protocol):
    """A letter's language: how one commitment is said."""

    code: str
    words: Words

    @property
    def naming(self) -> Naming:
        """The names of the letter."""

    def head(self) -> tuple[str, str, tuple[Paragraph, ...]]:
        """Return version, addressee and opening of a letter."""

    def before(self) -> tuple[ChapterText, ...]:
        """Return the chapters before those of clauses: basis, definitions, channels."""

    def signature(self, signature: Signature) -> SignatureText:
        """Return the signature block."""

    def compose(
        self,
        clause: Clause,
        chapter: str,
        name: str,
        frame: Frame,
        *,
        carried: bool = False,
    ) -> str:
        """Return a clause in sentences; ``carried``: one above it holds the subject."""

    def say(self, value: object) -> str:
        """Return any single value in words."""

    def lead(self, field: str, chapter: str) -> str:
        """Return what opens the list of a field."""

    def opening(self, lead: str, chapter: str, clause: Clause) -> str:
        """Return what opens the rows of a clause below the sentence ``lead``."""

    def label(self, row: Clause) -> Label:
        """Return what tells a row from the others."""

    def act(self, name: str) -> str:
        """Return the head of an act's column."""

    def cell(self, act: str, row: Clause, chapter: str) -> str:
        """Return the limit of an act in a table, '' where it is not promised."""

    def level(self, row: Clause) -> str:
        """Return the level that a row reaches in a table, '' where it has none."""

    def unkept(self, clause: Clause, chapter: str) -> str:
        """Return how what a list of rows gives is claimed, and what follows when it is not kept."""

    def limits(self, clause: Clause, chapter: str) -> str:
        """Return the limits of a whole process."""

    def actors(self, names: tuple[str, ...]) -> str:
        """Return who does a step."""

    def titled(self, text: str) -> str:
        """Return words as a title or the beginning of a cell."""

    def point(self, moment: Moment) -> str:
        """Return a moment."""

    def begins(self, moment: Moment) -> str:
        """Return from when a period runs, at its bar."""

    def since(self, moment: Moment) -> str:
        """Return from when time is counted."""

    def counted(self, clock: str) -> str:
        """Return in which hours time is counted."""

    def each(self, acts: tuple[str, ...], words: str) -> str:
        """Return what holds for several acts."""

    def fastest(self, act: str) -> str:
        """Return what the shortest limit of an act is called."""

    def role(self, party: str) -> str | None:
        """Return what a party is to the letter; None for one with a name of its own."""

    def hours(self, clock: str) -> str:
        """Return a clock by name with its hours."""

    def ends(self, period: str) -> str:
        """Return the end of a warranty period."""

    def until(self, moment: Moment) -> str:
        """Return how long, by when it ends."""

    def duration(self, value: object) -> str:
        """Return how long."""

    def price(self, charge: Charge | None) -> str:
        """Return a charge as a label."""

    def agreed(self, value: Agreed) -> str:
        """Return what is still to be agreed, in a cell."""

    def quantity(self, value: Quantity) -> str:
        """Return a quantity."""

    def listed(self, texts: tuple[str, ...]) -> str:
        """Return a list in a cell."""

    def named(self, names: tuple[str, ...]) -> str:
        """Return the names of several things in a cell."""

    def times(self, clause: Clause) -> tuple[str, ...]:
        """Return when and how often a training is, in parts."""

    def acts(self, names: tuple[str, ...]) -> str:
        """Return acts as the title of a step."""

    def joined(self, *sentences: str) -> str:
        """Return sentences one after the other."""

    def tiers(
        self, value: Amount, target: Quantity | None
    ) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Return the base of a scale and its rows."""
