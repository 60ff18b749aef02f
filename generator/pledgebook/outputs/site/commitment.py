"""The page of one commitment: what its templates are filled with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.outputs import pictures, scripts
from pledgebook.outputs.site import plain
from pledgebook.outputs.site.embedding import json_text
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.reach import link, tel
from pledgebook.outputs.terms import Linked, Terms
from pledgebook.wording.prose import Block, ChapterText, ClauseText, LetterText, Timeline
from pledgebook.wording.tongues import label, words

_FAULT = "assets/fault.js"
_SUMMARISED = ("exclusions", "training")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedClause:
    """A clause with its label, empty where it is alone; ``titled`` where its title adds a word."""

    number: str
    text: ClauseText
    blocks: tuple[Linked, ...]
    titled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedChapter:
    """A chapter with its label."""

    number: str
    text: ChapterText
    clauses: tuple[NumberedClause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A clause in a summary: its title and all it says."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A chapter that a reader must not overlook; ``plan`` is its own table of it all, if any."""

    key: str
    anchor: str
    title: str
    lines: tuple[Line, ...]
    plan: Block | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A warranty timeline of the overview: the picture, and what it says in words."""

    anchor: str
    timeline: Timeline
    picture: pictures.TimelinePicture


def context(page: Page) -> dict[str, object]:
    """Return what the page of a commitment, or of a version of it, is filled with."""
    return {
        "page": page,
        "letter_lang": page.lang,
        "alternates": page.alternates,
        "chapters": tuple(_numbered(page.letter)),
        "timelines": tuple(_timelines(page.letter)),
        "summaries": tuple(_summaries(page.letter)),
        # The text is inert in HTML as json_text leaves it, and must not be escaped once more.
        "sla": Markup(json_text(page.sla)),  # noqa: S704
        "linked": Markup(json_text(page.linked)),  # noqa: S704
        # To the commitment's folder, and to the files of this edition.
        "up": "../" * (len(page.folder.parts) - 1),
        "files": "" if page.prevails else "../",
        "deadline_scripts": [*(f"{scripts.FOLDER}/{one}" for one in scripts.DEADLINES), _FAULT],
        "draw_flow": pictures.flow,
        "draw_hours": pictures.coverage,
        "draw_ladder": pictures.ladder,
        "broad": pictures.BROAD,
        "kind_of": kind_of,
        "link": link,
        "row_anchor": row_anchor,
        "size": size,
        "tel": tel,
    }


def kind_of(block: Linked) -> str:
    """Return the name of a block's kind, by which a template tells blocks apart."""
    return type(block).__name__


def row_anchor(clause: str, key: str) -> str:
    """Return the anchor of a table's row: ``response/faults/critical``."""
    return f"{clause}/{key}"


def size(count: int) -> str:
    """Return a number of bytes as people read it."""
    if count < 1024:
        return f"{count} B"
    if count < 1024 * 1024:
        return f"{round(count / 1024)} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def _numbered(letter: LetterText) -> Iterator[NumberedChapter]:
    terms = Terms(letter)
    for number, chapter in enumerate(letter.chapters, 1):
        yield NumberedChapter(
            number=label(letter.language, number),
            text=chapter,
            clauses=tuple(_clauses(chapter, letter.language, number, terms)),
        )


def _clauses(
    chapter: ChapterText, language: str, place: int, terms: Terms
) -> Iterator[NumberedClause]:
    """Yield the clauses of the chapter in a ``place``, numbered as in the letter."""
    alone = len(chapter.clauses) == 1
    for number, clause in enumerate(chapter.clauses, 1):
        yield NumberedClause(
            number="" if alone else label(language, place, number),
            text=clause,
            blocks=tuple(filter(_shown, terms.linked(clause))),
            titled=not (alone and clause.title == chapter.heading),
        )


def _shown(block: Linked) -> bool:
    """Say whether a block is printed: not a timeline that says no more than the sentences."""
    return not isinstance(block, Timeline) or pictures.drawable(block)


def _timelines(letter: LetterText) -> Iterator[Drawn]:
    mark = words(letter.language).semicolon
    for chapter in letter.chapters:
        for clause in chapter.clauses:
            for block in clause.blocks:
                if isinstance(block, Timeline) and _shown(block):
                    anchor = f"overview-{clause.anchor.replace('/', '-')}"
                    yield Drawn(
                        anchor=anchor, timeline=block, picture=pictures.timeline(block, mark)
                    )


def _summaries(letter: LetterText) -> Iterator[Summary]:
    for chapter in letter.chapters:
        if chapter.key in _SUMMARISED:
            lines = tuple(
                Line(
                    anchor=clause.anchor,
                    title=clause.title,
                    text=plain.text(plain.own(clause.blocks), letter.language),
                )
                for clause in chapter.clauses
            )
            blocks = (block for clause in chapter.clauses for block in clause.blocks)
            yield Summary(
                key=chapter.key,
                anchor=f"overview-{chapter.key}",
                title=chapter.heading,
                lines=lines,
                plan=next((block for block in blocks if plain.is_plan(block)), None),
            )
