from __future__ import annotations

import pytest

from pledgebook.checks import amount_in_words as check

from .sample import findings
from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("人民币壹拾万元整（¥10,000.00）", "/differs 壹拾万元整 ¥10,000.00 人民币壹万元整"),
        ("合同总价10万元（大写：壹万元整）。", "/differs 壹万元整 10万元 人民币壹拾万元整"),
        ("保证金伍仟圆正（小写：5500元）。", "/differs 伍仟圆正 5500元 人民币伍仟伍佰元整"),
        ("人民币拾万元整", " 拾万元整 壹拾万元整"),
        ("人民币十万元整", " 十万元整 壹拾万元整"),
        ("违约金贰仟元。", " 贰仟元 贰仟元整"),
        ("壹仟贰佰元伍角叁", "/unreadable 壹仟贰佰元伍角叁"),
    ],
)
def test_fail(sentence: str, said: str) -> None:
    """`note: 人民币壹拾万元整（¥10,000.00）`; `note: 人民币拾万元整`;
    `note: 人民币十万元整`.
    """
    assert told(check, sentence) == [f"amount-in-words{said}"]


def test_only_a_difference_is_an_error() -> None:
    differs = "fees: {a: {when: phone, charge: free, note: '人民币壹拾万元整（¥10,000.00）'}}"
    written = "fees: {a: {when: phone, charge: free, note: 人民币拾万元整}}"
    severities = [
        one.severity.value for text in (differs, written) for one in findings(check, text)
    ]
    assert severities == ["error", "warning"]


@pytest.mark.parametrize(
    "sentence",
    [
        "人民币壹拾万元整（¥100,000.00）",
        "人民币10万元",
        "合同总价100000元（大写：壹拾万元整）。",
        "保证金伍仟圆正（￥5000）。",
        "人民币壹仟零伍拾元伍角（1050.50元）",
        "陆佰元零捌分",
        "一次性收取二百元。",
        "大陆元件、伍家岗区、参元素。",
    ],
)
def test_pass(sentence: str) -> None:
    """PASS: `note: 人民币壹拾万元整（¥100,000.00）`; `note: 人民币10万元`."""
    assert told(check, sentence) == []
