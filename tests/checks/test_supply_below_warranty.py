from __future__ import annotations

import pytest

from pledgebook.checks import supply_below_warranty as check
from pledgebook.findings import Severity

from .sample import findings, said

QUALITY = "warranty: {quality: {from: accepted, lasts: 3年}}"


@pytest.mark.parametrize("start", ["from: accepted, ", ""])
def test_fail(start: str) -> None:
    """FAIL: `warranty: {quality: {from: accepted, lasts: 3年}}` beside
    `parts: {stock: {keeps: [备件], from: accepted, lasts: 2年}}`."""
    stock = f"parts: {{stock: {{keeps: [备件], {start}lasts: 2年}}}}"
    (found,) = findings(check, f"{QUALITY}\n{stock}")
    assert (found.at, found.severity) == (("parts", "stock"), Severity.WARNING)
    assert [one.at for one in found.related] == [("warranty", "quality")]


@pytest.mark.parametrize(
    "stock",
    [
        "parts: {stock: {keeps: [备件], from: accepted, lasts: 至少3年}}",
        "parts: {stock: {keeps: [备件], from: accepted, lasts: 36个月}}",
        "parts: {stock: {keeps: [备件], when: quality, lasts: 2年}}",
        "parts: {stock: {keeps: [备件], after: quality, lasts: 2年}}",
        "parts: {stock: {keeps: [备件], from: sale, lasts: 2年}}",
        "parts: {stock: {keeps: [备件], from: accepted, lasts: unlimited}}",
        "parts: {stock: {keeps: [备件]}}",
    ],
)
def test_pass(stock: str) -> None:
    """PASS: `parts: {stock: {keeps: [备件], from: accepted, lasts: 至少3年}}`; `when: quality`."""
    assert said(check, f"{QUALITY}\n{stock}") == []


def test_a_warranty_at_cost_may_be_longer() -> None:
    fragment = (
        "warranty: {cost: {from: accepted, lasts: 5年, charge: at-cost}}\n"
        "parts: {stock: {keeps: [备件], from: accepted, lasts: 2年}}"
    )
    assert said(check, fragment) == []
