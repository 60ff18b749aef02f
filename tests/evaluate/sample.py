"""Small terms and tickets on the office hours of one calendar."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pledgebook.clock.opening import Opening
from pledgebook.clock.working import Clock
from pledgebook.model.objective import Objective, Start
from pledgebook.model.sla import Budget, BudgetUnit, Stop
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, Ticket

HOUR = 3600
OFFICE = Calendar(
    tz="Asia/Shanghai",
    week={str(number): (("09:00", "12:00"), ("13:30", "18:00")) for number in range(5)},
)


def clock() -> Clock:
    return Clock(Opening(OFFICE))


def at(time: str, day: int = 2) -> int:
    """Return an instant of March 2026, the 2nd being a Monday."""
    return int(dt.datetime.fromisoformat(f"2026-03-{day:02}T{time}:00+08:00").timestamp())


def term(**more: Any) -> Objective:
    """Return two hours from `reported` to the first `done`, and what is changed about it."""
    plain: dict[str, Any] = {
        "id": "t",
        "metric": "respond",
        "budget": Budget(amount=2 * HOUR, unit=BudgetUnit.SECOND),
        "clock": "office",
        "start": Start(events=("reported",)),
        "stop": Stop(event="done", take="first"),
    }
    return Objective(**{**plain, **more})


def ticket(*events: tuple[str, int] | Event, **more: Any) -> Ticket:
    told = [one if isinstance(one, Event) else Event(event=one[0], at=one[1]) for one in events]
    return Ticket(id="T", events=tuple(told), **more)
