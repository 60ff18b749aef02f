"""A numbered letter ready to be printed: its texts as HTML, its tables and pictures laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from pledgebook.outputs import pictures
from pledgebook.outputs.columns import Grid, grid
from pledgebook.outputs.numbering import NumberedChapter, NumberedClause, numbered
from pledgebook.outputs.terms import Terms, Written
from pledgebook.wording.prose import (
    Block,
    ClauseText,
    Flow,
    Items,
    LetterText,
    Paragraph,
    Table,
    Timeline,
)
from pledgebook.wording.tongues import words

Simple = Paragraph | Written | Items | Table | Flow
_FEW = 5  # items of a list that is no long text

Picture = pictures.TimelinePicture | pictures.FlowPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block, ready to be printed: ``kind`` says which of the fields it has.

    Its texts are HTML. ``prose`` and ``markup`` have ``body``; ``items`` has ``items``, ``keys``
    where they are cited, and ``body``, its lead;
    ``table`` has ``table`` and ``grid``, ``timeline`` and ``flow`` have ``picture``; pictures of
    one timeline share its number, ``continued`` counts those after the first. ``leads`` says that
    the text belongs on one page with what comes after it.
    """

    kind: str
    number: int = 0
    body: str = ""
    items: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    table: Table | None = None
    grid: Grid | None = None
    picture: Picture | None = None
    continued: int = 0
    leads: bool = False

    @property
    def runs_in(self) -> bool:
        """Say whether the clause's title can stand in the first line of this block."""
        return bool(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedClause:
    """A clause with its label, ready to be printed."""

    label: str
    text: ClauseText
    parts: tuple[Part, ...]
    titled: bool

    @property
    def short(self) -> bool:
        """Say whether the clause is a few lines of text."""
        return len(self.parts) < 3 and all(
            part.kind == "prose" or len(part.items) in range(1, _FEW) for part in self.parts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedChapter:
    """A chapter with its label, ready to be printed."""

    label: str
    key: str
    heading: str
    clauses: tuple[PrintedClause, ...]


def chapters(letter: LetterText) -> tuple[PrintedChapter, ...]:
    """Return the chapters of ``letter`` with their labels, ready to be printed."""
    terms, mark = Terms(letter), words(letter.language).semicolon
    return tuple(_chapter(one, terms, mark) for one in numbered(letter))


def _chapter(chapter: NumberedChapter, terms: Terms, mark: str) -> PrintedChapter:
    return PrintedChapter(
        label=chapter.label,
        key=chapter.key,
        heading=chapter.heading,
        clauses=tuple(
            PrintedClause(
                label=clause.label,
                text=clause.text,
                parts=tuple(_all_parts(clause, terms, mark)),
                titled=clause.titled,
            )
            for clause in chapter.clauses
        ),
    )


def _all_parts(clause: NumberedClause, terms: Terms, mark: str) -> Iterator[Part]:
    """Yield the parts of a clause; ``mark`` stands between what is said at a bar."""
    parts: list[Part] = []
    linked = terms.linked(clause.text)
    for block, plain, number in zip(linked, clause.text.blocks, clause.numbers, strict=True):
        if not isinstance(block, Timeline):
            parts.append(_part(block, plain, number))
        elif number:
            parts += _timeline(block, number, mark)
    for part, after in zip_longest(parts, parts[1:]):
        opens = part.kind == "items" or (after is not None and after.kind == "table")
        yield replace(part, leads=bool(part.body) and opens)


def _timeline(block: Timeline, number: int, mark: str) -> Iterator[Part]:
    """Draw the periods of a warranty; many of them take several pictures under one number."""
    for place, picture in enumerate(pictures.timelines(block, mark)):
        yield Part(kind="timeline", number=number, picture=picture, continued=place)


def _part(block: Simple, plain: Block, number: int) -> Part:
    """Make ``block`` ready, whose texts without links are ``plain``."""
    match block:
        case Paragraph(text=text):
            return Part(kind="prose", body=text)
        case Written(html=html):
            return Part(kind="markup", body=html)
        case Items(lead=lead, items=items, keys=keys):
            return Part(kind="items", body=lead, items=items, keys=keys)
        case Table():
            assert isinstance(plain, Table)  # noqa: S101 - it is the same block
            laid_out = grid(plain.head, plain.rows)
            return Part(kind="table", number=number, table=block, grid=laid_out)
        case Flow():
            return Part(kind="flow", number=number, picture=pictures.flow(block))
