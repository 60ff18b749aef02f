"""Each case of ``readings.md``, with both parsers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pledgebook.source._reading import read_text

_CASE = re.compile(
    r"^### (?P<title>[^\n]+)\n\n~~~yaml\n(?P<text>.*?)~~~\n\n"
    r"(?P<faults>(?:- \d+:\d+ \S+\n)*)\n?(?:no document|`(?P<data>[^\n]*)`)$",
    re.MULTILINE | re.DOTALL,
)
_DOCUMENT = Path(__file__).with_name("readings.md")
PARSERS = [yaml.CSafeLoader, yaml.SafeLoader]


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    faults: list[str]
    data: str | None


def cases() -> list[Case]:
    content = _DOCUMENT.read_text(encoding="utf-8")
    found = [
        Case(case["title"], case["text"], case["faults"].splitlines(), case["data"])
        for case in _CASE.finditer(content)
    ]
    assert len(found) == content.count("\n### ")
    return found


@pytest.mark.parametrize("loader", PARSERS)
@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_reading(case: Case, loader: Any) -> None:
    document, faults = read_text(case.text, "x", loader)
    lines = sorted({(fault.span, fault.rule) for fault in faults})
    assert [f"- {at.line}:{at.column} {rule}" for at, rule in lines] == case.faults
    assert (document and document.data) == (case.data and json.loads(case.data))
    if document is not None:
        # Equality alone takes 1 for True.
        assert json.dumps(document.data, ensure_ascii=False) == case.data


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_both_parsers_say_the_same(case: Case) -> None:
    fast, slow = (read_text(case.text, "x", loader) for loader in PARSERS)
    assert fast[0] == slow[0]
    assert {(fault.span, fault.rule) for fault in fast[1]} == {
        (fault.span, fault.rule) for fault in slow[1]
    }
