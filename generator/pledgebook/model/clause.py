"""The one form that every clause has.

When this, by us, does that, within so long from there, at that charge, otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar

from pledgebook.model.money import Amount, Charge, Claim, Extension, Renewal
from pledgebook.model.node import Node
from pledgebook.model.quantity import Open, Quantity
from pledgebook.model.timing import (
    Agreed,
    ClockByAct,
    Combination,
    Deadline,
    Moment,
    MomentByAct,
    Pause,
    PerService,
    Rolling,
    Statistic,
    Window,
)


class Binding(Enum):
    """How firmly a promise binds; what is optional is a right, not a duty."""

    FIRM = "firm"
    EFFORTS = "efforts"
    OPTIONAL = "optional"


class Rounding(Enum):
    """How a measured value is rounded."""

    DOWN = "down"
    HALF_UP = "half-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Node):
    """How an availability or a physical level is measured.

    ``each``: the ratio is taken for each of these by itself; ``slot``: it is taken per slot of that
    length, and the slots of the window are averaged; ``share``: the readings in which the level has
    to hold.
    """

    unit: str
    window: Window | Quantity | Rolling | str
    each: tuple[str, ...] = ()
    slot: Quantity | None = None
    share: Quantity | None = None
    decimals: int | None = None
    round: Rounding | None = None
    formula: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(Node):
    """Years in a subject; kept apart so that they can be compared with a tender's."""

    lasts: Quantity | None = None
    in_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Node):
    """So many misses in a row, or within a window that moves along."""

    count: Quantity
    in_a_row: bool = False
    rolling: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed(Node):
    """Which promise was missed how often; of several, a miss of any counts."""

    of: tuple[str, ...]
    any: tuple[Repeat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause(Node):
    """A clause, a row of one, or a step of a process; ``acts`` are its acts with a deadline."""

    REST: ClassVar[str | None] = "acts"

    title: str | None = None
    # Whom and what it applies to
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    if_: str | None = None
    by: tuple[str, ...] = ()
    for_: tuple[str, ...] = ()
    # What is done
    does: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    choice: str | None = None
    acts: Mapping[str, Deadline] = field(default_factory=dict)
    rows: tuple[Clause, ...] = ()
    steps: tuple[Clause, ...] = ()
    # When
    from_: Moment | MomentByAct | Agreed | None = None
    until: Moment | Agreed | None = None
    before: Moment | None = None
    after: str | None = None
    lasts: Quantity | Open | Combination | PerService | Agreed | None = None
    renews: Renewal | None = None
    clock: str | ClockByAct | None = None
    pauses: tuple[Pause, ...] = ()
    every: Quantity | Agreed | None = None
    times: Quantity | Agreed | None = None
    # How well
    target: Statistic | Quantity | None = None
    window: Window | Quantity | Rolling | None = None
    binding: Binding | None = None
    of: str | None = None
    measure: Measure | None = None
    amount: Quantity | None = None
    # With what
    means: str | Agreed | None = None
    causes: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    people: Quantity | Agreed | None = None
    role: str | None = None
    qualified: tuple[str, ...] = ()
    experience: tuple[Experience, ...] = ()
    dedicated: bool | None = None
    place: tuple[str, ...] = ()
    under: str | None = None
    content: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    form: tuple[str, ...] | Agreed = ()
    hours: Quantity | Agreed | None = None
    language: str | None = None
    gives: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    # Money and consequences
    charge: Charge | None = None
    pay: Amount | None = None
    cap: Amount | None = None
    claim: Claim | None = None
    extends: Extension | None = None
    missed: Missed | None = None
    otherwise: tuple[str, ...] = ()
    # Words
    text: str | None = None
    note: str | None = None
