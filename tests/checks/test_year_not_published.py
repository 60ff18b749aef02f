from __future__ import annotations

import pytest

from pledgebook.checks import year_not_published as check
from pledgebook.clock import holidays
from pledgebook.findings import Severity

from .sample import findings, said

CLOCKS = "clocks: {office: {week: {mon-fri: 09:00-18:00}, holidays: cn}}"


def dated(year: int, clocks: str = CLOCKS) -> str:
    return f'version: {{number: 1, date: "{year}-06-30"}}\n{clocks}'


def test_fail() -> None:
    """FAIL: a letter of 2031 whose clock says `holidays: cn`."""
    (one,) = findings(check, dated(2031))
    assert (one.rule, one.at) == ("year-not-published", ("clocks", "office", "holidays"))
    assert one.severity is Severity.WARNING
    known = holidays.published_years("cn")
    assert one.args == {"year": 2031, "known": f"{known[0]}-{known[-1]}"}


@pytest.mark.parametrize("year", holidays.published_years("cn"))
def test_pass(year: int) -> None:
    assert said(check, dated(year)) == []


def test_years_before_the_first_are_not_published_either() -> None:
    assert [rule for rule, _ in said(check, dated(2014))] == ["year-not-published"]


@pytest.mark.parametrize("holiday", ["none", '["2031-10-01"]'])
def test_other_holidays_need_no_notice(holiday: str) -> None:
    """PASS: `holidays: none` in any year."""
    assert said(check, dated(2031, CLOCKS.replace("cn", holiday))) == []
