from __future__ import annotations

import pytest

from pledgebook.checks import two_deadlines as check
from pledgebook.findings import Severity

from .sample import findings, said

WORDS = """
severities: {grave: {title: 重大故障}, mild: {title: 一般故障}}
groups: {kind: {system: {title: 系统故障}, network: {title: 网络故障}}, plan: {vip: {title: 贵宾}}}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}}
  rest: {title: 其余时间, daily: "00:00-24:00", except: office}
events: {occasion: {title: 重大活动}}
definitions: {promptly: {title: 及时, is: 2小时}}
"""
PERIODS = "warranty: {quality: {lasts: 1年}, later: {after: quality, lasts: 1年}}\n"
CALLS = "calls: {when: phone, from: notice, respond: 30分钟}"


def response(*clauses: str, more: str = "") -> list[tuple[str, str]]:
    return said(check, f"{WORDS}{more}response:\n" + "".join(f"  {one}\n" for one in clauses))


def test_fail() -> None:
    """FAIL: `calls: {when: phone, from: notice, respond: 30分钟}` beside
    `faults: {when: fault, from: notice, respond: 2小时}`."""
    assert response(CALLS, "faults: {when: fault, from: notice, respond: 2小时}") == [
        ("two-deadlines", "response/faults/respond")
    ]


def test_fail_by_the_start_alone() -> None:
    """FAIL: `arrive: 8小时` counted once from `notice` and once from `onsite-request`."""
    assert response(
        "one: {when: system, from: notice, arrive: 8小时}",
        "two: {when: mild, from: onsite-request, arrive: 8小时}",
    ) == [("two-deadlines/start", "response/two/arrive")]


def test_pass() -> None:
    """PASS: `calls: {when: phone, from: notice, respond: 30分钟}` beside
    `faults: {when: fault, unless: phone, from: notice, respond: 2小时}`."""
    faults = "faults: {when: fault, unless: phone, from: notice, respond: 2小时}"
    assert response(CALLS, faults) == []


def test_both_places_are_told_and_the_case_in_words() -> None:
    clauses = f"response:\n  {CALLS}\n  faults: {{when: grave, from: notice, respond: 2小时}}\n"
    (found,) = findings(check, WORDS + clauses)
    assert [one.at for one in found.related] == [("response", "calls", "respond")]
    assert found.args["case"] == "发生重大故障，示例用户单位通过电话提出服务请求的"
    assert found.args["first"] == "四（一）“响应”"
    assert (found.args["one"], found.args["other"]) == ("30分钟", "2小时")
    assert found.severity is Severity.ERROR


@pytest.mark.parametrize(
    "other",
    [
        "{when: [mail, system], from: notice, respond: 2小时}",  # another channel
        "{when: system, from: arrived, respond: 2小时}",  # another start
        "{when: system, from: notice, respond: 0.5小时}",  # the same time
        "{when: system, from: notice, respond: 2小时, by: customer}",  # another party
        "{when: system, from: notice, respond: 2小时, target: 95%}",  # another share
        "{when: system, from: notice, respond: 2小时, binding: efforts}",
        "{when: system, from: notice, respond: 2小时, if: 必要时}",  # in words
        "{when: system, from: notice, respond: none}",
        "{from: notice, respond: 2小时}",  # the general clause, of which a call is a part
        "{when: [phone, system], from: notice, respond: 10分钟}",  # a better exception
        "{when: [later, system], from: notice, respond: 2小时}",
    ],
)
def test_no_contradiction(other: str) -> None:
    calls = "calls: {when: [quality, phone], from: notice, respond: 30分钟}"
    assert response(calls, f"other: {other}", more=PERIODS) == []


def test_an_exception_that_is_worse_is_told() -> None:
    assert response(CALLS, "worse: {when: [phone, system], from: notice, respond: 4小时}") == [
        ("two-deadlines/less", "response/worse/respond")
    ]
    general = "all: {from: notice, respond: 30分钟}"
    assert response(general, "worse: {when: mail, from: notice, respond: 4小时}") == [
        ("two-deadlines/less", "response/worse/respond")
    ]


def test_a_special_period_goes_before_all_others() -> None:
    special = (
        "response: {calls: {when: phone, from: notice, respond: 30分钟}}\n"
        "special-periods: {guard: {when: occasion, from: notice, respond: 10分钟}}"
    )
    assert said(check, WORDS + special) == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("[{when: grave, arrive: 2小时}, {when: mild, arrive: 4小时}]", 0),
        ("[{when: grave, arrive: 2小时}, {arrive: 4小时}]", 0),  # all other cases
        ("[{when: [grave, vip], arrive: 2小时}, {when: grave, arrive: 4小时}]", 0),
        ("[{when: grave, arrive: 2小时}, {when: vip, arrive: 4小时}]", 1),
        ("[{when: grave, arrive: 2小时}, {when: grave, arrive: 4小时}]", 1),
        ("[{when: [grave, office], arrive: 2小时}, {when: [grave, rest], arrive: 4小时}]", 0),
    ],
)
def test_rows_of_one_clause(rows: str, found: int) -> None:
    assert len(response(f"faults: {{from: notice, rows: {rows}}}")) == found


def test_what_a_clause_gives_all_rows_gives_way_to_a_row() -> None:
    rows = "[{when: grave, respond: 10分钟}, {when: vip, arrive: 4小时}]"
    assert response(f"faults: {{from: notice, respond: 2小时, rows: {rows}}}") == []


def test_the_other_cases_of_one_clause_meet_another_clause() -> None:
    rows = "[{when: phone, respond: 10分钟}, {respond: 1小时}]"
    ladder = f"ladder: {{when: system, from: notice, rows: {rows}}}"
    both = response(ladder, "mild: {when: mild, from: notice, respond: 2小时}")
    assert both == [("two-deadlines", "response/mild/respond")]
    called = response(ladder, "mild: {when: [mild, phone], from: notice, respond: 10分钟}")
    assert called == []


def test_a_third_clause_may_decide_between_two() -> None:
    two = (CALLS, "faults: {when: system, from: notice, respond: 2小时}")
    third = "both: {when: [phone, system], from: notice, respond: 20分钟}"
    assert response(*two, third) == []


def test_clocks_tell_hours_apart_and_the_hour_is_told() -> None:
    day = "day: {when: system, clock: office, from: notice, respond: 2小时}"
    night = "night: {when: mild, clock: rest, from: notice, respond: 4小时}"
    assert response(day, night) == []
    always = "always: {when: mild, clock: always, from: notice, respond: 2小时}"
    (found,) = findings(check, f"{WORDS}response:\n  {day}\n  {always}\n")
    assert str(found.args["case"]).startswith("周一23:00，")


def test_words_with_a_number_and_acts_taken_along_count() -> None:
    one = "one: {when: system, from: notice, arrive: {in: 8小时, with: resolve}}"
    two = "two: {when: mild, from: notice, resolve: promptly}"
    assert response(one, two) == [("two-deadlines", "response/two/resolve")]


def test_a_question_is_no_fault_where_the_letter_tells_them_apart() -> None:
    one = "one: {when: question, from: notice, respond: 24小时}"
    assert response(one, "two: {when: system, from: notice, respond: 2小时}") == []
    asked = "asked: {when: [question, network], from: notice, respond: 1小时}"
    assert response(asked, "two: {when: mail, from: notice, respond: 2小时}") != []
