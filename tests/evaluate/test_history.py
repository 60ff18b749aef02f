"""What of a ticket's events matters to a term."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.evaluate.sample import at, term, ticket

from pledgebook.evaluate.history import attributes, begun, history
from pledgebook.model.objective import Start
from pledgebook.model.sla import Stop
from pledgebook.model.ticket import Event, State

LATER = at("18:00")
PAUSED = (("waiting", "resumed"),)


def test_pauses_and_stop_are_found_in_any_order() -> None:
    events = [
        ("reported", at("09:00")),
        ("waiting", at("09:30")),
        ("resumed", at("10:00")),
        ("done", at("11:00")),
    ]
    for mixed in permutations(events):
        told = history(term(pauses=PAUSED), ticket(*mixed, *mixed[:2]), LATER)
        assert (told.begun, told.stop) == (at("09:00"), at("11:00"))
        assert told.pauses == ((at("09:30"), at("10:00")),)
        assert told.warnings == ()


def test_a_pause_without_an_end_goes_on() -> None:
    told = history(term(pauses=PAUSED), ticket(("waiting", at("09:30"))), LATER)
    assert told.pauses == ((at("09:30"), None),)


def test_a_reopening_makes_a_pause_and_another_stop_decides() -> None:
    events = [("done", at("10:00")), ("reopened", at("11:00")), ("done", at("12:00"))]
    told = history(term(reopen="reopened"), ticket(*events), LATER)
    assert (told.stop, told.pauses) == (at("12:00"), ((at("10:00"), at("11:00")),))
    told = history(term(reopen="reopened"), ticket(*events), at("11:30"))
    assert (told.stop, told.pauses) == (None, ((at("10:00"), at("11:00")),))


def test_events_after_the_day_of_judging_do_not_exist_but_keep_a_ticket_open() -> None:
    closed = ticket(("reported", at("09:00")), ("done", at("11:00")), state=State.CLOSED)
    assert history(term(), closed, at("11:00")).closed
    told = history(term(), closed, at("10:59"))
    assert (told.stop, told.closed, told.later) == (None, False, False)
    assert history(term(), closed, at("08:59")).later


def test_of_several_problems_of_one_event_the_first_by_name_is_told() -> None:
    bad = [
        Event(event=name, at=None, problem=problem)
        for name in ("reported", "done")
        for problem in ("timestamp-without-zone", "bad-timestamp")
    ]
    for mixed in permutations(bad):
        told = history(term(), ticket(*mixed), LATER)
        assert (told.unclear, told.problem) == ("bad-timestamp", "bad-timestamp")


def test_only_events_of_the_term_are_a_problem() -> None:
    unread = Event(event="assigned", at=None, problem="bad-timestamp")
    told = history(term(), ticket(unread), LATER)
    assert (told.unclear, told.problem) == (None, None)
    named = term(stop=Stop(event="done", take="first", or_=("assigned",)))
    assert history(named, ticket(unread), LATER).problem == "bad-timestamp"


@pytest.mark.parametrize(
    ("take", "happened", "expected"),
    [
        ("first", {"a": 5, "b": 3}, 3),
        ("first", {"a": 5}, 5),
        ("first", {}, None),
        ("last", {"a": 5, "b": 3}, 5),
        ("last", {"a": 5}, None),
    ],
)
def test_several_starts(take: str, happened: dict[str, int], expected: int | None) -> None:
    assert begun(Start(events=("a", "b"), take=take), happened.get) == expected


def change(time: str, severity: str, sequence: int = 0) -> Event:
    attrs = {"severity": severity}
    return Event(event="changed", at=at(time), sequence=sequence, attrs=attrs)


@pytest.mark.parametrize(
    ("until", "as_of", "expected"),
    [
        ("08:00", "18:00", "minor"),  # the first that was recorded, though later
        ("09:00", "18:00", "minor"),
        ("10:00", "18:00", "critical"),  # of one instant the later by sequence
        ("18:00", "18:00", "critical"),
        ("18:00", "09:30", "minor"),
    ],
)
def test_an_attribute_is_the_one_in_force(until: str, as_of: str, expected: str) -> None:
    changes = [
        change("10:00", "critical", 2),
        change("09:00", "minor"),
        change("10:00", "major", 1),
    ]
    found = attributes(ticket(*changes), at(until), at(as_of))
    assert found == {"severity": expected}


def test_a_constant_attribute_holds_until_it_is_changed() -> None:
    told = ticket(change("10:00", "major"), attrs={"severity": "minor", "item": "server"})
    assert attributes(told, at("09:59"), LATER) == {"severity": "minor", "item": "server"}
    assert attributes(told, at("10:00"), LATER) == {"severity": "major", "item": "server"}
