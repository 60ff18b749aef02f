"""Random tickets: the engine and an oracle that steps through time come to the same verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.evaluate import oracle
from tests.evaluate.drawing import MINUTE, cases, running
from tests.evaluate.tape import TooFar

from pledgebook.clock.working import clocks
from pledgebook.evaluate.judging import judge
from pledgebook.model.objective import Objective
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Ticket
from pledgebook.model.verdict import Verdict

Case = tuple[dict[str, Calendar], Objective, Ticket, int]
PATIENT = settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


def verdict(case: Case) -> Verdict:
    calendars, term, ticket, as_of = case
    return judge(term, ticket, as_of, clocks(calendars)["c"])


def said(found: Verdict) -> dict[str, Any]:
    """Return what both tell: instants and lengths only where something was computed."""
    told = {"status": found.status.value, "reason": found.reason}
    if found.elapsed is None:
        return told
    more = {"open": found.open, "paused": found.paused, "at_risk": found.at_risk}
    return {**told, **more, "elapsed_s": found.elapsed, "due": found.due}


def agreed(case: Case) -> None:
    calendars, term, ticket, as_of = case
    try:
        expected = oracle.judge(term, ticket, as_of, calendars, MINUTE)
    except TooFar:
        assume(False)
    assert said(verdict(case)) == {"reason": None, **expected}


@given(case=cases())
@PATIENT
def test_both_come_to_the_same_verdict(case: Case) -> None:
    agreed(case)


@given(case=running())
@PATIENT
def test_both_count_the_same_time(case: Case) -> None:
    agreed(case)


@given(case=st.one_of(cases(), running()), data=st.data())
@PATIENT
def test_shuffling_and_repeating_events_changes_nothing(case: Case, data: st.DataObject) -> None:
    calendars, term, ticket, as_of = case
    events = data.draw(st.permutations([*ticket.events, *ticket.events[::2]]))
    mixed = (calendars, term, replace(ticket, events=tuple(events)), as_of)
    assert verdict(mixed) == verdict(case)


@given(case=cases())
@PATIENT
def test_what_happens_later_is_not_seen(case: Case) -> None:
    """Of a ticket that is open a log cut off at the day of judging tells the same."""
    calendars, term, ticket, as_of = case
    seen = tuple(one for one in ticket.events if one.at is None or one.at <= as_of)
    start = set(term.start.events)
    assume(
        not any(
            one.at is not None and one.at > as_of and one.event in start for one in ticket.events
        )
    )
    assume(ticket.state.value == "open")
    assert verdict((calendars, term, replace(ticket, events=seen), as_of)) == verdict(case)
