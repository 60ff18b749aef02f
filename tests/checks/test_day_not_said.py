from __future__ import annotations

import pytest

from pledgebook.checks import day_not_said as check

from .sample import said

OFFICE = "clocks: {office: {week: {mon-fri: 09:00-18:00}}}\n"
CALENDAR = "days: {day: calendar}\n"
WORKING = f"{OFFICE}days: {{day: calendar, working-day: office}}\n"


def test_fail_days_without_their_meaning() -> None:
    """FAIL: `resolve: 3天` in a letter without `days`."""
    assert said(check, "response: {faults: {from: notice, resolve: 3天}}") == [
        ("day-not-said", "response/faults/resolve/in")
    ]


@pytest.mark.parametrize("days", ["", CALENDAR])
def test_fail_working_days_without_a_clock(days: str) -> None:
    """FAIL: `plan: 2个工作日` without `days.working-day`."""
    assert said(check, f"{days}response: {{faults: {{plan: 2个工作日}}}}") == [
        ("day-not-said/working", "response/faults/plan/in")
    ]


def test_pass() -> None:
    """PASS: `days: {day: calendar}` beside `3天`."""
    assert said(check, f"{CALENDAR}response: {{faults: {{resolve: 3天}}}}") == []


def test_pass_with_a_clock() -> None:
    """PASS: `days: {day: calendar, working-day: office}`."""
    more = "response: {faults: {plan: 2个工作日, arrive: 第2个工作日, resolve: 3天}}"
    assert said(check, WORKING + more) == []


@pytest.mark.parametrize(
    ("fragment", "at"),
    [
        ("warranty: {quality: {from: sale, lasts: 90天}}", "warranty/quality/lasts"),
        (
            "warranty: {quality: {from: {event: ex-works, plus: 31天}, lasts: 1年}}",
            "warranty/quality/from/plus",
        ),
        ("visits: {patrol: {every: 至多15天, does: inspect}}", "visits/patrol/every"),
        ("definitions: {soon: {title: 尽快, is: 1天}}", "definitions/soon/is"),
        (
            "fees: {more: {charge: {agree-by: {event: sale, plus: 10天}}}}",
            "fees/more/charge/agree-by/plus",
        ),
        (
            "warranty: {q: {from: sale, lasts: {first: [8000公里, 90天]}}}",
            "warranty/q/lasts/first",
        ),
    ],
)
def test_every_length_counts(fragment: str, at: str) -> None:
    assert said(check, fragment) == [("day-not-said", at)]


@pytest.mark.parametrize(
    "fragment",
    [
        "response: {faults: {from: notice, resolve: 24小时, plan: 3个自然日, replace: 1周}}",
        "groups: {size: {small: {title: 小改动, bound: 至多2天}}}",
        "fees: {work: {charge: 1500元/天}}",
    ],
)
def test_other_units_and_amounts_of_work_do_not(fragment: str) -> None:
    assert said(check, fragment) == []


def test_only_the_first_is_told() -> None:
    more = "response: {a: {resolve: 3天, plan: 2个工作日}, b: {resolve: 3天, plan: 第2个工作日}}"
    assert said(check, more) == [
        ("day-not-said", "response/a/resolve/in"),
        ("day-not-said/working", "response/a/plan/in"),
    ]


def test_a_plain_day_that_is_a_working_day_needs_a_clock() -> None:
    assert said(check, "days: {day: working}\nresponse: {faults: {resolve: 3天}}") == [
        ("day-not-said/working", "days")
    ]
    assert said(check, f"{OFFICE}days: {{day: working, working-day: office}}") == []


def test_hours_of_work_need_a_clock() -> None:
    faults = "response: {faults: {from: notice, respond: 4个工作小时, clock: always}}"
    assert said(check, f"{CALENDAR}{faults}") == [
        ("day-not-said/hours", "response/faults/respond/in")
    ]
    assert said(check, f"{WORKING}{faults}") == []
