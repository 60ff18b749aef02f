"""What of a ticket's events matters to one term."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from pledgebook.evaluate.history import history
from pledgebook.model.ticket import Event

from .terms import at, term, ticket

AS_OF = at("2026-10-31 12:00")


def test_of_two_problems_of_an_event_the_first_by_name_is_told_whatever_the_order() -> None:
    problems = ("timestamp-without-zone", "bad-timestamp")
    events = [Event(event="notice", at=None, problem=problem) for problem in problems]
    for order in permutations(events):
        told = history(term(), replace(ticket(), events=order), AS_OF)
        assert told.unclear == "bad-timestamp"
