"""What people cite in a letter, numbered: chapters, clauses, tables and figures.

PDF and Word file are numbered here, so that both are cited alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from pledgebook.outputs import pictures
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    ClauseText,
    Flow,
    LetterText,
    Table,
    Timeline,
)
from pledgebook.wording.tongues import label


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedClause:
    """A clause with its label, empty where the chapter has no other.

    ``titled``: its title says more than the chapter's heading. ``numbers`` are those of its blocks:
    of a table or a figure, 0 of what has none; a timeline without a number is not shown.
    """

    label: str
    text: ClauseText
    titled: bool
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedChapter:
    """A chapter with its label."""

    label: str
    key: str
    heading: str
    clauses: tuple[NumberedClause, ...]


def numbered(letter: LetterText) -> tuple[NumberedChapter, ...]:
    """Number chapters and clauses (``一、``, ``1.1``), tables and figures through the letter."""
    run = _Run(letter.language)
    return tuple(
        NumberedChapter(
            label=label(letter.language, number),
            key=chapter.key,
            heading=chapter.heading,
            clauses=tuple(run.clauses(chapter, number)),
        )
        for number, chapter in enumerate(letter.chapters, 1)
    )


class _Run:
    """What runs through a letter: its language, the numbers of tables and of figures."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._tables, self._figures = count(1), count(1)

    def clauses(self, chapter: ChapterText, place: int) -> Iterator[NumberedClause]:
        """Yield the clauses of the chapter in a ``place``."""
        alone = len(chapter.clauses) == 1
        for number, clause in enumerate(chapter.clauses, 1):
            yield NumberedClause(
                label="" if alone else label(self._language, place, number),
                text=clause,
                titled=bool(clause.title) and not (alone and clause.title == chapter.heading),
                numbers=tuple(map(self._number, clause.blocks)),
            )

    def _number(self, block: Block) -> int:
        match block:
            case Table(caption=caption) if caption:
                return next(self._tables)
            case Timeline() if pictures.drawable(block):
                return next(self._figures)
            case Flow():
                return next(self._figures)
        return 0
