from __future__ import annotations

from typing import Any

import pytest

from pledgebook.model.sla import Reason

from .sample import definitions, entries, term, unmeasured

OFFICE = "clocks: {office: {week: {mon-fri: 09:00-18:00}, holidays: cn}}"
CALENDAR = "days: {day: calendar}"
WORKING = f"{OFFICE}\ndays: {{day: working, working-day: office}}"
CIVIL = "days: {day: civil}"
NAMED = f"{OFFICE}\ndays: {{day: calendar, working-day: office}}"


def test_a_term_says_all_that_a_judge_needs() -> None:
    assert definitions("response: {a: {title: 响应, from: notice, respond: 30分钟}}")["terms"] == [
        {
            "id": "response/a/respond",
            "clause": "response/a",
            "title": "响应",
            "metric": "respond",
            "budget": {"amount": 1800, "unit": "s"},
            "clock": "always",
            "start": {"event": "notice"},
            "stop": {"event": "responded", "take": "first"},
            "binding": "firm",
        }
    ]


@pytest.mark.parametrize(
    ("limit", "head", "budget"),
    [
        ("30分钟", "", {"amount": 1800, "unit": "s"}),
        ("1.5小时", "", {"amount": 5400, "unit": "s"}),
        ("PT30M", "", {"amount": 1800, "unit": "s"}),
        ("24小时", "", {"amount": 86400, "unit": "s"}),
        ("1天", CALENDAR, {"amount": 1, "unit": "day"}),
        ("1天", WORKING, {"amount": 1, "unit": "working_day"}),
        ("1天", CIVIL, {"amount": 1, "unit": "civil_day"}),
        ("3个自然日", WORKING, {"amount": 3, "unit": "day"}),
        ("3个工作日", NAMED, {"amount": 3, "unit": "working_day"}),
        ("第2个工作日", NAMED, {"amount": 2, "unit": "working_day", "land": "close"}),
        (
            "{in: 第1个工作日, land: end-of-day}",
            NAMED,
            {"amount": 1, "unit": "working_day", "land": "end_of_day"},
        ),
        ("1个工作日", NAMED, {"amount": 1, "unit": "working_day"}),
        ("4个工作小时", NAMED, {"amount": 14400, "unit": "s"}),
        ("1.5-3 business hours", NAMED, {"amount": 10800, "unit": "s", "at_least": 5400}),
        ("2000毫秒", "", {"amount": 2, "unit": "s"}),
        ("1周", CALENDAR, {"amount": 7, "unit": "day"}),
        ("1周", WORKING, {"amount": 7, "unit": "day"}),
        ("1周", CIVIL, {"amount": 7, "unit": "civil_day"}),
        ("P2W", CALENDAR, {"amount": 14, "unit": "day"}),
        ("2个月", "", {"amount": 2, "unit": "month"}),
        ("1个季度", "", {"amount": 3, "unit": "month"}),
        ("0.5年", "", {"amount": 6, "unit": "month"}),
        ("2-3小时", "", {"amount": 10800, "unit": "s", "at_least": 7200}),
        ("至多2小时", "", {"amount": 7200, "unit": "s"}),
        ("低于2小时", "", {"amount": 7200, "unit": "s"}),
        (
            "{in: 2个工作日, land: close}",
            NAMED,
            {"amount": 2, "unit": "working_day", "land": "close"},
        ),
        (
            "{in: 2个工作日, land: end-of-day}",
            NAMED,
            {"amount": 2, "unit": "working_day", "land": "end_of_day"},
        ),
        (
            "{in: 1天, land: same-time}",
            CALENDAR,
            {"amount": 1, "unit": "day", "land": "same_time"},
        ),
    ],
)
def test_units_are_never_interchanged(limit: str, head: str, budget: dict[str, Any]) -> None:
    assert term(f"{{from: notice, respond: {limit}}}", head)["budget"] == budget


# --- Reasons --------------------------------------------------------------------------------------

