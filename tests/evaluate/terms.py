"""Small terms, calendars and counts for tests of what is said about them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pledgebook.clock.working import Clock, clocks
from pledgebook.model.objective import Objective, Start
from pledgebook.model.outcome import Outcome, Tally
from pledgebook.model.sla import Budget, BudgetUnit, Stop, Target
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket
from pledgebook.model.verdict import Status

HOUR = 3600
OFFICE = Calendar(
    tz="Asia/Shanghai",
    title="办公时间",
    week={str(day): (("09:00", "12:00"), ("13:30", "18:00")) for day in range(5)},
    holidays=("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"),
    workdays={"2026-10-10": {"as_weekday": 4}},
    published_to="2027-12-31",
)
ALWAYS = Calendar(tz="Asia/Shanghai", week={str(day): (("00:00", "24:00"),) for day in range(7)})
CALENDARS = {"office": OFFICE, "always": ALWAYS}


def clock(name: str) -> Clock:
    return clocks(CALENDARS)[name]


def day(text: str) -> int:
    return dt.date.fromisoformat(text).toordinal()


def at(text: str) -> int:
    """Return the instant of a time on the wall of Shanghai: ``2026-10-09 17:30``."""
    return int(dt.datetime.fromisoformat(f"{text}+08:00").timestamp())


def term(**given: Any) -> Objective:
    values: dict[str, Any] = {
        "id": "response/faults/respond",
        "clause": "response/faults",
        "title": "故障响应",
        "metric": "respond",
        "budget": Budget(amount=4 * HOUR, unit=BudgetUnit.SECOND),
        "clock": "office",
        "start": Start(events=("notice",)),
        "stop": Stop(event="responded", take="first"),
        "pauses": (("hold", "go"),),
    }
    return Objective(**(values | given))


def target(**given: Any) -> Objective:
    return term(target=Target(**given))


def tally(
    date: str | None, status: str, tickets: int, elapsed: int = 0, reason: str | None = None
) -> Tally:
    return Tally(
        objective="response/faults/respond",
        day=None if date is None else day(date),
        status=Status(status),
        reason=reason,
        tickets=tickets,
        elapsed=elapsed,
    )


def outcome(*tallies: Tally, **given: Any) -> Outcome:
    tickets = sum(one.tickets for one in tallies)
    values: dict[str, Any] = {"engine": "plain", "rows": tickets, "tickets": tickets, "late": ()}
    return Outcome(tallies=tallies, **(values | given))


def ticket(state: State = State.OPEN, **times: str) -> Ticket:
    """Return a ticket whose events happened at these times of Shanghai, each name once."""
    events = tuple(Event(event=name, at=at(text)) for name, text in times.items())
    return Ticket(id="T-1", events=events, state=state)
