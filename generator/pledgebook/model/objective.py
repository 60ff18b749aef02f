"""A term that is ready to be judged: all that its letter leaves to other places stands in it.

A term of ``sla.json`` names periods, and periods name events whose dates somebody has to supply. An
objective has instants in their place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from pledgebook.model.sla import Budget, Stop, Target

WARN_AT = Fraction(4, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class NthWorkingDay(Budget):
    """A shift to the close of the ``amount``th working day after the day of a start.

    It is counted strictly after that day, whether that is a working day or not.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where the time begins: at the first time that one of ``events`` happens.

    Of several events the ``first`` or ``last`` one counts; ``shift`` is added. A start that is not
    ``required`` need not come: until it does, the ticket is not yet judged.
    """

    events: tuple[str, ...]
    take: str = "first"
    shift: Budget | None = None
    required: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Validity:
    """A half-open stretch of instants, in seconds; None is without end on that side."""

    from_: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One term with its names resolved.

    ``clock`` is the name of a calendar. ``pauses`` are pairs of events. ``validity`` is empty where
    the term always holds. ``requires`` are events that a ticket must have had by its start.
    ``choice`` is who chooses between this term and others of its metric.
    """

    id: str
    metric: str
    budget: Budget
    clock: str
    start: Start
    stop: Stop
    clause: str = ""
    title: str | None = None
    pauses: tuple[tuple[str, str], ...] = ()
    reopen: str | None = None
    scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_scope: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    validity: tuple[Validity, ...] = ()
    rescope: bool = False
    choice: str | None = None
    warn_at: Fraction = WARN_AT
    target: Target | None = None
    remedies: tuple[str, ...] = ()