AGREED = "{agree-by: contract-signed}"
REASONS: list[tuple[str, str, str, Reason]] = [
    ("{from: notice, respond: none}", "", "respond", Reason.NO_DEADLINE),
    ("{does: repair}", "", "repair", Reason.NO_DEADLINE),
    ("{either: [repair, replace]}", "", "replace", Reason.NO_DEADLINE),
    ("{from: notice, respond: best-effort}", "", "respond", Reason.BEST_EFFORT),
    ("{from: notice, respond: n-a}", "", "respond", Reason.NOT_APPLICABLE),
    (f"{{from: notice, respond: {AGREED}}}", "", "respond", Reason.TO_BE_AGREED),
    (f"{{from: {AGREED}, respond: 2小时}}", "", "respond", Reason.TO_BE_AGREED),
    (f"{{every: {AGREED}, does: inspect}}", "", "every", Reason.TO_BE_AGREED),
    ("{respond: 2小时}", "", "respond", Reason.START_NOT_SAID),
    ("{from: {arrive: notice}, respond: 2小时}", "", "respond", Reason.START_NOT_SAID),
    ("{if: 需要到场的, from: notice, respond: 2小时}", "", "respond", Reason.CONDITION_IN_WORDS),
    (
        "{from: notice, respond: {in: 2小时, if: 备件到货后}}",
        "",
        "respond",
        Reason.CONDITION_IN_WORDS,
    ),
    ("{from: notice, respond: {text: 按厂家答复}}", "", "respond", Reason.WORDS_ONLY),
    (
        "{from: notice, respond: soon}",
        "definitions: {soon: {title: 尽快, means: 不拖延}}",
        "respond",
        Reason.WORDS_ONLY,
    ),
    ("{text: 我方负责到底。}", "", "response", Reason.WORDS_ONLY),
    ("{does: repair, text: 我方负责修好。}", "", "repair", Reason.WORDS_ONLY),
    ("{before: go-live, notify: 至少24小时}", "", "notify", Reason.ADVANCE_NOTICE),
    ("{from: notice, respond: 0.5天}", CALENDAR, "respond", Reason.BROKEN_UNIT),
    ("{from: notice, respond: 0.5-2天}", CALENDAR, "respond", Reason.BROKEN_UNIT),
    ("{from: notice, respond: 1.5个月}", "", "respond", Reason.BROKEN_UNIT),
    ("{from: notice, respond: 至少2小时}", "", "respond", Reason.NO_UPPER_LIMIT),
    ("{from: notice, respond: 超过2小时}", "", "respond", Reason.NO_UPPER_LIMIT),
    ("{from: notice, respond: 约2小时}", "", "respond", Reason.NO_UPPER_LIMIT),
    ("{from: notice, respond: 500 ms}", "", "respond", Reason.BROKEN_UNIT),
    ("{people: 至少2人}", "", "response", Reason.NOT_IN_A_TICKET_LOG),
    ("{from: notice, respond: 1小时, binding: optional}", "", "respond", Reason.RIGHT),
    ("{does: inspect, binding: optional}", "", "inspect", Reason.RIGHT),
    ("{does: resolve, target: 99%}", "", "resolve", Reason.SHARE_OF_CASES),
    ("{target: 98%, window: calendar-year}", "", "response", Reason.SHARE_OF_CASES),
]


@pytest.mark.parametrize(("clause", "more", "what", "reason"), REASONS)
def test_what_no_machine_judges_says_why(clause: str, more: str, what: str, reason: Reason) -> None:
    found = unmeasured(clause, more, what)
    assert (found["reason"], found["what"]) == (reason.value, what)
    assert f"response/a/{what}" not in entries(f"response: {{a: {clause}}}\n{more}", "terms")


def test_every_reason_has_its_case() -> None:
    # A prohibition is called by what is never done.
    assert {reason for *_, reason in REASONS} == set(Reason) - {Reason.PROHIBITION}


def test_an_unmeasured_act_keeps_what_is_known_of_it() -> None:
    found = unmeasured(
        "{when: [quality, phone], by: engineer, from: notice, if: 紧急的, respond: 1小时}"
    )
    assert found == {
        "id": "response/a/respond",
        "clause": "response/a",
        "reason": "condition-in-words",
        "what": "respond",
        "if": ["紧急的"],
        "binding": "firm",
        "budget": {"amount": 3600, "unit": "s"},
        "start": {"event": "notice"},
        "clock": "always",
        "scope": {"channel": ["phone"]},
        "periods": ["quality"],
        "by": ["engineer"],
    }


def test_a_start_of_its_own_needs_no_agreed_one() -> None:
    found = term(f"{{from: {AGREED}, respond: {{in: 2小时, from: notice}}}}")
    assert found["start"] == {"event": "notice"}


