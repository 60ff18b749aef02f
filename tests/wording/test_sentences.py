"""Sentences of clauses, as a document: the YAML of a clause, and below it what the letter says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.wording.letters import clauses, read

from pledgebook.wording import tongues
from pledgebook.wording.prose import Block, Items, Markup, Paragraph, Table

DOCUMENTS = sorted(Path(__file__).parent.glob("*/sentences.md"))
_PART = re.compile(r"~~~yaml\n(?P<yaml>.+?)~~~\n(?P<said>.*?)(?=^(?:#|~~~)|\Z)", re.DOTALL | re.M)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.parent.name)
def test_clauses_read_as_the_document_says(
    document: Path, golden: Callable[[Path, str], None]
) -> None:
    text = document.read_text("utf-8")
    head = text[: text.index("~~~yaml\n# ")]
    words = next(found["yaml"] for found in _PART.finditer(text))
    golden(document, head + _PART.sub(lambda found: _shown(found, words), text[len(head) :]))


def _shown(found: re.Match[str], words: str) -> str:
    fragment = found["yaml"]
    if fragment == words:
        return f"~~~yaml\n{fragment}~~~\n{found['said']}"
    letter = tongues.letter(read(words + fragment))
    keys = re.findall(r"^([a-z-]+):", fragment, re.MULTILINE)
    lines = [
        line
        for anchor, clause in clauses(letter).items()
        if anchor.split("/")[0] in keys
        for block in clause.blocks
        for line in _lines(block)
    ]
    said = "".join(f"> {line}\n" for line in lines)
    return f"~~~yaml\n{fragment}~~~\n\n{said}\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Markup):
        yield block.source
    elif isinstance(block, Items):
        yield block.lead
        yield from (f"- {item}" for item in block.items)
    elif isinstance(block, Table):
        yield " | ".join(block.head)
        yield from (" | ".join(row) for row in block.rows)
