from __future__ import annotations

import pytest

from pledgebook.checks.across import Trace

from .sample import letter, said

RULE = "foreign-name"
HOSPITAL = letter("hospital", customer="华北第一医院", project="住院楼空调系统采购项目")
NOTE = "为华北第一医院优先安排备件。"


def noted(note: str, **parts: str) -> Trace:
    return letter("school", f"parts: {{stock: {{keeps: [备件], note: {note}}}}}", **parts)


def test_fail() -> None:
    """FAIL: `note: 为华北第一医院优先安排备件。` beside `customer: {name: 华北第一医院}`."""
    assert said(RULE, noted(NOTE), HOSPITAL) == [
        ("school", "parts/stock/note", {"name": "华北第一医院", "other": "hospital"})
    ]


@pytest.mark.parametrize(
    "note",
    ["为 华北 第一医院 优先安排。", "按住院楼空调系统采购项目的要求供应。", "与华北第一医院相同。"],
)
def test_spaces_do_not_hide_a_name_and_projects_have_names_too(note: str) -> None:
    assert len(said(RULE, HOSPITAL, noted(f"'{note}'"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        noted(NOTE, customer="华北第一医院"),
        noted(NOTE, customer="华北第一医院东院"),
        noted(NOTE, more=", partner: {name: 华北第一医院}"),
        noted("为该医院优先安排备件。"),
        noted("为空调系统供应。"),
    ],
)
def test_pass(other: Trace) -> None:
    """PASS: the same note where the hospital is a party of this letter too."""
    assert said(RULE, other, HOSPITAL) == []


def test_a_short_name_is_a_word() -> None:
    short = letter("short", customer="医院", project="空调项目")
    assert said(RULE, noted("为医院的空调项目供应。"), short) == []


def test_a_name_is_looked_for_wherever_words_stand() -> None:
    scope = "project: {name: 教室设备, for: 华北第一医院的医务人员}"
    (found,) = said(RULE, letter("school", scope), HOSPITAL)
    assert found[1] == "project/for"
