"""What a machine can check of a commitment: the content of ``sla.json``.

Instants are not in here: a term says from which event to which event how much time may pass, on
which calendar.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from pledgebook.model.sla_words import Calendar, Plain, Word


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
    RIGHT = "right"
    SHARE_OF_CASES = "share-of-cases"
    PROHIBITION = "prohibition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How much may pass: ``amount`` is whole; seconds run on the term's clock.

    Working days that start at or after ``cutoff`` (``HH:MM``) count from the next working day, at
    ``resume`` or when it opens.
    """

    amount: int
    unit: BudgetUnit
    at_least: int | None = None
    land: str | None = None
    cutoff: str | None = None
    resume: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The event that ends a term; ``or_`` are events that end it as well."""

    event: str
    take: str
    or_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The share of tickets to be in time; ``pct`` is text, so that 99.90 keeps its 0.

    In its place, a ``statistic`` of all tickets is held to the limit, and no ticket by itself.
    """

    pct: str | None = None
    statistic: str | None = None
    bound: str | None = None
    period: Plain | None = None
    min_n: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What every entry says of its clause; ``id`` is stable: ``response/notices/respond``.

    ``if_`` are conditions in words, which no machine judges. ``people`` are some of those of the
    clause ``of_whom``, ``out_of`` so many. ``follows`` are the clauses whose miss leads here: what
    the event ``missed`` is about.
    """

    id: str
    clause: str
    title: str | None = None
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    periods: tuple[str, ...] = ()
    not_periods: tuple[str, ...] = ()
    after: str | None = None
    requires: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    if_: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    for_: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    people: Plain | None = None
    of_whom: str | None = None
    out_of: Plain | None = None
    role: str | None = None
    qualified: tuple[str, ...] = ()
    experience: tuple[Plain, ...] = ()
    dedicated: bool | None = None
    hours: Plain | None = None
    causes: tuple[str, ...] = ()
    choice: str | None = None
    amount: Plain | None = None
    gives: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    form: tuple[str, ...] | Plain = ()
    per: tuple[str, ...] = ()
    before: Plain | None = None
    until: Plain | None = None
    charge: Plain | None = None
    binding: str = "firm"
    cap: Plain | None = None
    remedies: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Promise):
    """One promise with a deadline.

    Its scope is that of the ticket when the time begins; with ``rescope``, when it is judged.
    """

    metric: str
    budget: Budget
    clock: str
    start: Plain
    stop: Stop
    pauses: tuple[Plain, ...] = ()
    reopen: Plain | None = None
    rescope: bool = False
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Promise):
    """A warranty period or one phase of it."""

    start: Plain | None = None
    length: Plain | None = None
    end: Plain | None = None
    acts: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    renews: Plain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence(Promise):
    """Something done again and again: ``times`` in each ``every``."""

    acts: tuple[str, ...]
    every: Plain | None
    times: Plain | None = None
    clock: str | None = None
    start: Plain | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability(Promise):
    """An availability or a physical level: what, measured how and when, to which target."""

    of: str
    target: Plain | None
    measure: Plain
    clock: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy(Promise):
    """What happens when a promise is missed, computed where it has numbers."""

    acts: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    pay: Plain | None = None
    claim: Plain | None = None
    extends: Plain | None = None
    missed: Plain | None = None
    covers: tuple[str, ...] = ()
    start: Plain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmeasured(Promise):
    """A promise that no machine judges, with the reason; listed, never silently met.

    ``target`` without ``budget`` is the share of cases in which it is done at all, told over all of
    them and not of one; ``level`` what is to be reached and is no share; ``limit`` a length that no
    whole budget holds (half a working day).
    """

    reason: Reason
    what: str
    budget: Budget | None = None
    limit: Plain | None = None
    target: Target | None = None
    level: Plain | None = None
    start: Plain | None = None
    clock: str | None = None
    either: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sla:
    """All that a machine can check of one version of a commitment, and what it cannot."""

    sla: int
    commitment: Plain
    calendars: Mapping[str, Calendar]
    scopes: Mapping[str, tuple[Word, ...]]
    events: tuple[Word, ...]
    definitions: tuple[Word, ...]
    acts: tuple[Word, ...]
    exclusions: tuple[Word, ...]
    periods: tuple[Period, ...]
    terms: tuple[Term, ...]
    recurrences: tuple[Recurrence, ...]
    availability: tuple[Availability, ...]
    remedies: tuple[Remedy, ...]
    unmeasured: tuple[Unmeasured, ...]
