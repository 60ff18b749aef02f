"""Letters for the tests of the wording: read from YAML as the program reads them, and flattened."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from pledgebook import source
from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment
from pledgebook.wording.prose import ClauseText, LetterText

HEAD = {
    "pledgebook": "1",
    "id": "test",
    "title": "售后服务承诺书",
    "language": "zh",
    "version": '{number: 1, date: "2026-11-22"}',
    "project": "{name: 示例项目}",
    "parties": "{provider: {name: 示例科技有限公司, called: 我公司},"
    " customer: {name: 示例用户单位, called: 用户}}",
}
# What the tree says to the program only, never to a reader.
_SILENT = {"anchor", "id", "key", "keys", "months", "after", "terms"}


def plain(fragment: str) -> Any:
    """Return the data of the letter that ``fragment`` is under the shared head; its keys win."""
    own = [line.split(":")[0] for line in fragment.splitlines() if line[:1].isalpha()]
    head = "".join(f"{key}: {value}\n" for key, value in HEAD.items() if key not in own)
    document, faults = source.read((head + fragment).encode(), "test.yaml")
    assert document is not None, [fault.rule for fault in faults]
    return document.data


def read(fragment: str) -> Commitment:
    """Return the letter that ``fragment`` is under the shared head."""
    return bind(Commitment, plain(fragment))


def words(node: object) -> Iterator[str]:
    """Yield what a reader sees of a letter or of a part of it."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from words(part)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            if field.name not in _SILENT:
                yield from words(getattr(node, field.name))


def clauses(letter: LetterText) -> dict[str, ClauseText]:
    """Return the clauses of a letter by their anchor."""
    return {clause.anchor: clause for chapter in letter.chapters for clause in chapter.clauses}
