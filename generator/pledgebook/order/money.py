"""What the customer pays and what the provider pays, as measures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from pledgebook.model.clause import Clause
from pledgebook.model.money import (
    Amount,
    CapShare,
    Charge,
    ChargeByPart,
    Price,
    Tier,
    Uncapped,
)
from pledgebook.model.quantity import Quantity
from pledgebook.order.measure import Value
from pledgebook.order.yard import Yard

Found = Iterator[tuple[str, str, Value]]

_PARTS = ("labour", "parts", "travel", "board", "onsite")


def charges(row: Clause) -> Found:
    """Yield the prices of a line, as field, metric and value: free is less than any price."""
    if isinstance(row.charge, ChargeByPart):
        parts: Mapping[str, Charge | None] = {part: getattr(row.charge, part) for part in _PARTS}
    else:
        parts = {"": row.charge}
    for part, charge in parts.items():
        found = None if charge is None else _price(charge)
        if found is not None:
            yield "/".join(filter(None, ("charge", part))), "price", found


def _price(charge: Charge) -> Value | None:
    """Return a price; None of one still to be agreed, or that is a formula."""
    zero = Fraction(0)
    if isinstance(charge, Price):
        most = zero if charge is Price.FREE else math.inf
        yard = Yard(unit=charge.value)
        return Value(family="price", yard=yard, amount=zero, least=zero, most=most)
    if isinstance(charge, Quantity) and charge.high is None and charge.bound is None:
        size = Fraction(charge.size)
        return Value.alike("price", size, f"{charge.kind.value}/{charge.per or ''}")
    return None


def payments(row: Clause) -> Found:
    """Yield what is paid for a miss: the sum or share, the steps of its scale, and its cap.

    Sums are held against each other only where all the rest of their words is the same.
    """
    pay = row.pay
    if pay is None:
        return
    rest = f"{replace(pay, amount=None, share=None, cap=None, tiers=())!r} of {row.of}"
    for name in ("amount", "share"):
        value = getattr(pay, name)
        if value is not None:
            yield f"pay/{name}", "pay", _sum(value, rest)
    for tier in pay.tiers:
        value = tier.share or tier.amount
        if value is not None:
            yield f"pay/{_step(tier)}", "pay", _sum(value, f"{rest} {_step(tier)}")
    yield "pay/cap", "cap", _cap(pay, rest)


def _sum(value: Quantity, rest: str) -> Value:
    return Value.alike(value.kind.value, Fraction(value.size), f"{value.kind.value} {rest}")


def _step(tier: Tier) -> str:
    """Return between which ends a step of a scale lies, as a key."""
    ends = (("below", tier.below), ("over", tier.over))
    return "-".join(
        f"{word}-{end.low}{end.unit}" if isinstance(end, Quantity) else f"{word}-{end}"
        for word, end in ends
        if end is not None
    )


def _cap(pay: Amount, rest: str) -> Value:
    """Return the most that is paid; without a cap it is without end."""
    cap = pay.cap
    if cap is None or isinstance(cap, Uncapped):
        return Value.plain("cap", math.inf)
    share = cap.share if isinstance(cap, CapShare) else cap
    unit = f"{share.kind.value} {cap.of if isinstance(cap, CapShare) else ''} {rest}"
    return Value.alike("cap", Fraction(share.size), unit)
