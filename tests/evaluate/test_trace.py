from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.clock.walls import date
from pledgebook.clock.working import clocks
from pledgebook.evaluate.judging import judge
from pledgebook.evaluate.trace import trace
from pledgebook.model.objective import Objective
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket
from pledgebook.model.trace import DayKind, StepKind, Trace
from pledgebook.model.verdict import Status

from .terms import HOUR, at, clock, term, ticket

AS_OF = at("2026-10-31 12:00")
SECOND = st.integers(at("2026-09-25 00:00"), at("2026-10-25 00:00"))
TIMES = st.lists(
    st.tuples(st.sampled_from(("notice", "hold", "go", "responded")), SECOND), max_size=9
)
UNITS = st.sampled_from([*BudgetUnit])


def traced(one: Ticket, objective: Objective, as_of: int = AS_OF) -> Trace:
    return trace(objective, one, as_of, clock(objective.clock))


def said(found: Trace) -> list[tuple[str, int, int]]:
    return [(step.kind.value, step.seconds, step.sum) for step in found.steps]


@given(TIMES, SECOND, st.sampled_from(("office", "always")), UNITS, st.integers(0, 9))
def test_the_sum_at_the_end_is_the_elapsed_time(
    times: list[tuple[str, int]], as_of: int, name: str, unit: BudgetUnit, amount: int
) -> None:
    one = Ticket(id="T-1", events=tuple(Event(event=event, at=at) for event, at in times))
    budget = Budget(amount=amount * HOUR if unit is BudgetUnit.SECOND else amount, unit=unit)
    objective = term(clock=name, budget=budget)
    found = traced(one, objective, as_of)
    assert found.verdict == judge(objective, one, as_of, clock(name))
    if found.verdict.elapsed is None:
        assert found.steps == ()
        return
    sums = {step.kind: step.sum for step in found.steps}
    end = StepKind.AS_OF if found.verdict.stop is None else StepKind.STOP
    assert sums[end] == found.verdict.elapsed
    if unit is BudgetUnit.SECOND and found.verdict.due is not None:
        assert sums[StepKind.DUE] == budget.amount
    for before, after in zip(found.steps, found.steps[1:], strict=False):
        assert before.end <= after.start


def test_every_window_closed_day_and_made_up_day_is_there() -> None:
    found = traced(ticket(notice="2026-10-09 17:00", responded="2026-10-12 14:30"), term())
    assert [(step.kind.value, step.day.value, step.seconds, step.sum) for step in found.steps] == [
        ("open", "worked", HOUR, HOUR),
        ("open", "made-up", 3 * HOUR, 4 * HOUR),
        ("due", "worked", 0, 4 * HOUR),
        ("open", "made-up", 16200, 4 * HOUR + 16200),
        ("closed", "closed", 0, 4 * HOUR + 16200),
        ("open", "worked", 3 * HOUR, 7 * HOUR + 16200),
        ("open", "worked", HOUR, 8 * HOUR + 16200),
        ("stop", "worked", 0, 8 * HOUR + 16200),
    ]
    assert found.verdict.status is Status.BREACHED


def test_holidays_in_a_row_are_one_step_and_the_weekend_among_them_another() -> None:
    found = traced(ticket(notice="2026-09-30 17:00", responded="2026-10-08 09:30"), term())
    closed = [
        (step.day.value, (step.end - step.start) // 86400)
        for step in found.steps
        if step.kind is StepKind.CLOSED
    ]
    assert closed == [("holiday", 2), ("closed", 2), ("holiday", 3)]
    assert StepKind.DUE is found.steps[-1].kind
    assert found.steps[-1].sum == 4 * HOUR


def test_a_pause_says_what_working_time_it_takes_away() -> None:
    one = ticket(
        notice="2026-10-12 09:00",
        hold="2026-10-12 11:00",
        go="2026-10-12 14:30",
        responded="2026-10-12 15:30",
    )
    assert said(traced(one, term())) == [
        ("open", 2 * HOUR, 2 * HOUR),
        ("pause", 2 * HOUR, 2 * HOUR),
        ("open", HOUR, 3 * HOUR),
        ("stop", 0, 3 * HOUR),
        ("open", HOUR, 4 * HOUR),
        ("due", 0, 4 * HOUR),
    ]


def test_a_pause_that_goes_on_ends_on_the_day_of_judging() -> None:
    one = ticket(notice="2026-10-12 09:00", hold="2026-10-12 11:00")
    found = traced(one, term(), at("2026-10-12 12:00"))
    assert said(found) == [
        ("open", 2 * HOUR, 2 * HOUR),
        ("pause", HOUR, 2 * HOUR),
        ("as-of", 0, 2 * HOUR),
    ]


def test_who_is_done_exactly_when_it_is_due_is_in_time() -> None:
    found = traced(ticket(notice="2026-10-12 09:00", responded="2026-10-12 14:30"), term())
    assert found.verdict.status is Status.MET
    assert [step.kind for step in found.steps][-2:] == [StepKind.DUE, StepKind.STOP]


def test_working_days_are_numbered_from_the_one_that_does_not_count() -> None:
    budget = Budget(
        amount=3, unit=BudgetUnit.WORKING_DAY, cutoff="17:00", resume="09:00", land="close"
    )
    found = traced(ticket(notice="2026-09-29 17:30"), term(budget=budget))
    assert [date(number) for number in found.days] == [
        "2026-09-30",
        "2026-10-08",
        "2026-10-09",
        "2026-10-10",
    ]
    assert found.limit == at("2026-10-10 18:00")
    assert found.limit == found.verdict.due


def test_a_ticket_that_never_ran_has_no_steps() -> None:
    found = traced(ticket(State.CLOSED, notice="2026-10-12 09:00"), term())
    assert (found.verdict.reason, found.steps) == ("closed-without-stop", ())


def test_a_window_past_midnight_belongs_to_the_day_it_starts_on() -> None:
    night = Calendar(
        tz="Asia/Shanghai",
        week={"4": (("20:00", "30:00"),)},
        workdays={"2026-10-10": {"as_weekday": 4}},
    )
    one = ticket(notice="2026-10-10 02:00", responded="2026-10-10 21:00")
    found = trace(term(clock="night"), one, AS_OF, clocks({"night": night})["night"])
    assert [(step.day, step.seconds) for step in found.steps if step.seconds] == [
        (DayKind.WORKED, 4 * HOUR),
        (DayKind.MADE_UP, HOUR),
    ]
