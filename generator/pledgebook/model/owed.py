"""What a miss leads to: a sum, acts, a longer period, and until when it is claimed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from pledgebook.model.occasion import Occasion
from pledgebook.model.sla_words import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something that could not be computed, or was not followed; ``args`` are for its sentence."""

    reason: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """A sum to pay, in cents at the finest; where its base is unknown, its share in percent.

    ``most`` differs from ``amount`` where the letter leaves open what becomes of the last interval;
    so does ``share_most``. ``intervals`` are those that were counted; ``tier`` is the one that
    applied. ``unit`` is None where only the caller knows the currency of the base.
    """

    amount: Decimal | None = None
    most: Decimal | None = None
    unit: str | None = None
    share: Fraction | None = None
    share_most: Fraction | None = None
    of: str | None = None
    tier: Plain | None = None
    intervals: int | None = None
    capped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer:
    """A period becomes longer by ``amount`` of ``unit``; ``most`` as in a payment."""

    period: str
    amount: Fraction
    most: Fraction
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimable:
    """From which day to which, both of them local and included; None where it is not known."""

    opens: dt.date | None = None
    until: dt.date | None = None
    by: str | None = None
    via: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What one remedy gives for one miss, or for those that together were too many.

    ``acts`` are owed without a number; of ``either`` one is, by the choice of ``choice``. ``due``
    is the last day for paying, ``within`` its length where nobody says from when.
    """

    remedy: str
    clause: str
    because: tuple[Occasion, ...]
    title: str | None = None
    payment: Payment | None = None
    form: str | None = None
    by: str | None = None
    due: dt.date | None = None
    within: Plain | None = None
    acts: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    choice: str | None = None
    longer: Longer | None = None
    claim: Claimable | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Misses:
    """How many breaches lead to a remedy each by itself, and how many of them were looked at."""

    known: int
    all: int
