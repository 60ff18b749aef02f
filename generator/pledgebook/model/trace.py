"""How the clock of one ticket ran, step by step, so that a person can add it up again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pledgebook.model.objective import Objective
from pledgebook.model.verdict import Verdict


class DayKind(Enum):
    """What a day is on a calendar; a closed one has no windows on its weekday."""

    WORKED = "worked"
    MADE_UP = "made-up"
    HOLIDAY = "holiday"
    CLOSED = "closed"


class StepKind(Enum):
    """What happened in a step; the last three are instants and take no time."""

    OPEN = "open"
    PAUSE = "pause"
    CLOSED = "closed"
    DUE = "due"
    STOP = "stop"
    AS_OF = "as-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from ``start`` to ``end``; ``sum`` is the working time counted up to its end.

    ``seconds`` are those that an open step adds, or the working time that a pause takes away.
    ``day`` says what an open step's day is, and why a closed one is closed.
    """

    kind: StepKind
    start: int
    end: int
    seconds: int
    sum: int
    day: DayKind = DayKind.WORKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """The way to one verdict; without steps where the time of the ticket never ran.

    ``limit`` is the end of the budget before pauses are added. ``days`` are the days of a budget in
    working days, the first of them the one that is not counted. ``zone`` is that of the calendar.
    """

    ticket: str
    objective: Objective
    verdict: Verdict
    as_of: int
    zone: str
    limit: int | None = None
    days: tuple[int, ...] = ()
    steps: tuple[Step, ...] = ()
