"""A letter as Markdown: what an example prints beyond the shared head."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from executed import Executed, bare
from tables import cell

from pledgebook.wording.prose import Block, Flow, Items, LetterText, Markup, Paragraph, Table


def printed(made: Executed, code: str) -> str:
    """Return what one language prints, as a quotation; '' where the head alone prints the same."""
    known = set(_pieces(bare(code).letters[code]))
    new = [piece for piece in _pieces(made.letters[code]) if piece not in known]
    return "\n>\n".join(_quoted(piece) for piece in new)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _pieces(letter: LetterText) -> Iterator[str]:
    """Yield title page, opening, clauses and signature, each as Markdown."""
    front = (letter.title, letter.version, letter.project, letter.addressee)
    yield from (line for line in front if line)
    yield from (paragraph.text for paragraph in letter.opening)
    for chapter in letter.chapters:
        for clause in chapter.clauses:
            body = "\n\n".join(part for block in clause.blocks for part in _block(block))
            name = f"{chapter.heading} · {clause.title}"
            yield f"**{name}**\n\n{body}" if body else f"**{name}**"
    if letter.signature is not None:
        yield f"**✎** {_values(letter.signature)}"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Markup):
        yield block.source
    elif isinstance(block, Items):
        yield "\n".join((block.lead, "", *(f"- {item}" for item in block.items)))
    elif isinstance(block, Table):
        yield "\n".join(_table(block))
    elif isinstance(block, Flow):
        steps = " → ".join(_values(step) for step in block.steps)
        yield f"〔{block.caption}: {block.begins} → {block.ends}, {block.limit}: {steps}〕"


def _table(block: Table) -> Iterator[str]:
    """Yield the lines of a table; columns that are empty throughout are not there in print."""
    yield "| " + " | ".join(map(cell, block.head)) + " |"
    yield "|" + "---|" * len(block.head)
    for row in block.rows:
        yield "| " + " | ".join(map(cell, row)) + " |"


def _values(record: Any) -> str:
    fields = (getattr(record, name) for name in record.__dataclass_fields__)
    return " / ".join(str(value) for value in fields if value not in (None, ""))
