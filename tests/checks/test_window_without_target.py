from __future__ import annotations

from pledgebook.checks import window_without_target as check
from pledgebook.findings import Severity

from .sample import findings, said

FAIL = "faults: {from: notice, respond: 1小时, window: calendar-month}"
PASS = "faults: {from: notice, respond: 1小时, target: 95%, window: calendar-month}"


def test_fail() -> None:
    """FAIL: `faults: {from: notice, respond: 1小时, window: calendar-month}`."""
    more = f"response: {{{FAIL}}}"
    assert said(check, more) == [("window-without-target", "response/faults/window")]
    assert [one.severity for one in findings(check, more)] == [Severity.WARNING]


def test_pass() -> None:
    """PASS: `faults: {from: notice, respond: 1小时, target: 95%, window: calendar-month}`."""
    assert said(check, f"response: {{{PASS}}}") == []
    own = "faults: {from: notice, respond: {in: 1小时, target: average}, window: calendar-month}"
    assert said(check, f"response: {{{own}}}") == []


def test_rows_share_the_window_of_their_clause() -> None:
    rows = "rows: [{when: phone, respond: 1小时}, {when: fax, respond: 2小时, target: 95%}]"
    clause = f"faults: {{from: notice, window: calendar-month, {rows}}}"
    assert said(check, f"response: {{{clause}}}") == []
    without = clause.replace(", target: 95%", "")
    assert said(check, f"response: {{{without}}}") == [
        ("window-without-target", "response/faults/window")
    ]


def test_a_row_with_a_window_of_its_own() -> None:
    rows = "rows: [{when: phone, respond: 1小时, window: calendar-year}]"
    assert said(check, f"response: {{faults: {{from: notice, {rows}}}}}") == [
        ("window-without-target", "response/faults/rows/0/window")
    ]


def test_a_share_of_cases_has_no_limit() -> None:
    assert said(check, "quality: {a: {target: 98%, window: calendar-year}}") == []
