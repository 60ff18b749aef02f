from __future__ import annotations

import pytest

from pledgebook.checks import total_limit as check
from pledgebook.findings import Severity

from .sample import findings, said


def process(steps: str, whole: str = "finish: 24小时", more: str = "") -> list[tuple[str, str]]:
    flow = f"process: {{flow: {{from: registered, {whole}, steps: [{steps}]}}}}\n"
    return said(check, flow + more)


def test_fail() -> None:
    """FAIL: `finish: 24小时` over steps of which one is `does: repair`, beside `repair: 24小时`."""
    steps = "{does: register}, {does: repair}"
    more = "response: {onsite: {from: onsite-request, repair: 24小时}}"
    letter = f"process: {{flow: {{from: registered, finish: 24小时, steps: [{steps}]}}}}\n{more}"
    (found,) = findings(check, letter.replace("onsite:", "visit:"))
    assert (found.rule, found.at) == ("total-limit/equal", ("process", "flow", "finish"))
    assert [one.at for one in found.related] == [("response", "visit", "repair")]
    assert found.severity is Severity.WARNING


def test_fail_together() -> None:
    """FAIL: `finish: 8小时` over steps with `diagnose: 4小时` and `repair: 6小时`."""
    assert process("{diagnose: 4小时}, {repair: 6小时}", "finish: 8小时") == [
        ("total-limit/sum", "process/flow/finish")
    ]


def test_pass() -> None:
    """PASS: `finish: 48小时` beside `repair: 24小时`; `finish: 12小时` over
    `diagnose: 4小时` and `repair: 6小时`."""
    more = "response: {visit: {from: onsite-request, repair: 24小时}}"
    assert process("{does: register}, {does: repair}", "finish: 48小时", more) == []
    assert process("{diagnose: 4小时}, {repair: 6小时}", "finish: 12小时") == []


@pytest.mark.parametrize(
    ("steps", "whole", "rules"),
    [
        ("{diagnose: 4小时}, {repair: 6小时}", "finish: 10小时", []),
        ("{diagnose: 4小时}, {repair: 12小时}", "finish: 10小时", ["less", "sum"]),
        ("{diagnose: 4小时}, {repair: 10小时}", "finish: 10小时", ["equal", "sum"]),
        ("{from: registered, diagnose: 4小时}, {repair: 8小时}", "finish: 10小时", []),
        ("{diagnose: 4小时}, {repair: 2天}", "finish: 1个月", []),
        ("{repair: 24小时}, {does: sign-off}", "finish: none", []),
        ("{repair: 24小时}", "finish: 24小时", []),  # no other step needs time
    ],
)
def test_each_and_all(steps: str, whole: str, rules: list[str]) -> None:
    found = [rule.removeprefix("total-limit/") for rule, _ in process(steps, whole)]
    assert found == rules


def test_a_limit_for_other_cases_or_from_before_is_no_step() -> None:
    steps, whole = "{does: register}, {does: repair}", "unless: onsite, finish: 24小时"
    apart = "response: {visit: {when: onsite, from: onsite-request, repair: 24小时}}"
    assert process(steps, whole, apart) == []
    before = "response: {visit: {from: {event: notice, minus: 2天}, repair: 24小时}}"
    assert process(steps, more=before) == []
