from __future__ import annotations

from pledgebook.checks import chapter_list as check
from pledgebook.findings import Severity

from .sample import findings, said

POWER = "our-power: {supply: {text: 用户保障供电。}}"


def test_fail() -> None:
    assert said(check, POWER) == [("chapter-list/heading", "our-power")]
    assert said(check, f"chapters: [our-power]\n{POWER}") == [("chapter-list/heading", "our-power")]


def test_pass() -> None:
    """PASS: beside the chapter `our-power`."""
    assert said(check, "chapters: [{our-power: 供电}]\n" + POWER) == []


def test_a_chapter_listed_twice_would_lose_a_heading() -> None:
    fragment = "response: {a: {respond: 1小时}}\nchapters: [response, warranty, response: 时限]"
    (one,) = findings(check, fragment)
    assert (one.rule, one.at) == ("chapter-list/twice", ("chapters", 2))
    assert one.related[0].at == ("chapters", 0)


def test_a_chapter_listed_in_vain_is_a_warning() -> None:
    (one,) = findings(check, "chapters: [visits]")
    assert (one.rule, one.at) == ("chapter-list/empty", ("chapters", 0))
    assert one.severity is Severity.WARNING


def test_the_chapter_that_was_meant_is_named() -> None:
    found = findings(check, f"chapters: [{{our-powr: 供电}}]\n{POWER}")
    assert [(one.rule, one.args.get("meant")) for one in found] == [
        ("chapter-list/meant", "our-power"),
        ("chapter-list/heading", None),
    ]
