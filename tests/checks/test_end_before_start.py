from __future__ import annotations

import pytest

from pledgebook.checks import end_before_start as check
from pledgebook.findings import Severity

from .sample import findings, said

DATED = 'events: {opened: {title: 开业, date: "2027-01-01"}}\n'
LATE = '{from: "2027-01-01", until: "2026-12-31"}'


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        (f"warranty: {{quality: {LATE}}}", "warranty/quality/until"),
        ("warranty: {quality: {from: accepted, until: accepted}}", "warranty/quality/until"),
        (
            f'{DATED}warranty: {{quality: {{from: opened, until: "2026-12-31"}}}}',
            "warranty/quality/until",
        ),
        (
            "fees: {a: {from: {event: notice, plus: 4天}, until: {event: notice, plus: 3天}}}",
            "fees/a/until",
        ),
        ("fees: {a: {from: notice, until: {event: notice, minus: 3天}}}", "fees/a/until"),
        (
            "response: {a: {from: notice, pauses: [{from: arrived, until: arrived}], "
            "respond: 1小时}}",
            "response/a/pauses/0/until",
        ),
        (
            "process: {a: {steps: [{from: arrived, until: arrived, does: repair}]}}",
            "process/a/steps/0/until",
        ),
        (
            'remedies: {a: {pay: 100元, claim: {from: "2027-01-02", until: "2027-01-01"}}}',
            "remedies/a/claim/until",
        ),
    ],
)
def test_fail(fragment: str, place: str) -> None:
    """FAIL: `{from: "2027-01-01", until: "2026-12-31"}`; `{from: accepted, until: accepted}`."""
    (found,) = findings(check, fragment)
    assert (found.rule, found.severity) == ("end-before-start", Severity.ERROR)
    assert "/".join(map(str, found.at)) == place


@pytest.mark.parametrize(
    "fragment",
    [
        'warranty: {quality: {from: "2027-01-01", until: "2027-12-31"}}',
        'warranty: {quality: {from: "2027-01-01", until: "2027-01-01"}}',
        "warranty: {quality: {from: accepted, until: {event: accepted, plus: 3年}}}",
        "fees: {a: {from: {event: notice, plus: 4小时}, until: {event: notice, plus: 3天}}}",
        "fees: {a: {from: notice, until: resolved}}",
        "fees: {a: {from: {event: notice, plus: 第2个工作日}, until: {event: notice, plus: 3天}}}",
        'fees: {a: {from: {yearly: "11-15"}, until: {yearly: "03-15"}}}',
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `{from: "2027-01-01", until: "2027-12-31"}`;
    `{from: accepted, until: {event: accepted, plus: 3年}}`."""
    assert said(check, fragment) == []
