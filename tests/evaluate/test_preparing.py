"""Terms of `sla.json` as objectives, and what cannot be judged."""

from __future__ import annotations

import pytest

from pledgebook.model.objective import NthWorkingDay, Start
from pledgebook.model.sla import Budget, BudgetUnit, Stop

from .letters import known, objective, prepared

LEVELS = "severities: {high: {title: 高}, low: {title: 低}}\n"
TERM = "response: {a: {from: notice, respond: 2小时}}"


def reasons(fragment: str, **what: frozenset[str]) -> dict[str, tuple[str, dict[str, str]]]:
    """Return why which entries are not judged."""
    found = prepared(fragment, known(**what)).unjudged  # type: ignore[arg-type]
    return {one.id: (one.reason, dict(one.args)) for one in found}


def test_a_term_is_carried_over() -> None:
    one = objective(
        LEVELS + "clocks: {office: {daily: 09:00-18:00}}\n"
        "exclusions: {misuse: {means: 使用不当}}\n"
        "response: {a: {title: 响应, when: high, unless: [misuse], clock: office, from: notice,"
        " respond: {in: 2小时, target: 95%}}}"
    )
    assert (one.id, one.clause, one.title, one.metric) == (
        "response/a/respond",
        "response/a",
        "响应",
        "respond",
    )
    assert one.budget == Budget(amount=7200, unit=BudgetUnit.SECOND)
    assert one.clock == "office"
    assert one.start == Start(events=("notice",))
    assert one.stop == Stop(event="responded", take="first")
    assert dict(one.scope) == {"severity": ("high",)}
    assert one.exclusions == ("misuse",)
    assert one.target is not None
    assert one.target.pct == "95"


def test_what_is_done_again_can_be_reopened() -> None:
    assert objective("response: {a: {from: notice, resolve: 2小时}}").reopen == "reopened"
    assert objective(TERM).reopen is None


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ("notice", Start(events=("notice",))),
        ("onsite-request", Start(events=("onsite-request",), required=False)),
        (
            "{first: [notice, occurrence]}",
            Start(events=("notice", "occurrence"), take="first"),
        ),
        (
            "{event: notice, plus: 96小时}",
            Start(events=("notice",), shift=Budget(amount=345_600, unit=BudgetUnit.SECOND)),
        ),
        (
            "{event: notice, plus: 2个自然日}",
            Start(events=("notice",), shift=Budget(amount=2, unit=BudgetUnit.DAY)),
        ),
    ],
)
def test_where_the_time_begins(given: str, start: Start) -> None:
    assert objective(f"response: {{a: {{from: {given}, respond: 2小时}}}}").start == start


@pytest.mark.parametrize(
    ("means", "plus", "shift"),
    [
        ("calendar", "2天", Budget(amount=2, unit=BudgetUnit.DAY)),
        ("civil", "2天", Budget(amount=2, unit=BudgetUnit.CIVIL_DAY)),
        ("working", "2天", Budget(amount=2, unit=BudgetUnit.WORKING_DAY)),
        ("working", "2周", Budget(amount=14, unit=BudgetUnit.DAY)),
        (
            "calendar",
            "第5个工作日",
            NthWorkingDay(amount=5, unit=BudgetUnit.WORKING_DAY, land="close"),
        ),
    ],
)
def test_a_start_is_shifted_by_what_a_day_means(means: str, plus: str, shift: Budget) -> None:
    letter = (
        "clocks: {office: {daily: 09:00-18:00}}\n"
        f"days: {{day: {means}, working-day: office}}\n"
        f"response: {{a: {{from: {{event: notice, plus: {plus}}}, respond: 2小时}}}}"
    )
    assert objective(letter).start == Start(events=("notice",), shift=shift)


@pytest.mark.parametrize(
    "given", ['{monthly: "05"}', '"2026-05-01"', "{event: notice, minus: 1小时}"]
)
def test_a_start_that_no_ticket_has_is_not_judged(given: str) -> None:
    found = reasons(f"response: {{a: {{from: {given}, respond: 2小时}}}}")
    assert found == {"response/a/respond": ("start-not-supported", {})}


def test_pauses_are_pairs_of_events() -> None:
    one = objective(
        "events: {waiting: {title: 等待}, answered: {title: 答复}}\n"
        "response: {a: {from: notice, respond: 2小时, pauses: [{from: waiting, until: answered}]}}"
    )
    assert one.pauses == (("waiting", "answered"),)


def test_what_the_log_does_not_record_is_not_judged() -> None:
    assert reasons(TERM, events=frozenset({"notice"})) == {
        "response/a/respond": ("event-not-recorded", {"event": "responded"})
    }
    scoped = f"{LEVELS}response: {{a: {{when: high, from: notice, respond: 2小时}}}}"
    assert reasons(scoped, attributes=frozenset({"channel"})) == {
        "response/a/respond": ("attribute-not-recorded", {"attribute": "severity"})
    }
    assert reasons(scoped, attributes=frozenset({"severity"})) == {}


def test_events_whose_dates_are_needed_are_named_once() -> None:
    found = prepared(
        "warranty: {free: {from: accepted, lasts: 1年}}\n"
        "response: {a: {when: free, from: notice, respond: 2小时, arrive: 4小时}}"
    )
    assert found.objectives == ()
    assert found.undated == {"accepted": ("response/a/respond", "response/a/arrive")}


def test_a_period_that_its_letter_leaves_open_is_not_judged_unless_given() -> None:
    letter = (
        "warranty: {free: {from: accepted, lasts: {first: [8年, 160000公里]}}}\n"
        "response: {a: {when: free, from: notice, respond: 2小时}}"
    )
    found = prepared(letter, known({"accepted": "2026-03-01"}))
    assert [(one.reason, one.args) for one in found.unjudged if one.id.endswith("respond")] == [
        ("period-unclear", {"period": "free"})
    ]
    given = known({}, {"free": ("2026-03-01", "2028-03-01")})
    [one] = prepared(letter, given).objectives
    assert len(one.validity) == 1


def test_unmeasured_promises_are_listed() -> None:
    found = reasons("response: {a: {from: notice, respond: best-effort}}")
    assert found == {"response/a/respond": ("best-effort", {})}
