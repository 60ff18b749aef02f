from __future__ import annotations

import pytest

from pledgebook.checks import start_not_said as check
from pledgebook.findings import Severity

from .sample import findings, said


@pytest.mark.parametrize(
    ("fragment", "rule", "place"),
    [
        ("warranty: {quality: {lasts: 3年}}", "start-not-said/period", "warranty/quality"),
        ("parts: {a: {keeps: [备件], lasts: 3年}}", "start-not-said/period", "parts/a"),
        (
            "response: {a: {replace: {in: 1周, or: repair}}}",
            "start-not-said",
            "response/a/replace",
        ),
        ("response: {a: {when: quality, respond: 1小时}}", "start-not-said", "response/a/respond"),
        (
            "response: {a: {from: {arrive: notice}, arrive: 8小时, restore: 9小时}}",
            "start-not-said",
            "response/a/restore",
        ),
        (
            "response: {a: {rows: [{when: phone, respond: 1小时}, {when: mail, respond: 2小时}]}}",
            "start-not-said",
            "response/a/rows/0/respond",
        ),
    ],
)
def test_fail(fragment: str, rule: str, place: str) -> None:
    """FAIL: `warranty: {quality: {lasts: 3年}}`; `replace: {in: 1周, or: repair}`, no `from`."""
    (found,) = findings(check, fragment)
    assert (found.rule, found.severity) == (rule, Severity.WARNING)
    assert "/".join(map(str, found.at)) == place


@pytest.mark.parametrize(
    "fragment",
    [
        "warranty: {quality: {from: accepted, lasts: 3年}}",
        "warranty: {quality: {from: accepted, lasts: 3年}, later: {after: quality, lasts: 1年}}",
        "warranty: {quality: {from: accepted, lasts: 3年}, part: {when: quality, lasts: 1年}}",
        "warranty: {quality: {lasts: service-life}}",
        "warranty: {quality: {lasts: {agree-by: contract-signed}}}",
        "delivery: {a: {rows: [{when: repaired, return: 3天}]}}",
        "response: {a: {from: notice, respond: 1小时}}",
        "response: {a: {respond: {in: 1小时, from: notice}}}",
        "response: {a: {respond: none, arrive: best-effort, restore: {text: 立即}}}",
        "upgrades: {a: {before: maker-release, notify: 7天}}",
        "upgrades: {a: {notify: 至少7天}}",
        "reports: {a: {every: 1个季度, report: 3天}}",
        "escalation: {a: {missed: {of: quality, any: [{count: 1次}]}, notify: 2小时}}",
        "reports: {a: {from: {agree-by: contract-signed}, report: 3天}}",
        "response: {a: {respond: 1小时, text: '接到通知后{a.respond}内响应。'}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `warranty: {quality: {from: accepted, lasts: 3年}}`; `{when: repaired, return: 3天}`;
    `after`, `before`, `from`, `when`."""
    assert said(check, fragment) == []
