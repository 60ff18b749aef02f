from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from tests.outputs.check import sample
from tests.outputs.check.test_forms import HOSTILE

from pledgebook.outputs.check import FORMS, Report

XSD = Path(__file__).parents[4] / "shared" / "standards" / "junit-10.xsd"


@pytest.mark.parametrize("hostile", [False, True])
def test_it_is_valid(hostile: bool, report: Report) -> None:
    if not XSD.exists():
        pytest.skip(f"left out: JUnit XML against its schema, which is not there ({XSD.name})")
    schema = etree.XMLSchema(etree.parse(str(XSD)))
    content = FORMS["junit"](sample.hostile(HOSTILE) if hostile else report, "zh")
    schema.assertValid(etree.fromstring(content))


def test_a_chapter_is_a_suite_and_a_term_a_case(report: Report) -> None:
    root = etree.fromstring(FORMS["junit"](report, "en"))
    suites = {
        suite.get("name"): [
            (case.get("name"), [child.tag for child in case if child.tag != "system-out"])
            for case in suite
        ]
        for suite in root
    }
    assert list(suites) == ["Response", "Process", "Availability", "Coverage"]
    first = next(iter(suites.values()))
    assert first == [
        ("故障响应 · respond", ["failure"]),
        ("故障响应 · restore", ["failure"]),
        ("故障响应 · repair", []),
        ("answer", []),
        ("现场维护", ["skipped"]),
    ]
    assert (root.get("tests"), root.get("failures")) == ("9", "3")
    assert [suite.get("skipped") for suite in root] == ["1", "1", "0", "2"]


def test_a_failure_names_every_period_that_missed(report: Report) -> None:
    [failure] = etree.fromstring(FORMS["junit"](report, "zh")).xpath("//case|//failure")[:1]
    assert failure.get("message").startswith("2026-10: 按时率")


def test_an_availability_is_a_case_that_tells_what_is_owed_for_it(report: Report) -> None:
    root = etree.fromstring(FORMS["junit"](report, "zh"))
    [case] = root.xpath("//testcase[@classname='availability/uptime']")
    failure, told = case
    assert failure.get("message").startswith("平台可用率，2026-09-01 至 2026-09-30：98.88%")
    assert "2026-08-01 至 2026-08-31：99.90%" in told.text
    assert "金额：2,500.00" in told.text


def test_an_availability_of_which_no_window_is_judged_is_skipped(report: Report) -> None:
    lost = replace(report, measured=report.measured[2:])
    root = etree.fromstring(FORMS["junit"](lost, "zh"))
    [skipped] = root.xpath("//testcase[@classname='availability/uptime']/skipped")
    assert "不能判断" in skipped.get("message")
