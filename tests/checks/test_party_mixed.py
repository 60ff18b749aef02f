from __future__ import annotations

import pytest

from pledgebook.checks import party_mixed as check

from .sample import findings, said
from .sentences import EN, told


@pytest.mark.parametrize(
    ("sentence", "words", "right"),
    [
        ("乙方负责维修。", "乙方", "我公司"),
        ("我司负责维修。", "我司", "我公司"),
        ("本公司负责维修。", "本公司", "我公司"),
        ("投标人承诺终身维护。", "投标人", "我公司"),
        ("供应商应保证备件供应。", "供应商", "我公司"),
        ("按甲方要求到场。", "甲方", "用户"),
        ("采购人书面同意后实施。", "采购人", "用户"),
        ("按业主的要求到场。", "业主", "用户"),
    ],
)
def test_fail(sentence: str, words: str, right: str) -> None:
    """Beside `provider: {name: 示例科技有限公司, called: 我公司}` a `note: 乙方负责维修。`;
    beside `customer: {name: 示例用户单位, called: 用户}` a `note: 按甲方要求到场。`.
    """
    assert told(check, sentence) == [f"party-mixed {words} {right}"]


def test_fail_in_english() -> None:
    """FAIL: beside `called: the Provider` a `note: The Supplier repairs.`."""
    assert told(check, "The Supplier repairs.", EN) == ["party-mixed The Supplier the Provider"]
    assert told(check, "The Client pays.", EN) == ["party-mixed The Client the Customer"]
    assert told(check, "The Provider serves the client's users.", EN) == []


def test_all_places_are_one_finding() -> None:
    fragment = """
parties: {provider: {name: 示例科技有限公司, called: 我方}, customer: {name: 示例用户单位}}
response: {a: {respond: 1小时, note: 我司负责。}, b: {respond: 1小时, note: 乙方负责。}}
"""
    (one,) = findings(check, fragment)
    assert one.at == ("response", "a", "note")
    assert [(other.note, other.at) for other in one.related] == [
        ("party-mixed/also", ("response", "b", "note"))
    ]


def test_without_a_name_of_its_own_the_first_one_counts() -> None:
    notes = "response: {a: {respond: 1小时, note: 我方负责。}, b: {respond: 1小时, note: %s负责。}}"
    assert said(check, notes % "我方") == []
    assert said(check, notes % "乙方") == [("party-mixed", "response/b/note")]


@pytest.mark.parametrize(
    "sentence",
    [
        "我公司负责维修。",
        "其他供应商的设备不在此列。",
        "其他供应商的设备除外。",
        "最终用户签收，用户可以随时致电。",
        "原厂供应商负责备件。",
    ],
)
def test_pass(sentence: str) -> None:
    """PASS: `note: 我公司负责维修。`; `note: 其他供应商的设备除外。`."""
    assert told(check, sentence) == []


def test_the_name_of_another_party_is_its_own() -> None:
    fragment = """
parties:
  provider: {name: 示例科技有限公司, called: 我公司}
  customer: {name: 示例业主单位, called: 业主方}
  maker: {name: 示例设备厂商, called: 供货方}
response: {a: {respond: 1小时, note: 业主方通知供货方。}}
"""
    assert said(check, fragment) == []
