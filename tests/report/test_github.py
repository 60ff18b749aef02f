"""Annotations of GitHub Actions: what the runner reads back, and how many it shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from tests.report import hostile, whole

from pledgebook.report import FORMATS, Subject
from pledgebook.report.told import inert
from pledgebook.wording.messages import Lang, say

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*(?:,[^:]*)*)::(.*)")


def lines(*subjects: Subject, lang: Lang = "zh") -> list[str]:
    return list(FORMATS["github"](subjects, lang))


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as the runner does: its name, properties and data."""
    found = COMMAND.fullmatch(line)
    assert found is not None, line
    given = dict(one.split("=", 1) for one in found[2].split(","))
    named = {key: _read(value, {"%2C": ",", "%3A": ":"}) for key, value in given.items()}
    return found[1], named, _read(found[3], {})


def _read(text: str, more: dict[str, str]) -> str:
    marks = {**more, "%0D": "\r", "%0A": "\n", "%25": "%"}
    return re.sub("|".join(marks), lambda mark: marks[mark[0]], text)


@given(hostile.texts())
@settings(max_examples=100, deadline=None)
def test_the_runner_reads_what_was_said(text: str) -> None:
    name = inert(text) or "a"
    first, *rest = lines(hostile.subject(text, name=name))
    level, properties, data = read(first)
    assert level == "error"
    assert properties["title"] == "name-twice"
    assert (properties["line"], properties["col"]) == ("1", "3")
    sentence, other = data.split("\n")
    assert sentence == inert(say("name-twice", {"name": text}, "zh"))
    assert other.endswith(inert(say("name-twice/first", {"name": text}, "zh")))
    assert rest == ["检查了 1 个文件：1 个错误，0 个提醒。"]
    assert not any(line.splitlines()[1:] for line in (first, *rest))


def test_what_is_waived_is_no_annotation() -> None:
    assert not [line for line in lines(*whole.subjects()) if "bound-gap" in line]


def test_a_file_is_named_with_its_marks() -> None:
    _, properties, _ = read(lines(hostile.subject("x", name="a,b:c%/承诺 书.yaml"))[0])
    assert properties["file"] == "a,b:c%/承诺 书.yaml"


@pytest.mark.parametrize(
    ("errors", "warnings", "shown", "left"),
    [(1, 2, "ew w", 0), (10, 10, "e" * 10 + "w" * 10, 0), (11, 13, "e" * 10 + "w" * 10, 4)],
)
def test_no_more_is_written_than_is_shown(
    errors: int, warnings: int, shown: str, left: int
) -> None:
    found = lines(
        hostile.subject("x", name="a.yaml", error=False, count=warnings),
        hostile.subject("x", name="b.yaml", count=errors),
        lang="en",
    )
    *commands, total = found
    levels = [read(line)[0] for line in commands]
    assert levels == [{"e": "error", "w": "warning"}[one] for one in shown.replace(" ", "")] + (
        ["notice"] if left else []
    )
    if left:
        assert read(commands[-1])[2].startswith(f"{left} more not listed here")
    assert total.startswith("2 files checked: ")
