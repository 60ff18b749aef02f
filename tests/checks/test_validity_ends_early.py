from __future__ import annotations

import pytest

from pledgebook.checks import validity_ends_early as check
from pledgebook.findings import Severity

from .sample import findings, said

QUALITY = "warranty: {quality: {from: accepted, lasts: 3年}}"


def version(until: str) -> str:
    return f'version: {{number: 1, date: "2026-11-22", {until}}}'


def test_fail_before_its_own_day() -> None:
    """FAIL: `version: {number: 1, date: "2026-11-22", valid-until: "2026-10-31"}`."""
    (found,) = findings(check, version('valid-until: "2026-10-31"'))
    assert (found.rule, found.severity) == ("validity-ends-early", Severity.ERROR)
    assert found.at == ("version", "valid-until")
    assert [one.at for one in found.related] == [("version", "date")]


@pytest.mark.parametrize(
    ("until", "warranty"),
    [
        ("valid-until: accepted", QUALITY),
        (
            'valid-until: "2027-01-01"',
            'warranty: {quality: {from: "2027-02-01", lasts: 3年}}',
        ),
    ],
)
def test_fail_before_the_warranty_begins(until: str, warranty: str) -> None:
    """FAIL: `valid-until: accepted` beside `warranty: {quality: {from: accepted, lasts: 3年}}`."""
    (found,) = findings(check, f"{version(until)}\n{warranty}")
    assert (found.rule, found.severity) == ("validity-ends-early/warranty", Severity.ERROR)
    assert [one.at for one in found.related] == [("warranty", "quality")]


@pytest.mark.parametrize(
    "until",
    [
        'valid-until: "2031-12-31"',
        'valid-until: "2026-11-22"',
        "valid-until: {end-of: quality}",
        "valid-until: {event: accepted, plus: 3年}",
        "changes: 无",
    ],
)
def test_pass(until: str) -> None:
    """PASS: `version: {number: 1, date: "2026-11-22", valid-until: "2031-12-31"}`;
    `valid-until: {end-of: quality}`."""
    assert said(check, f"{version(until)}\n{QUALITY}") == []
