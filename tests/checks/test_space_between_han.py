from __future__ import annotations

import pytest

from pledgebook.checks import space_between_han as check

from .sample import said
from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("接到通知 后立即响应。", "接到通知 后立即响 接到通知后立即响"),
        ("我公司　负责维修。", "我公司　负责维修 我公司负责维修"),
    ],
)
def test_fail(sentence: str, words: str) -> None:
    """`note: 接到通知 后立即响应。`."""
    assert told(check, sentence) == [f"space-between-han {words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "接到通知后 2 小时内响应。",
        "设备 A 与设备 B 之间留 2 米。",
        "日　期",
        "第一条 服务范围",
        "附件一 设备清单",
        "　　接到通知后立即响应。",
        "As soon as we know.",
    ],
)
def test_pass(sentence: str) -> None:
    """`note: 接到通知后 2 小时内响应。`."""
    assert told(check, sentence) == []


def test_a_heading_and_an_address_may_have_spaces() -> None:
    assert said(check, "statements: {s: {title: 第一条 服务范围, text: 甲。}}") == []
    assert "title: 第一条 服务范围" in str(check.__doc__)
    assert said(check, "project: {name: 示例项目, place: 示例市 示例区}") == []
