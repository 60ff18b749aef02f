"""What takes a ticket out of a promise is often known only at its end."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.evaluate.judging import judge
from pledgebook.model.objective import Objective
from pledgebook.model.ticket import Event, Ticket
from pledgebook.model.verdict import Status

from .letters import objective
from .terms import at, clock


def ticket(*told: tuple[str, str, str]) -> Ticket:
    """Return a ticket of a day: times, events and the exclusion that is told with each."""
    return Ticket(
        id="1",
        events=tuple(
            Event(event=name, at=at(f"2026-03-02 {time}"), attrs={"exclusion": why} if why else {})
            for time, name, why in told
        ),
    )


def verdict(*told: tuple[str, str, str]) -> tuple[Status, str | None]:
    term: Objective = objective(
        "exclusions: {misuse: {means: 使用不当}}\n"
        "response: {a: {unless: [misuse], from: notice, resolve: 1小时}}"
    )
    found = judge(term, ticket(*told), at("2026-03-03 00:00"), clock("always"))
    return found.status, found.reason


def test_it_counts_as_it_stands_at_the_deciding_stop() -> None:
    late = ("09:00", "notice", ""), ("12:00", "resolved", "misuse")
    assert verdict(*late) == (Status.EXCLUDED, "misuse")
    assert verdict(("09:00", "notice", "misuse"), ("12:00", "resolved", "wear")) == (
        Status.BREACHED,
        None,
    )


def test_what_is_first_told_after_the_stop_counts() -> None:
    told = ("09:00", "notice", ""), ("12:00", "resolved", ""), ("13:00", "reviewed", "misuse")
    assert verdict(*told) == (Status.EXCLUDED, "misuse")


def test_an_open_ticket_has_what_is_known_of_it() -> None:
    assert verdict(("09:00", "notice", "misuse")) == (Status.EXCLUDED, "misuse")
    assert verdict(("09:00", "notice", "wear")) == (Status.BREACHED, None)


def test_one_told_of_the_ticket_itself_counts() -> None:
    own = replace(ticket(("09:00", "notice", "")), attrs={"exclusion": "misuse"})
    term = objective(
        "exclusions: {misuse: {means: 使用不当}}\n"
        "response: {a: {unless: [misuse], from: notice, resolve: 1小时}}"
    )
    assert judge(term, own, at("2026-03-03 00:00"), clock("always")).reason == "misuse"
