from __future__ import annotations

import pytest

from pledgebook.checks import punctuation as check

from .sample import findings
from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("接到通知,立即响应。", "half-width 接到通知,立即响应 接到通知，立即响应"),
        ("包括:安装、调试。", "half-width 包括:安装、调 包括：安装、调"),
        ("我方负责维修.", "half-width 负责维修. 负责维修。"),
        ("设备(含附件）保修。", "half-width 设备(含附件） 设备（含附件）"),
        ("立即响应。。", "doubled 立即响应。。 立即响应。"),
        ("立即响应，。", "doubled 立即响应，。 立即响应。"),
        ("安装、调试等。。。", "doubled 、调试等。。。 、调试等……"),
        ("见“服务手册。", "unpaired 见“服务手册。 ”"),
        ("见服务手册）。", "unpaired 见服务手册）。 （"),
        ("立即响应；随时到场", "unended 立即响应；随时到场 立即响应；随时到场。"),
        ('按"服务手册"处理。', 'quotes 按"服务手册 按“服务手册'),
        ("We respond , and repair.", "spaced pond , and pond, and"),
    ],
)
def test_fail(sentence: str, said: str) -> None:
    """`note: 接到通知,立即响应。`; `note: 立即响应。。`; `note: 见“服务手册。`;
    `note: 立即响应；随时到场`; `note: We respond , and repair.`.
    """
    assert told(check, sentence) == [f"punctuation/{said}"]


def test_fail_with_straight_quotes() -> None:
    fragment = """response: {f: {respond: 1小时, note: '按"服务手册"处理。'}}"""
    assert """note: '按"服务手册"处理。'""" in fragment
    (one,) = findings(check, fragment)
    assert one.rule == "punctuation/quotes"
    assert [other.args["right"] for other in one.related] == ["服务手册”处理。"]


def test_one_finding_a_kind_with_every_place() -> None:
    fragment = (
        "response: {a: {respond: 1小时, note: '甲,乙,丙'}, b: {respond: 1小时, note: '丁;戊'}}"
    )
    (one,) = findings(check, fragment)
    assert one.severity.value == "warning"
    assert one.at == ("response", "a", "note")
    assert [(other.note, other.at[1]) for other in one.related] == [
        ("punctuation/also", "a"),
        ("punctuation/also", "b"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "型号A(B),8:00开始。",
        "时间为8:00—18:00，比例1:3，端口80,443。",
        "邮箱service@example.com，网址https://a.example.com/b?c=d,e。",
        "交换机(Cisco)与“iPhone”。",
        "省略号……和破折号——都可以！！",
        "说明（一）：按（2）执行。",
        "1)安装；2)调试。",
        "见{f.respond}，{f.arrive}。",
        "单句不加句号",
        "We respond, and repair. The fault (if any) is told (at once) ...",
        "Version 2 .NET and the customer’s list: a, b; c.",
    ],
)
def test_pass(sentence: str) -> None:
    """`note: 接到通知，立即响应。`; `note: 型号A(B),8:00开始。`;
    `note: We respond, and repair.`.
    """
    assert told(check, sentence) == []


def test_formulas_and_lists_have_marks_of_their_own() -> None:
    formula = """
items: {x: {title: 平台}}
availability:
  a:
    of: x
    target: 99%
    measure: {unit: minute, window: calendar-month, formula: '甲(乙),丙'}
"""
    assert findings(check, formula) == []
    text = """
statements:
  s:
    text: |
      服务内容；如下。

      - 安装
      - 调试
"""
    assert findings(check, text) == []
