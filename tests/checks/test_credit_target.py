from __future__ import annotations

import pytest

from pledgebook.checks import credit_target as check
from pledgebook.findings import Severity

from .sample import findings, said

MONTH = "measure: {unit: minute, window: calendar-month}"


def credit(target: str, tiers: str) -> str:
    up = f"up: {{of: site, {target}, otherwise: credit, {MONTH}}}"
    pay = f"pay: {{of: monthly-fee, {tiers}}}"
    return (
        f"items: {{site: {{title: 平台}}}}\navailability: {{{up}}}\nremedies: {{credit: {{{pay}}}}}"
    )


@pytest.mark.parametrize(
    ("tiers", "rule", "severity"),
    [
        ("tiers: [{below: 99.95%, share: 5%}]", "kept", Severity.ERROR),
        ("tiers: [{below: 99%, share: 10%}]", "gap", Severity.WARNING),
    ],
)
def test_fail(tiers: str, rule: str, severity: Severity) -> None:
    """FAIL: `target: 99.9%` with `tiers: [{below: 99.95%, share: 5%}]`, and with
    `tiers: [{below: 99%, share: 10%}]`."""
    (found,) = findings(check, credit("target: 99.9%", tiers))
    assert (found.rule, found.severity) == (f"credit-target/{rule}", severity)
    assert found.at == ("remedies", "credit", "pay", "tiers", 0, "below")
    assert [one.at for one in found.related] == [("availability", "up", "target")]


@pytest.mark.parametrize(
    "tiers",
    [
        "tiers: [{below: target, share: 5%}]",
        "tiers: [{below: 99.90%, share: 5%}]",
        "tiers: [{over: 3天, share: 5%}]",
        "share: 5%",
    ],
)
def test_pass(tiers: str) -> None:
    """PASS: `target: 99.9%` with `tiers: [{below: target, share: 5%}]`."""
    assert said(check, credit("target: 99.9%", tiers)) == []


@pytest.mark.parametrize(("bound", "rule"), [("30分钟", "kept"), ("60分钟", "gap"), ("44分钟", "")])
def test_minutes_of_downtime_run_upwards(bound: str, rule: str) -> None:
    found = said(check, credit("target: 至多44分钟", f"tiers: [{{over: {bound}, share: 5%}}]"))
    assert [one.removeprefix("credit-target/") for one, _ in found] == [rule][: bool(rule)]
