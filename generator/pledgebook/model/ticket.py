"""What a log tells of one ticket: what happened when, and what the ticket is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class State(Enum):
    """Whether work on a ticket goes on, as its log says."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened at ``at``, in seconds since 1970-01-01T00:00:00Z.

    Where the log's time cannot be used, ``at`` is None and ``problem`` says why
    (``bad-timestamp``). ``sequence`` orders events of one instant. ``attrs`` hold from then on.
    """

    event: str
    at: int | None
    sequence: int = 0
    problem: str | None = None
    attrs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One ticket; its events stand in any order and may be repeated.

    ``problem`` is why nothing of it can be relied on (``conflicting-rows``); it is invalid then.
    """

    id: str
    events: tuple[Event, ...]
    state: State = State.OPEN
    attrs: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None
