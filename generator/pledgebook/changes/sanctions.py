"""What a change of payments, claims and misses means for who they are in favour of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.model.clause import Missed
from pledgebook.model.money import Amount, Claim, Extension
from pledgebook.order import Direction
from pledgebook.order.paying import (
    compare_claims,
    compare_extensions,
    compare_misses,
    compare_payments,
)


def _pay(old: Amount | None, new: Amount | None) -> Direction:
    """Return the direction of a payment: any is better than none, unless the customer pays."""
    if old is None or new is None:
        found = Direction.STRONGER if new else Direction.WEAKER
        payer = (new or old or Amount()).by
    else:
        found = compare_payments(old, new)
        payer = new.by
    return found.reversed if payer == "customer" else found


def _cap(old: Amount | None, new: Amount | None) -> Direction:
    """Return the direction of the most that is paid in all: none is better than any."""
    if old is None or new is None:
        return Direction.WEAKER if new else Direction.STRONGER
    return compare_payments(old, new)


def _claim(old: Claim | None, new: Claim | None) -> Direction:
    if old is None or new is None:
        return Direction.WEAKER if new else Direction.STRONGER
    return compare_claims(old, new)


def _extends(old: Extension | None, new: Extension | None) -> Direction:
    if old is None or new is None:
        return Direction.STRONGER if new else Direction.WEAKER
    return compare_extensions(old, new)


def _missed(old: Missed | None, new: Missed | None) -> Direction:
    return Direction.CHANGED if old is None or new is None else compare_misses(old, new)


SANCTIONS: Mapping[str, Callable[[Any, Any], Direction]] = {
    "pay": _pay,
    "cap": _cap,
    "claim": _claim,
    "extends": _extends,
    "missed": _missed,
}
