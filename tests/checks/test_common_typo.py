from __future__ import annotations

import pytest

from pledgebook.checks import common_typo as check
from pledgebook.reading import typos

from .sample import findings
from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("24小电话技术支持", "24小时电话技"),
        ("质保其内免费按装。", "质保期内免费"),
        ("登陆系统后排查。", "登录系统后"),
        ("故障相应时间为2小时。", "故障响应时间为2小"),
        ("远程登陆排查。", "远程登录排查。"),
        ("安装调式完毕。", "安装调试完毕。"),
        ("按定单交货。", "按订单交货。"),
        ("系统参数与数据库机构", "参数与数据库结构"),
        ("去现在解决问题。", "去现场解决问"),
        ("Free maintainance.", "ee maintenance."),
        ("Warrenties and warrentys.", "nd warrantys."),
    ],
)
def test_fail(sentence: str, right: str) -> None:
    """`note: 质保其内免费按装。`; `note: 登陆系统后排查。`; `note: Free maintainance.`."""
    (one, *_) = told(check, sentence)
    assert one.endswith(f" {right}")


def test_fail_in_a_title() -> None:
    (one,) = findings(check, "channels: {phone: {title: 24小电话技术支持}}")
    assert "title: 24小电话技术支持" in str(check.__doc__)
    assert (one.rule, one.at) == ("common-typo", ("channels", "phone", "title"))


@pytest.mark.parametrize(
    "sentence",
    [
        "24小时电话技术支持",
        "质保其他设备；客户登陆上岸；即使无人值守也响应。",
        "在相应时间内完成相应的工作。",
        "服务其他单位，配制溶液，排出废气，机构调整。",
        "Free maintenance, received and separated.",
    ],
)
def test_pass(sentence: str) -> None:
    """`title: 24小时电话技术支持`; `note: 质保其他设备；客户登陆上岸；即使无人值守也响应。`;
    `note: Free maintenance.`.
    """
    assert told(check, sentence) == []


def test_no_right_word_is_a_typo_itself() -> None:
    for word in (*typos.WORDS.values(), "质保期", "响应时间", "登录", "安装调试"):
        assert typos.TYPO.search(word) is None


def test_every_word_begins_as_the_search_expects() -> None:
    for word in typos.WORDS:
        assert typos.OPENS.match(word)
