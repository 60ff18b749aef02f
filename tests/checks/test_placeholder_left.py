from __future__ import annotations

import pytest

from pledgebook.checks import placeholder_left as check

from .sample import said
from .sentences import EN, told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("本项目由XX公司承建。", "XX"),
        ("自20xx年起。", "20xx"),
        ("自202X年起。", "202X"),
        ("待定", "待定"),
        ("负责人待定。", "待定"),
        ("由【项目经理姓名】负责。", "【项目经理姓名】"),
        ("联系人____。", "____"),
        ("TBD", "TBD"),
        ("价格TBD。", "TBD"),
        ("××项目的维护。", "××"),
        ("某公司负责维护。", "某公司"),
        ("某某项目的维护。", "某某"),
        ("联系电话：【 】。", "【 】"),
        ("地址（  ）。", "（  ）"),
        ("***项目的运行维护。", "***"),
        ("[Company name] will repair.", "[Company name]"),
        ("Repairs by XXX Ltd.", "XXX"),
    ],
)
def test_fail(sentence: str, words: str) -> None:
    assert told(check, sentence) == [f"placeholder-left {words}"]


def test_fail_samples() -> None:
    """`note: 本项目由XX公司承建。`; `note: 自20xx年起。`; `note: 由【项目经理姓名】负责。`;
    `note: 联系人____。`; `note: TBD`.
    """
    assert said(check, 'response: {a: {respond: 1小时, note: "**项目的运行维护。"}}') == [
        ("placeholder-left", "response/a/note")
    ]
    assert 'note: "**项目的运行维护。"' in str(check.__doc__)
    assert said(check, "severities: {a: {title: 甲, means: 待定}}") == [
        ("placeholder-left", "severities/a/means")
    ]


def test_bold_type_is_that_of_a_text_alone() -> None:
    bold = 'statements: {a: {text: "**甲方为**重点。"}}'
    assert said(check, bold) == []
    assert said(check, 'items: {a: {title: "**公司为**项目"}}') == [
        ("placeholder-left", "items/a/title")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "型号XX-200，交换机XXL；某些设备除外；“**重要**”；有待定期检查。",
        "7×24",
        "某一台、某项目标、市场上的某类产品。",
        "详见【附录】与“备注”。",
        "每台2×2米，二〇〇八年建成。",
        "接待定点单位，待定位后处理。",
        "说明见[手册](https://a.example.com)。",
    ],
)
def test_pass(sentence: str) -> None:
    """`note: 型号XX-200，交换机XXL；某些设备除外；“**重要**”；有待定期检查。`; `note: 7×24`."""
    assert told(check, sentence) == []


def test_a_roman_number_in_an_english_text() -> None:
    assert told(check, "See volume XX of the manual.", EN) == []
