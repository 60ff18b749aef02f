"""A letter in words: what every surface prints, before it is given a form.

Letter, Word file and site all print this tree, so a sentence is made once.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of plain text, made from data."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """An author's own words: Markdown, with references to data already put in."""

    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list of short texts; ``lead`` opens it, ``keys`` are its anchors where it has any."""

    lead: str
    items: tuple[str, ...]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; ``keys`` are the anchors of its rows; a ``plan`` is that of a whole chapter."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    plan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """One period of a warranty timeline; ``months`` is None where it has no end.

    Where a clause has several periods, ``part`` tells them apart and ``period`` is what they share;
    ``title`` says both.
    """

    key: str
    title: str
    begins: str
    lasts: str
    charge: str
    months: Decimal | None
    after: str | None
    period: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The periods of a warranty, drawn side by side; a period `after` another follows it."""

    caption: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowStep:
    """One step of a process: what is done, by whom."""

    title: str
    actor: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A service process, drawn as a chart, with its limit end to end."""

    caption: str
    begins: str
    ends: str
    limit: str
    steps: tuple[FlowStep, ...]


Block = Paragraph | Markup | Items | Table | Timeline | Flow


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseText:
    """One clause: ``anchor`` is what people cite (``response/notices``), ``id`` its name."""

    anchor: str
    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterText:
    """One chapter with its heading; numbers are labels that the surface gives."""

    key: str
    heading: str
    clauses: tuple[ClauseText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureText:
    """The signature block: who seals, whether someone signs, the date in figures and in 大写."""

    party: str
    seal_label: str
    representative_label: str | None
    date_label: str | None
    date: str | None
    place: str | None
    copies: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A defined word, and the anchor of its definition: ``definitions/events/handover``."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A whole letter in words, in one language; ``terms`` are the words that it defines."""

    language: str
    title: str
    version: str
    project: str
    addressee: str
    opening: tuple[Paragraph, ...]
    chapters: tuple[ChapterText, ...]
    signature: SignatureText | None
    terms: tuple[Term, ...] = ()
