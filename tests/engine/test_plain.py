"""The engine in plain Python: counts, the worst breaches, which term binds."""

from __future__ import annotations

import datetime as dt

from tests.evaluate.letters import definitions

from pledgebook.engine.plain import Tallies, verdicts
from pledgebook.evaluate.preparing import Known, Prepared, prepare
from pledgebook.model.outcome import Tally
from pledgebook.model.ticket import Event, Ticket
from pledgebook.model.verdict import Status

NOON = 1_772_424_000  # 2026-03-02T12:00:00+08:00, a Monday
DAY = dt.date(2026, 3, 2).toordinal()
HOUR = 3600
LETTER = (
    "severities: {high: {title: 高}, low: {title: 低}}\n"
    "response:\n"
    "  each: {from: notice, respond: 4小时}\n"
    "  worst: {when: high, from: notice, respond: 2小时}\n"
)
EACH, WORST = "response/each/respond", "response/worst/respond"


def prepared() -> Prepared:
    return prepare(definitions(LETTER), Known())


def ticket(name: str, severity: str, *responded: int, at: int = NOON) -> Ticket:
    events = [Event(event="notice", at=at)]
    events += [Event(event="responded", at=at + after) for after in responded]
    return Ticket(id=name, attrs={"severity": severity}, events=tuple(events))


def run(*tickets: Ticket, most: int = 10) -> Tallies:
    found = Tallies(prepared(), NOON + 24 * HOUR, most)
    for one in tickets:
        found.add(one, verdicts(one, prepared(), NOON + 24 * HOUR))
    return found


def test_counts_by_term_day_status_and_reason() -> None:
    found = run(
        ticket("a", "high", HOUR),
        ticket("b", "high", 3 * HOUR),
        ticket("c", "low", 3 * HOUR),
        ticket("d", "low", HOUR, at=NOON + 13 * HOUR),
    ).tallies()
    outside = Status.NOT_APPLICABLE, "out-of-scope"
    assert found == (
        Tally(objective=EACH, day=DAY, status=Status.MET, reason=None, tickets=3, elapsed=7 * HOUR),
        Tally(objective=EACH, day=DAY + 1, status=Status.MET, reason=None, tickets=1, elapsed=HOUR),
        Tally(objective=WORST, day=None, status=outside[0], reason=outside[1], tickets=2),
        Tally(
            objective=WORST,
            day=DAY,
            status=Status.BREACHED,
            reason=None,
            tickets=1,
            elapsed=3 * HOUR,
        ),
        Tally(objective=WORST, day=DAY, status=Status.MET, reason=None, tickets=1, elapsed=HOUR),
    )


def test_the_worst_breaches_come_first_whatever_their_order() -> None:
    tickets = [
        ticket("c", "high", 9 * HOUR),
        ticket("open", "low"),
        ticket("a", "low", 5 * HOUR),
        ticket("b", "low", 5 * HOUR),
    ]
    expected = [
        ("open", EACH),
        ("c", WORST),
        ("c", EACH),
        ("a", EACH),
        ("b", EACH),
    ]
    for order in (tickets, tickets[::-1]):
        late = run(*order).late()
        assert [(one.ticket, one.objective) for one in late] == expected
        assert set(run(*order, most=3).cases()) == {"open", "c"}
        assert [one.ticket for one in run(*order, most=4).late()] == ["open", "c", "c", "a"]


def test_of_several_terms_of_one_metric_the_earliest_due_binds() -> None:
    found = verdicts(ticket("a", "high", HOUR), prepared(), NOON + HOUR)
    assert {one.objective: one.binds for one in found} == {EACH: False, WORST: True}
    found = verdicts(ticket("a", "low", HOUR), prepared(), NOON + HOUR)
    assert {one.objective: one.binds for one in found} == {EACH: True, WORST: True}


def test_terms_between_which_somebody_chooses_stand_side_by_side() -> None:
    chosen = "  {0}: {{choice: customer, from: notice, respond: {1}小时}}\n"
    letter = LETTER + chosen.format("soon", 1) + chosen.format("later", 8)
    ready = prepare(definitions(letter), Known())
    found = verdicts(ticket("a", "high", HOUR), ready, NOON + HOUR)
    binds = {one.objective.split("/")[1]: one.binds for one in found}
    assert binds == {"each": False, "worst": True, "soon": True, "later": True}
