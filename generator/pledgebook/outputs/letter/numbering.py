"""A letter with everything numbered that people cite: chapters, clauses, tables and figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count, zip_longest

from pledgebook.outputs import pictures
from pledgebook.outputs.letter.columns import Grid, grid
from pledgebook.outputs.terms import Linked, Terms, Written
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    ClauseText,
    Flow,
    Items,
    LetterText,
    Paragraph,
    Table,
    Timeline,
)
from pledgebook.wording.tongues import label, words

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
class NumberedClause:
    """A clause with its label, empty where the chapter has no other."""

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
class NumberedChapter:
    """A chapter with its label."""

    label: str
    key: str
    heading: str
    clauses: tuple[NumberedClause, ...]


def numbered(letter: LetterText) -> tuple[NumberedChapter, ...]:
    """Number chapters and clauses (``一、``, ``1.1``), tables and figures through the letter."""
    run = _Run(language=letter.language, terms=Terms(letter))
    return tuple(
        NumberedChapter(
            label=label(letter.language, number),
            key=chapter.key,
            heading=chapter.heading,
            clauses=tuple(_clauses(chapter, number, run)),
        )
        for number, chapter in enumerate(letter.chapters, 1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """What runs through a letter: its language and terms, the numbers of tables and figures."""

    language: str
    terms: Terms
    tables: Iterator[int] = field(default_factory=lambda: count(1))
    figures: Iterator[int] = field(default_factory=lambda: count(1))


def _clauses(chapter: ChapterText, place: int, run: _Run) -> Iterator[NumberedClause]:
    """Yield the clauses of the chapter in a ``place``."""
    alone = len(chapter.clauses) == 1
    for number, clause in enumerate(chapter.clauses, 1):
        yield NumberedClause(
            label="" if alone else label(run.language, place, number),
            text=clause,
            parts=tuple(_all_parts(clause, run)),
            titled=bool(clause.title) and not (alone and clause.title == chapter.heading),
        )


def _all_parts(clause: ClauseText, run: _Run) -> Iterator[Part]:
    parts: list[Part] = []
    for block, linked in zip(clause.blocks, run.terms.linked(clause), strict=True):
        parts += _parts(linked, block, run)
    for part, after in zip_longest(parts, parts[1:]):
        opens = part.kind == "items" or (after is not None and after.kind == "table")
        yield replace(part, leads=bool(part.body) and opens)


def _parts(block: Linked, plain: Block, run: _Run) -> Iterator[Part]:
    """Make ``block`` ready, whose texts without links are ``plain``."""
    if not isinstance(block, Timeline):
        yield _part(block, plain, run)
    elif pictures.drawable(block):
        yield from _timeline(block, run)


def _timeline(block: Timeline, run: _Run) -> Iterator[Part]:
    """Draw the periods of a warranty; many of them take several pictures under one number."""
    number = next(run.figures)
    drawn = pictures.timelines(block, words(run.language).semicolon)
    for place, picture in enumerate(drawn):
        yield Part(kind="timeline", number=number, picture=picture, continued=place)


def _part(block: Simple, plain: Block, run: _Run) -> Part:
    match block:
        case Paragraph(text=text):
            return Part(kind="prose", body=text)
        case Written(html=html):
            return Part(kind="markup", body=html)
        case Items(lead=lead, items=items, keys=keys):
            return Part(kind="items", body=lead, items=items, keys=keys)
        case Table():
            assert isinstance(plain, Table)  # noqa: S101 - it is the same block
            return Part(
                kind="table",
                number=next(run.tables) if block.caption else 0,
                table=block,
                grid=grid(plain.head, plain.rows),
            )
        case Flow():
            return Part(kind="flow", number=next(run.figures), picture=pictures.flow(block))
