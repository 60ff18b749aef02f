from __future__ import annotations

from pledgebook.checks import two_starts as check

from .sample import findings, said

FREE = "free: {from: sale, lasts: 1年}"


def test_fail() -> None:
    """FAIL: `paid: {from: sale, rows: [{after: free, lasts: 2年}]}`."""
    more = f"warranty: {{{FREE}, paid: {{from: sale, rows: [{{after: free, lasts: 2年}}]}}}}"
    assert said(check, more) == [("two-starts", "warranty/paid/rows/0")]
    assert [one.args for one in findings(check, more)] == [{"name": "paid"}]


def test_pass() -> None:
    """PASS: `paid: {rows: [{after: free, lasts: 2年}, {from: sale, lasts: 5年}]}`."""
    rows = "paid: {rows: [{after: free, lasts: 2年}, {from: sale, lasts: 5年}]}"
    assert said(check, f"warranty: {{{FREE}, {rows}}}") == []
