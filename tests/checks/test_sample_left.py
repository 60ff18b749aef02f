from __future__ import annotations

import pytest

from pledgebook.checks import sample_left as check

from .sample import findings, said

REAL = "{name: 华北仪器有限公司}"


def test_fail() -> None:
    fragment = "parties: {provider: {name: 华北仪器有限公司}, customer: {name: 示例用户单位}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.at) == ("sample-left", ("project", "name"))
    assert [(other.note, other.at) for other in one.related] == [
        ("sample-left/also", ("parties", "customer", "name"))
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "channels: {phone: {reach: 010-0000-0000}}",
        "channels: {mail: {reach: service@example.com}}",
        "parts: {a: {keeps: [示例备件甲], lasts: 1年}}",
        "parts: {a: {keeps: [Example part A], lasts: 1年}}",
    ],
)
def test_fail_in_any_place(rest: str) -> None:
    real = f"parties: {{provider: {REAL}, customer: {REAL}}}\nproject: {{name: 仪器采购}}\n"
    assert [rule for rule, _ in said(check, real + rest)] == ["sample-left"]
    assert said(check, real) == []


@pytest.mark.parametrize("name", ["示例科技有限公司", "XXXXX科技有限公司", "**有限公司"])
def test_pass(name: str) -> None:
    """PASS: `parties: {provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}`."""
    assert (
        said(check, f'parties: {{provider: {{name: "{name}"}}, customer: {{name: 示例用户单位}}}}')
        == []
    )
