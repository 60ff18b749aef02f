"""What was found of one ticket under one term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    """The verdicts. Only the first two are about a promise that came to its end or its limit."""

    MET = "met"
    BREACHED = "breached"
    PENDING = "pending"
    NOT_YET = "not_yet"
    NOT_APPLICABLE = "not_applicable"
    EXCLUDED = "excluded"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The verdict on a ticket; instants and lengths are whole seconds.

    ``due`` is None while the clock is paused and where nothing can be computed. ``stop`` is the
    deciding stop, None while the ticket is open. ``elapsed`` runs to it, or to the day of judging.
    """

    status: Status
    start: int | None = None
    stop: int | None = None
    due: int | None = None
    elapsed: int | None = None
    paused: bool = False
    at_risk: bool = False
    open: bool = False
    reason: str | None = None
    warnings: tuple[str, ...] = ()
