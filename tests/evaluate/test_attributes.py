"""Which attributes of a ticket are in force at an instant."""

from __future__ import annotations

from itertools import permutations

import pytest

from pledgebook.evaluate.history import attributes
from pledgebook.model.ticket import Event, Ticket

RATED = (
    Event(event="rated", at=10, attrs={"severity": "minor"}),
    Event(event="rated", at=20, attrs={"severity": "major"}),
    Event(event="rated", at=20, attrs={"severity": "critical"}),
    Event(event="rated", at=30, sequence=1, attrs={"severity": "fatal"}),
    Event(event="rated", at=30, sequence=2, attrs={"severity": "blocker"}),
    Event(event="rated", at=None, problem="bad-timestamp", attrs={"severity": "none"}),
)


@pytest.mark.parametrize(
    ("until", "severity"),
    [(5, "minor"), (10, "minor"), (20, "major"), (30, "blocker")],
)
def test_the_last_value_up_to_an_instant_else_the_first_after_it(until: int, severity: str) -> None:
    for events in permutations(RATED):
        found = attributes(Ticket(id="1", events=events), until, 100)
        assert found == {"severity": severity}


def test_of_one_instant_each_attribute_has_its_last_value_in_the_order_of_text() -> None:
    events = (
        Event(event="rated", at=1, attrs={"severity": "b", "channel": "x"}),
        Event(event="rated", at=1, attrs={"severity": "a", "channel": "y"}),
    )
    for both in permutations(events):
        found = attributes(Ticket(id="1", events=both), 1, 1)
        assert found == {"severity": "b", "channel": "y"}


def test_a_tickets_own_attributes_hold_until_an_event_says_another() -> None:
    ticket = Ticket(id="1", events=RATED, attrs={"severity": "own", "channel": "phone"})
    assert attributes(ticket, 5, 100) == {"severity": "own", "channel": "phone"}
    assert attributes(ticket, 10, 100) == {"severity": "minor", "channel": "phone"}
    assert attributes(ticket, 30, 19) == {"severity": "minor", "channel": "phone"}
