"""One time at which a promise was put to the test: a ticket, a period, a window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A ticket that was late: from the due instant to its stop, or to the day of judging."""

    due: int
    end: int
    clock: str
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level in percent and the one that was aimed at; of a window, the seconds agreed and lost.

    ``downtime`` levels are in ``unit`` and better the lower they are.
    """

    value: Fraction
    aim: Fraction
    unit: str = "percent"
    agreed: int = 0
    down: int = 0
    downtime: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A promise was kept or missed; ``at`` is the last second in which it could be kept.

    ``remedies`` are the clauses to which a miss leads. ``events`` are instants of this occasion by
    their names, ``attrs`` what it is about. Of a ticket ``late`` is set where it was late, of a
    period or a window ``from_``, ``to`` and ``level``.
    """

    promise: str
    clause: str
    at: int
    kept: bool
    title: str | None = None
    remedies: tuple[str, ...] = ()
    ticket: str | None = None
    from_: int | None = None
    to: int | None = None
    late: Late | None = None
    level: Level | None = None
    attrs: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, int] = field(default_factory=dict)