# --- Start and clock ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("notice", {"event": "notice"}),
        ('"2027-01-31"', {"date": "2027-01-31"}),
        (
            "{event: notice, plus: 2小时}",
            {"event": "notice", "plus": {"amount": "2", "unit": "hour"}},
        ),
        ("{end-of: quality}", {"end_of": "quality"}),
        ('{yearly: "06-30"}', {"yearly": "06-30"}),
        (
            "{first: [notice, occurrence]}",
            {"first": [{"event": "notice"}, {"event": "occurrence"}]},
        ),
        (
            "{first: [invoice, sale], else: delivery}",
            {"first": [{"event": "invoice"}, {"event": "sale"}], "else": {"event": "delivery"}},
        ),
        ("{respond: notice, arrive: onsite-request}", {"event": "notice"}),
    ],
)
def test_starts(start: str, expected: dict[str, Any]) -> None:
    assert term(f"{{from: {start}, respond: 2小时}}")["start"] == expected


@pytest.mark.parametrize(
    ("clause", "more", "clock"),
    [
        ("{from: notice, respond: 2小时}", "", "always"),
        ("{from: notice, clock: office, respond: 2小时}", OFFICE, "office"),
        ("{from: notice, clock: {arrive: office}, respond: 2小时}", OFFICE, "always"),
        ("{from: notice, clock: {respond: office}, respond: 2小时}", OFFICE, "office"),
        ("{from: notice, respond: {in: 2小时, clock: office}}", OFFICE, "office"),
        ("{from: notice, respond: 2个工作日}", NAMED, "office"),
        ("{from: notice, respond: 第2个工作日}", NAMED, "office"),
        ("{from: notice, respond: 2天}", NAMED, "always"),
        ("{from: notice, respond: 2天}", WORKING, "office"),
        ("{from: notice, respond: 1周}", WORKING, "always"),
        (
            "{from: notice, respond: soon}",
            f"{NAMED}\ndefinitions: {{soon: {{title: 尽快, is: 1个工作日}}}}",
            "office",
        ),
    ],
)
def test_clocks(clause: str, more: str, clock: str) -> None:
    assert term(clause, more)["clock"] == clock


# --- Stop -----------------------------------------------------------------------------------------


def test_responding_takes_the_first_stop_and_resolving_the_last() -> None:
    clause = "{from: notice, respond: 1小时, resolve: 8小时}"
    first, last = term(clause), term(clause, act="resolve")
    assert first["stop"] == {"event": "responded", "take": "first"}
    assert "reopen" not in first
    assert last["stop"] == {"event": "resolved", "take": "last"}
    assert last["reopen"] == {"event": "reopened", "mode": "resume"}


def test_any_of_several_acts_may_end_it() -> None:
    found = term("{from: notice, replace: {in: 24小时, or: [repair, refund]}}", act="replace")
    assert found["stop"] == {"event": "replaced", "take": "last", "or": ["repaired", "refunded"]}


def test_a_process_ends_with_its_own_event() -> None:
    found = entries(
        "process: {flow: {from: registered, until: signed-off, finish: 24小时,"
        " steps: [{does: repair}]}}",
        "terms",
    )["process/flow/finish"]
    assert (found["start"], found["stop"]["event"]) == ({"event": "registered"}, "signed-off")


def test_an_own_act_ends_with_itself() -> None:
    found = term("{from: notice, our-look: 1小时}", "acts: {our-look: {title: 查看}}", "our-look")
    assert found["stop"] == {"event": "our-look", "take": "first"}


def test_acts_due_together_are_terms_of_their_own() -> None:
    found = entries(
        "response: {a: {from: {arrive: onsite-request}, clock: {arrive: office},"
        " arrive: {in: 8小时, with: [resolve, diagnose]}, does: [resolve, check]}}\n" + OFFICE,
        "terms",
    )
    assert set(found) == {f"response/a/{act}" for act in ("arrive", "resolve", "diagnose")}
    for one in found.values():
        assert (one["start"], one["clock"]) == ({"event": "onsite-request"}, "office")
        assert one["budget"] == {"amount": 28800, "unit": "s"}
    assert found["response/a/resolve"]["stop"]["event"] == "resolved"


