from __future__ import annotations

import pytest

from pledgebook.checks import word_doubled as check

from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("具有丰富的运行维护经验经验。", "经验经验 经验"),
        ("信息信息管理软件。", "信息信息 信息"),
        ("设备的的保修。", "的的 的"),
        ("We repair the the fault.", "the the the"),
    ],
)
def test_fail(sentence: str, words: str) -> None:
    """`note: 具有丰富的运行维护经验经验。`; `note: We repair the the fault.`."""
    assert told(check, sentence) == [f"word-doubled {words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "操作系统系统盘不在此列，逐台逐台检查。",
        "一个一个检查，各种各样。",
        "目的的说明，有的的确如此。",
        "We repair the fault.",
        "We say that that is so, and it had had its day.",
    ],
)
def test_pass(sentence: str) -> None:
    """`note: 操作系统系统盘不在此列，逐台逐台检查。`; `note: We repair the fault.`."""
    assert told(check, sentence) == []
