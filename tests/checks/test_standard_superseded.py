from __future__ import annotations

import pytest

from pledgebook.checks import standard_superseded as check
from pledgebook.findings import Severity

from .sample import findings, said


def goals(text: str) -> str:
    return f"quality: {{goods: {{goals: [{text}]}}}}"


def test_fail() -> None:
    """FAIL: `quality: {goods: {goals: [符合 GB/T 22239-2008]}}`."""
    (found,) = findings(check, "quality: {goods: {goals: [符合 GB/T 22239-2008]}}")
    assert (found.at, found.severity) == (("quality", "goods", "goals", 0), Severity.WARNING)
    assert found.args == {
        "cited": "GB/T 22239-2008",
        "instead": "GB/T 22239-2019",
        "since": "2019-12-01",
    }


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("GB/T19001—2008 质量管理体系", "GB/T 19001-2016"),
        ("GBT 19001-2000", "GB/T 19001-2016"),
        ("ISO9001：2008", "ISO 9001:2015"),
        ("通过ISO/IEC 27001:2013认证", "ISO/IEC 27001:2022"),
        ("ISO/IEC 20000-1:2011", "ISO/IEC 20000-1:2018"),
        ("OHSAS 18001:2007", "ISO 45001:2018"),
        ("GB/T 28001-2011", "GB/T 45001-2020"),
        ("GB/T 28181-2011", "GB/T 28181-2022"),
    ],
)
def test_editions_are_written_in_many_ways(text: str, instead: str) -> None:
    (found,) = findings(check, goals(f"'{text}'"))
    assert found.args["instead"] == instead


@pytest.mark.parametrize(
    "text",
    [
        "符合 GB/T 22239-2019",
        "符合 GB/T 22239",
        "ISO 9001 和 ISO 9001:2015",
        "GB/T 99999-1990",
        "XGB 22239-2008",
        "GB 22239-20081",
    ],
)
def test_pass(text: str) -> None:
    """PASS: `quality: {goods: {goals: [符合 GB/T 22239-2019]}}`; `goals: [符合 GB/T 22239]`."""
    assert said(check, goals(f"'{text}'")) == []


@pytest.mark.parametrize(("day", "count"), [("2019-11-30", 0), ("2019-12-01", 1)])
def test_what_held_on_the_day_of_the_letter_is_right(day: str, count: int) -> None:
    head = f'version: {{number: 1, date: "{day}"}}\n'
    assert len(findings(check, head + goals("GB/T 22239-2008"))) == count


@pytest.mark.parametrize(("day", "year"), [("2020-01-01", "2013"), ("2026-01-01", "2022")])
def test_of_several_later_editions_the_one_that_held_is_named(day: str, year: str) -> None:
    head = f'version: {{number: 1, date: "{day}"}}\n'
    (found,) = findings(check, head + goals("'ISO/IEC 27001:2005'"))
    assert found.args["instead"] == f"ISO/IEC 27001:{year}"
