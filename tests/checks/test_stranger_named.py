from __future__ import annotations

import pytest

from pledgebook.checks import stranger_named as check

from .sample import said
from .sentences import told


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("我公司为江北第一人民医院提供上门服务。", "江北第一人民医院"),
        ("由华南数据有限公司负责维修。", "华南数据有限公司"),
        ("与河东区教育局签订合同后起算。", "河东区教育局"),
        ("在山西工业大学设备用服务站。", "山西工业大学"),
    ],
)
def test_fail(sentence: str, name: str) -> None:
    """`note: 我公司为江北第一人民医院提供上门服务。`; `note: 由华南数据有限公司负责维修。`."""
    assert told(check, sentence) == [f"stranger-named {name}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "由示例科技有限公司负责维修。",
        "服务器由远方电子有限公司生产。",
        "医院、大学和本公司的用户。",
        "备件由原厂远方电子有限公司供应。",
        "由XXXXX科技有限公司负责。",
        "我公司及各分公司、子公司、总公司。",
        "由银行转账，经委员会批准。",
        "各省的大学和各市的医院一样。",
    ],
)
def test_pass(sentence: str) -> None:
    """`note: 由示例科技有限公司负责维修。`; `note: 服务器由远方电子有限公司生产。`;
    `note: 医院、大学和本公司的用户。`.
    """
    assert told(check, sentence) == []


def test_who_is_declared_is_no_stranger() -> None:
    letter = """
parties: {provider: {name: 甲科技有限公司}, customer: {name: 乙单位}%s}
response: {f: {respond: 1小时, note: 由华南数据有限公司响应。}}
"""
    assert said(check, letter % "") == [("stranger-named", "response/f/note")]
    assert said(check, letter % ", partner: {name: 华南数据有限公司}") == []