def test_an_act_taken_along_twice_is_called_by_its_company() -> None:
    clause = "{from: notice, arrive: {in: 4小时, with: resolve}, plan: {in: 8小时, with: resolve}}"
    found = entries(f"response: {{a: {clause}}}", "terms")
    limits = {
        one: found[f"response/a/{one}"]["budget"]["amount"] for one in ("resolve", "plan+resolve")
    }
    assert limits == {"resolve": 14400, "plan+resolve": 28800}


def test_pauses_are_carried() -> None:
    pauses = "[{from: customer-asked, until: {event: customer-confirmed, plus: 1小时}}]"
    assert term(f"{{from: notice, respond: 1小时, pauses: {pauses}}}")["pauses"] == [
        {
            "from": {"event": "customer-asked"},
            "until": {"event": "customer-confirmed", "plus": {"amount": "1", "unit": "hour"}},
        }
    ]


@pytest.mark.parametrize(
    ("clause", "target"),
    [
        ("{from: notice, respond: {in: 1小时, target: 99.90%}}", {"pct": "99.90", "min_n": 1}),
        (
            "{from: notice, respond: 1小时, target: 95%, window: calendar-month}",
            {"pct": "95", "min_n": 1, "period": {"calendar": "calendar-month"}},
        ),
        (
            "{from: notice, respond: 1小时, target: 95%, window: {rolling: 12个月}}",
            {"pct": "95", "min_n": 1, "period": {"rolling": {"amount": "12", "unit": "month"}}},
        ),
        (
            "{from: notice, respond: 1小时, target: 95%, window: 30天}",
            {"pct": "95", "min_n": 1, "period": {"length": {"amount": "30", "unit": "day"}}},
        ),
    ],
)
def test_a_share_in_time_is_text(clause: str, target: dict[str, Any]) -> None:
    assert term(clause)["target"] == target


def test_binding_channels_and_consequences_are_carried() -> None:
    clause = (
        "{from: notice, binding: efforts, by: engineer, via: phone, otherwise: pay,"
        " respond: 1小时, arrive: {in: 4小时, via: onsite}}"
    )
    more = "remedies: {pay: {pay: {amount: 100元}}}"
    found, other = term(clause, more), term(clause, more, "arrive")
    assert (found["binding"], found["by"], found["via"]) == ("efforts", ["engineer"], ["phone"])
    assert found["remedies"] == ["pay"]
    assert other["via"] == ["onsite"]


# --- Steps ----------------------------------------------------------------------------------------


def test_a_step_with_a_deadline_is_not_forgotten() -> None:
    flow = (
        "process: {flow: {when: phone, from: registered, finish: 24小时, steps: ["
        "{does: register}, {by: engineer, from: notice, arrive: 4小时},"
        " {when: fax, respond: 1小时}]}}"
    )
    found = entries(flow, "terms")
    assert set(found) == {"process/flow/finish", "process/flow/steps/step-2/arrive"}
    step = found["process/flow/steps/step-2/arrive"]
    assert (step["scope"], step["by"]) == ({"channel": ["phone"]}, ["engineer"])
    late = entries(flow, "unmeasured")["process/flow/steps/fax/respond"]
    assert (late["reason"], late["scope"]) == ("start-not-said", {"channel": ["fax"]})


def test_hours_of_work_run_on_the_clock_of_working_days_or_on_a_clock_of_their_own() -> None:
    more = (
        "clocks: {office: {week: {mon-fri: 09:00-18:00}}, late: {daily: 08:00-22:00}}\n"
        "days: {day: calendar, working-day: office}"
    )
    hours = "{from: notice, respond: 4个工作小时"
    assert term(f"{hours}}}", more)["clock"] == "office"
    assert term(f"{hours}, clock: late}}", more)["clock"] == "late"


def test_working_days_know_the_cut_off_of_their_clock() -> None:
    clock = 'clocks: {desk: {week: {mon-fri: 08:30-17:00}, cutoff: "17:00"}}'
    days = term("{from: notice, clock: desk, respond: 2个工作日}", clock)["budget"]
    assert days == {"amount": 2, "unit": "working_day", "cutoff": "17:00"}
    hours = term("{from: notice, clock: desk, respond: 2小时}", clock)["budget"]
    assert hours == {"amount": 7200, "unit": "s"}
