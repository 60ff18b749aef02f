"""What the customer pays, what the provider pays, and until when it can be claimed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from pledgebook.model.node import Node
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Combination, Moment


class Price(Enum):
    """How a service is charged where no amount is given."""

    FREE = "free"
    AT_COST = "at-cost"
    DISCOUNTED = "discounted"
    PRICED = "priced"
    QUOTED = "quoted"
    PASS_THROUGH = "pass-through"
    OWN_COST = "own-cost"


class PayAs(Enum):
    """In which form the provider pays."""

    CASH = "cash"
    CREDIT = "credit"
    NEXT_INVOICE_CREDIT = "next-invoice-credit"
    DEDUCTION = "deduction"
    CONTRACT_DEDUCTION = "contract-deduction"
    REFUND = "refund"
    COUPON = "coupon"
    EXTENSION = "extension"


class Counts(Enum):
    """Which intervals count: only full ones, or each that has started."""

    FULL = "full"
    STARTED = "started"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier(Node):
    """One step of a scale; it names one bound and runs to the next, so no gap can be written."""

    below: Quantity | str | None = None
    over: Quantity | str | None = None
    share: Quantity | None = None
    amount: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Node):
    """An amount: a sum or a share of a base, per interval or percentage point, by tiers.

    It is at most its ``cap`` and at least its ``least``, which may be a sum or what is counted at
    the least (an hour). Where ``beyond`` is given, only what goes beyond it counts.
    """

    SHORT: ClassVar[str | None] = "amount"
    MARKS: ClassVar[frozenset[str]] = frozenset(
        {"amount", "share", "of", "tiers", "cap", "as", "formula"}
    )

    amount: Quantity | None = None
    share: Quantity | None = None
    of: str | None = None
    per: Quantity | str | None = None
    counts: Counts | None = None
    beyond: Quantity | None = None
    formula: str | None = None
    cap: Quantity | CapShare | Uncapped | None = None
    least: Quantity | CapShare | None = None
    tiers: tuple[Tier, ...] = ()
    as_: PayAs | None = None
    by: str | None = None
    due: Quantity | Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CapShare(Node):
    """An upper or lower end that is a share of a base."""

    share: Quantity
    of: str


class Uncapped(Enum):
    """No cap, said out loud."""

    NONE = "none"


SimpleCharge = Price | Quantity | Agreed | Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeByPart(Node):
    """Who pays what: one charge per kind of cost."""

    MARKS: ClassVar[frozenset[str]] = frozenset({"labour", "parts", "travel", "board", "onsite"})

    labour: SimpleCharge | None = None
    parts: SimpleCharge | None = None
    travel: SimpleCharge | None = None
    board: SimpleCharge | None = None
    onsite: SimpleCharge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced(Node):
    """A price that holds up to a cap: free up to 5000 yuan a year."""

    MARKS: ClassVar[frozenset[str]] = frozenset({"price"})

    price: Price
    cap: Quantity | CapShare | Uncapped


Charge = Priced | SimpleCharge | ChargeByPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Node):
    """Until when, by whom and with what a remedy is claimed; a window may open later.

    ``over`` is the sum above which it is paid.
    """

    opens: Moment | None = None
    within: Quantity | None = None
    from_: Moment | None = None
    until: Moment | None = None
    by: str | None = None
    over: Quantity | None = None
    via: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RenewalNotice(Node):
    """Who says how long before the end, and in which form, that a period is not renewed."""

    notify: Quantity
    by: tuple[str, ...] = ()
    form: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal(Node):
    """How a period is renewed; ``lasts`` may be several lengths to choose from."""

    lasts: Quantity | Combination
    charge: SimpleCharge | None = None
    by: str | None = None
    times: Quantity | None = None
    unless: RenewalNotice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Node):
    """By how much which period is made longer, once or per interval."""

    period: str
    lasts: Quantity | None = None
    per: Quantity | str | None = None
    counts: Counts | None = None
