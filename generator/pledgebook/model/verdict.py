"""What was found of one ticket under one term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Status(Enum):
    """The verdicts. Only the first two are about a promise that came to its end or its limit."""

    MET = "met"
    BREACHED = "breached"
    PENDING = "pending"
    NOT_YET = "not_yet"
    NOT_APPLICABLE = "not_applicable"
    EXCLUDED = "excluded"
    INVALID = "invalid"


class VerdictReason(StrEnum):
    """Why a ticket is not judged under a term; an excluded one has its exclusion's name instead."""

    OUT_OF_SCOPE = "out-of-scope"
    NOT_STARTED = "not-started"
    BEFORE_VALIDITY = "before-validity"
    AFTER_VALIDITY = "after-validity"
    BETWEEN_VALIDITY = "between-validity"
    REQUIREMENT_NOT_MET = "requirement-not-met"
    SCOPE_ATTRIBUTE_MISSING = "scope-attribute-missing"
    BAD_TIMESTAMP = "bad-timestamp"
    TIMESTAMP_WITHOUT_ZONE = "timestamp-without-zone"
    NO_START = "no-start"
    STOP_BEFORE_START = "stop-before-start"
    CLOSED_WITHOUT_STOP = "closed-without-stop"
    CALENDAR_NOT_PUBLISHED = "calendar-not-published"
    NEVER_DUE = "never-due"


class VerdictWarning(StrEnum):
    """What was read with a doubt; the verdict holds all the same."""

    PAUSE_END_WITHOUT_START = "pause-end-without-start"
    REOPEN_WITHOUT_STOP = "reopen-without-stop"
    NONEXISTENT_LOCAL_TIME = "nonexistent-local-time"
    AMBIGUOUS_LOCAL_TIME = "ambiguous-local-time"


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
