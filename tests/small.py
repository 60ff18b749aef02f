"""Small letters: a head that says what every letter must, and what a test adds to it."""

from __future__ import annotations

import re
from typing import Any

from pledgebook import schema, source
from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment

HEAD = {
    "pledgebook": "1",
    "id": "sample",
    "title": "售后服务承诺书",
    "language": "zh",
    "version": '{number: 1, date: "2026-11-22"}',
    "project": "{name: 示例项目}",
    "parties": "{provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}",
    "warranty": "{quality: {from: accepted, lasts: 3年}}",
}


def text(fragment: str) -> str:
    """Return a letter as YAML: the head, but for keys that ``fragment`` has itself."""
    given = set(re.findall(r"^([a-z]+):", fragment, re.MULTILINE))
    head = "".join(f"{key}: {said}\n" for key, said in HEAD.items() if key not in given)
    return f"{head}{fragment}\n"


def data(fragment: str) -> Any:
    """Return the data of a letter, whatever its shape."""
    document, faults = source.read(text(fragment).encode(), "commitment.yaml")
    assert document is not None
    assert faults == ()
    return document.data


def commitment(fragment: str) -> Commitment:
    """Return a letter whose shape the schema lets through."""
    found = data(fragment)
    assert schema.check(found, "commitment") == ()
    return bind(Commitment, found)
