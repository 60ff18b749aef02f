from __future__ import annotations

import pytest

from pledgebook.checks.across import Trace, compare
from pledgebook.checks.across import copied_wording as check

from .sample import PROVIDERS, letter, said

RULE = "copied-wording"
NOTE = "设备停机期间，每日安排两名工程师驻场巡查并当日提交记录。"
A, B = PROVIDERS["a"], PROVIDERS["b"]


def noted(name: str, provider: str, note: str = NOTE, field: str = "note") -> Trace:
    clause = f"{{does: inspect, every: 1天, {field}: '{note}'}}"
    return letter(name, f"visits: {{watch: {clause}}}", provider=provider)


def test_fail() -> None:
    """FAIL: `note: 设备停机期间，每日安排两名工程师驻场巡查并当日提交记录。` of two providers."""
    assert said(RULE, noted("one", A), noted("two", B)) == [
        ("one", "visits/watch/note", {"other": "two"}),
        ("two", "visits/watch/note", {"other": "one"}),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "另外说明。设备停机期间， 每日安排两名工程师驻场巡查，并当日提交记录；以上免费。",
        "设备停机期间每日安排两名工程师驻场巡查并当日提交记录",
    ],
)
def test_marks_spaces_and_other_sentences_do_not_hide_a_copy(note: str) -> None:
    assert len(said(RULE, noted("one", A), noted("two", B, note))) == 2


def test_a_text_is_a_sentence_too() -> None:
    assert len(said(RULE, noted("one", A, field="text"), noted("two", B))) == 2


@pytest.mark.parametrize(
    "other",
    [
        noted("two", A),
        noted("one", B),
        noted("two", B, "设备停机期间，每日安排两名工程师驻场巡查并次日提交记录。"),
        noted("two", B, "每日巡查。"),
    ],
)
def test_pass(other: Trace) -> None:
    """PASS: the same note in two letters of one provider; in words of one's own."""
    assert said(RULE, noted("one", A), other) == []
    assert said(RULE, noted("one", A, "每日巡查。"), noted("two", B, "每日巡查。")) == []


def test_letters_of_samples_are_not_accused() -> None:
    sample = noted("two", "示例科技有限公司")
    assert [one for one, _, _ in said(RULE, noted("one", A), sample)] == ["one"]
    assert said(RULE, sample, noted("three", "示例软件有限公司")) == []


def test_a_sentence_of_a_shipped_sample_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    one, sample = noted("one", A), noted("one", "示例科技有限公司")
    digest, _ = one.sentences[0]
    monkeypatch.setattr(check, "shipped", lambda: frozenset({digest}))
    assert [told.rule for told in compare([one])[0]] == ["copied-wording/sample"]
    assert compare([sample]) == ((),)
    assert compare([noted("one", A, "每日巡查。")]) == ((),)
