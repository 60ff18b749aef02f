"""A letter of one clause, for a test that says what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pledgebook.wording.prose import Block, ChapterText, ClauseText, LetterText, Markup

from .letters import docx, letter
from .reading import Line, Word


def clause(title: str, *blocks: Block) -> ClauseText:
    return ClauseText(anchor="own/a", id="a", title=title, blocks=blocks)


def small(*clauses: ClauseText, language: str = "zh") -> LetterText:
    """Return a letter with one chapter of ``clauses``."""
    chapter = ChapterText(key="own", heading="其他", clauses=clauses)
    return replace(letter("sample"), language=language, opening=(), chapters=(chapter,))


def read(letter: LetterText, *, draft: bool = False) -> Word:
    return Word(docx(letter, draft=draft))


def below(word: Word, style: str = "heading 1") -> Sequence[Line]:
    """Return the lines after the first of a ``style``, up to the signature."""
    names = [line.style for line in word.lines]
    return word.lines[names.index(style) + 1 : names.index("Closing")]


def written(source: str) -> list[tuple[str, str, str]]:
    """Return style, label and words of each line of Markdown in a letter."""
    lines = below(read(small(clause("说明", Markup(source=source)))), "条款标题（无编号）")
    return [(line.style, line.label.strip(), line.text) for line in lines]
