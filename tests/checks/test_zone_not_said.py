from __future__ import annotations

import pytest

from pledgebook.checks import zone_not_said as check
from pledgebook.findings import Severity

from .sample import findings, said

OFFICE = "clocks: {office: {week: {mon-fri: 09:00-17:00}}}"
ENGLISH = "language: en"


def test_fail() -> None:
    """FAIL: `clocks: {office: {week: {mon-fri: 09:00-17:00}}}`."""
    (found,) = findings(check, f"{ENGLISH}\n{OFFICE}")
    assert (found.at, found.severity) == (("clocks", "office"), Severity.WARNING)
    both = "language: {text: [en, zh], prevails: en}"
    assert said(check, f"{both}\n{OFFICE}") == [("zone-not-said", "clocks/office")]


@pytest.mark.parametrize(
    "fragment",
    [
        f"{ENGLISH}\n{OFFICE}\ndays: {{day: calendar, zone: America/New_York}}",
        f"{ENGLISH}\nclocks: {{office: {{daily: 09:00-17:00, zone: Europe/London}}}}",
        ENGLISH,
        OFFICE,
        f"language: {{text: [zh, en], prevails: zh}}\n{OFFICE}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `days: {day: calendar, zone: America/New_York}`; a `zone` of the clock's own."""
    assert said(check, fragment) == []
