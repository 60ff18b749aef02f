from __future__ import annotations

import pytest

from pledgebook.checks import agreement_without_date as check
from pledgebook.findings import Severity

from .sample import findings, said


@pytest.mark.parametrize(
    ("fragment", "place", "words"),
    [
        ("fees: {later: {note: 价格另行商定。}}", "fees/later/note", "另行商定"),
        ("fees: {later: {note: 方式由双方商定。}}", "fees/later/note", "由双方商定"),
        ("fees: {later: {text: 费用由双方另行协商。}}", "fees/later/text", "由双方另行协商"),
        ("fees: {later: {rows: [{note: 面议}]}}", "fees/later/rows/0/note", "面议"),
        ("fees: {later: {note: The price is to be agreed.}}", "fees/later/note", "to be agreed"),
    ],
)
def test_fail(fragment: str, place: str, words: str) -> None:
    """FAIL: `fees: {later: {note: 价格另行商定。}}`."""
    (found,) = findings(check, fragment)
    assert (found.rule, found.severity) == ("agreement-without-date", Severity.WARNING)
    assert ("/".join(map(str, found.at)), found.args["words"]) == (place, words)


@pytest.mark.parametrize(
    "fragment",
    [
        "fees: {later: {charge: {agree-by: contract-signed}, note: 价格另行商定。}}",
        "fees: {later: {charge: free, note: 双方另行约定的，从其约定。}}",
        "exclusions: {later: {means: 双方商定的维护}}",
        "fees: {later: {charge: free, note: 双方各执一份。}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `fees: {later: {charge: {agree-by: contract-signed}, note: 价格另行商定。}}`;
    `note: 双方另行约定的，从其约定。`."""
    assert said(check, fragment) == []
