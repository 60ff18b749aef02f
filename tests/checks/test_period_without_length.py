from __future__ import annotations

import pytest

from pledgebook.checks import period_without_length as check
from pledgebook.findings import Severity

from .sample import findings, said

ITEMS = "items: {unit: {title: 主机}, spare: {title: 备件}}\n"


def letter(rows: str, more: str = "") -> str:
    return f"{ITEMS}warranty: {{quality: {{from: accepted, {more}{rows}}}}}"


def test_fail() -> None:
    """FAIL: `rows: [{covers: unit, lasts: 3年}, {covers: spare}]`."""
    (found,) = findings(check, letter("rows: [{covers: unit, lasts: 3年}, {covers: spare}]"))
    assert (found.at, found.severity) == (("warranty", "quality", "rows", 1), Severity.WARNING)


@pytest.mark.parametrize(
    "fragment",
    [
        letter("rows: [{covers: unit, lasts: 3年}, {covers: spare, lasts: unlimited}]"),
        letter("rows: [{covers: unit}, {covers: spare}]", "lasts: 3年, "),
        letter('rows: [{covers: unit, lasts: 3年}, {covers: spare, until: "2031-12-31"}]'),
        letter("rows: [{covers: unit, lasts: 3年}, {covers: spare, text: 备件按批起算。}]"),
        "warranty: {quality: {from: accepted, renews: {lasts: 1年}}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `rows: [{covers: unit, lasts: 3年}, {covers: spare, lasts: unlimited}]`;
    `lasts: 3年` beside the rows."""
    assert said(check, fragment) == []
