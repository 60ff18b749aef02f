"""What a machine can check of a commitment: the content of ``sla.json``.

Instants are not in here: a term says from which event to which event how much time may pass, on
which calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Plain = Mapping[str, Any]


class BudgetUnit(Enum):
    """Units that are never interchangeable."""

    SECOND = "s"
    DAY = "day"
    WORKING_DAY = "working_day"
    CIVIL_DAY = "civil_day"
    MONTH = "month"


class Reason(Enum):
    """Why no machine judges a promise."""

    NO_DEADLINE = "no-deadline"
    BEST_EFFORT = "best-effort"
    NOT_APPLICABLE = "not-applicable"
    TO_BE_AGREED = "to-be-agreed"
    START_NOT_SAID = "start-not-said"
    CONDITION_IN_WORDS = "condition-in-words"
    WORDS_ONLY = "words-only"
    ADVANCE_NOTICE = "advance-notice"
    BROKEN_UNIT = "broken-unit"
    NO_UPPER_LIMIT = "no-upper-limit"
    NOT_IN_A_TICKET_LOG = "not-in-a-ticket-log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much may pass: ``amount`` is whole; seconds run on the term's clock."""

    amount: int
    unit: BudgetUnit
    at_least: int | None = None
    land: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The event that ends a term; ``or_`` are events that end it as well."""

    event: str
    take: str
    or_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The share of tickets to be in time; ``pct`` is text, so that 99.90 keeps its 0."""

    pct: str
    period: Plain | None = None
    min_n: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One promise with a deadline. ``id`` is stable: ``response/notices/respond``."""

    id: str
    clause: str
    title: str | None
    metric: str
    budget: Budget
    clock: str
    start: Plain
    stop: Stop
    pauses: tuple[Plain, ...] = ()
    reopen: Plain | None = None
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    periods: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    target: Target | None = None
    binding: str = "firm"
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Weekly half-open windows ("0" is Monday), holidays, and dates worked as another weekday."""

    tz: str
    week: Mapping[str, tuple[tuple[str, str], ...]]
    title: str | None = None
    holidays: tuple[str, ...] = ()
    workdays: Mapping[str, Plain] = field(default_factory=dict)
    published_to: str | None = None
    except_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A warranty period or one phase of it."""

    id: str
    clause: str
    title: str | None
    start: Plain | None = None
    after: str | None = None
    length: Plain | None = None
    end: Plain | None = None
    charge: Plain | None = None
    covers: tuple[str, ...] = ()
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclusions: tuple[str, ...] = ()
    renews: Plain | None = None
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """Something done again and again: ``times`` in each ``every``."""

    id: str
    clause: str
    title: str | None
    acts: tuple[str, ...]
    every: Plain | None
    times: Plain | None = None
    start: Plain | None = None
    until: Plain | None = None
    periods: tuple[str, ...] = ()
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """An availability or a physical level: what, measured how, to which target."""

    id: str
    clause: str
    title: str | None
    of: str
    target: Plain | None
    measure: Plain
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exclusions: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    binding: str = "firm"
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What happens when a promise is missed, computed where it has numbers."""

    id: str
    clause: str
    title: str | None
    acts: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    pay: Plain | None = None
    cap: Plain | None = None
    claim: Plain | None = None
    extends: Plain | None = None
    missed: Plain | None = None
    charge: Plain | None = None
    covers: tuple[str, ...] = ()
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmeasured:
    """A promise that no machine judges, with the reason; listed, never silently met."""

    id: str
    clause: str
    title: str | None
    reason: Reason
    what: str
    budget: Budget | None = None
    start: Plain | None = None
    clock: str | None = None
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    periods: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A declared word: its rank among its like, where order carries meaning."""

    id: str
    title: str
    rank: int | None = None
    means: str | None = None
    date: str | None = None
    signed_by: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    clock: str | None = None
    reach: str | None = None
    does: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sla:
    """All that a machine can check of one version of a commitment, and what it cannot."""

    sla: int
    commitment: Plain
    calendars: Mapping[str, Calendar]
    scopes: Mapping[str, tuple[Word, ...]]
    events: tuple[Word, ...]
    exclusions: tuple[Word, ...]
    periods: tuple[Period, ...]
    terms: tuple[Term, ...]
    recurrences: tuple[Recurrence, ...]
    availability: tuple[Availability, ...]
    remedies: tuple[Remedy, ...]
    unmeasured: tuple[Unmeasured, ...]
