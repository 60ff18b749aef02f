from __future__ import annotations

from pledgebook.checks import measure_incomplete as check

from .sample import findings, said

SITE = "items: {site: {title: 平台}}"
MONTHLY = "{unit: minute, window: calendar-month}"


def test_fail() -> None:
    """FAIL: `uptime: {of: site, rows: [{target: 99%}]}`."""
    more = f"availability: {{uptime: {{of: site, rows: [{{target: 99%}}]}}}}\n{SITE}"
    assert said(check, more) == [("measure-incomplete", "availability/uptime/rows/0")]
    assert [one.args for one in findings(check, more)] == [{"key": "measure"}]


def test_pass() -> None:
    """PASS: `uptime: {measure: *monthly, rows: [{of: site, target: 99%}]}`."""
    rows = f"uptime: {{measure: {MONTHLY}, rows: [{{of: site, target: 99%}}]}}"
    assert said(check, f"availability: {{{rows}}}\n{SITE}") == []
    whole = f"uptime: {{of: site, measure: {MONTHLY}, rows: [{{target: 99%}}]}}"
    assert said(check, f"availability: {{{whole}}}\n{SITE}") == []
