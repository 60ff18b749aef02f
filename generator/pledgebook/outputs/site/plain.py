"""Blocks of a letter as plain text: what search looks through, and short summaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from pledgebook.outputs.markup import html
from pledgebook.wording.prose import (
    Block,
    Flow,
    Items,
    Markup as Source,
    Paragraph,
    Table,
    Timeline,
)


def text(blocks: Iterable[Block]) -> str:
    """Return all that ``blocks`` say, in reading order, without signs of their form."""
    return " ".join(part for block in blocks for part in _parts(block) if part)


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Source():
            yield Markup(html(block.source)).striptags()
        case Items():
            yield block.lead + "；".join(block.items)
        case Table():
            yield block.caption
            yield "；".join("，".join(_said(block.head, row)) for row in block.rows)
        case Timeline():
            yield block.caption
            for stretch in block.stretches:
                yield "，".join((stretch.title, stretch.begins, stretch.lasts, stretch.charge))
        case Flow():
            yield block.caption
            for step in block.steps:
                yield "，".join(part for part in (step.title, step.actor, step.note) if part)
            yield block.limit


def _said(head: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    """Yield the cells of a row that say something, each but the first with its column's name."""
    for column, (name, cell) in enumerate(zip(head, row, strict=True)):
        if cell not in ("", "—"):
            yield f"{name}{cell}" if column else cell
