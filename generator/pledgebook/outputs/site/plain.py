"""Blocks of a letter as plain text: what search looks through, and short summaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pledgebook.outputs.markup import html
from pledgebook.wording.prose import (
    Block,
    Flow,
    Items,
    Paragraph,
    Table,
    Timeline,
)
from pledgebook.wording.prose import (
    Markup as Source,
)
from pledgebook.wording.tongues import Words, words


def text(blocks: Iterable[Block], language: str) -> str:
    """Return all that ``blocks`` say, in reading order, without signs of their form."""
    marks = words(language)
    return " ".join(part for block in blocks for part in _parts(block, marks) if part)


def own(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks that speak of one clause, without the pictures of a whole chapter."""
    return tuple(block for block in blocks if not (isinstance(block, Timeline) or is_plan(block)))


def is_plan(block: Block) -> bool:
    """Say whether a block is the table of a whole chapter, as of its training."""
    return isinstance(block, Table) and block.plan


def _parts(block: Block, marks: Words) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Source():
            yield html(block.source).striptags()
        case Items():
            yield block.lead + marks.gap + _listed(block.items, marks)
        case Table():
            rows = (marks.comma.join(_said(block.head, row, marks)) for row in block.rows)
            yield marks.semicolon.join(rows)
        case Timeline():
            yield block.caption
            for stretch in block.stretches:
                said = (stretch.title, stretch.begins, stretch.lasts, stretch.charge)
                yield marks.comma.join(said)
        case Flow():
            steps = ((step.title, step.actor, step.note) for step in block.steps)
            yield marks.semicolon.join(marks.comma.join(filter(None, step)) for step in steps)
            yield block.limit


def _listed(items: tuple[str, ...], marks: Words) -> str:
    """Return items one after the other, with one semicolon between two."""
    bare = [item.rstrip(marks.semicolon.strip()) for item in items[:-1]]
    return marks.semicolon.join((*bare, *items[-1:]))


def _said(head: tuple[str, ...], row: tuple[str, ...], marks: Words) -> Iterator[str]:
    """Yield the cells of a row that say something, each but the first with its column's name."""
    for column, (name, cell) in enumerate(zip(head, row, strict=True)):
        if cell not in ("", "—"):
            yield f"{name}{marks.gap}{cell}" if column else cell
