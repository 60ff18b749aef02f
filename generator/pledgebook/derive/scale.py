"""Tiers as intervals: both bounds of each, and which of them belongs to it.

A tier names one bound and runs to the next line (the language's half-open tiers), so an interval
has the bound of its neighbour as its other end, and exactly one of the two includes it.
"""

from __future__ import annotations

from itertools import pairwise

from pledgebook.derive.shapes import given, quantity, said, share
from pledgebook.model.money import Tier
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.sla_words import Plain


def scale(tiers: tuple[Tier, ...], target: Quantity | None) -> list[Plain]:
    """Return each tier as an interval; ``target`` stands for its word where it is one number."""
    return [_interval(*two, target) for two in pairwise((*tiers, None)) if two[0] is not None]


def _interval(tier: Tier | None, following: Tier | None, target: Quantity | None) -> Plain:
    assert tier is not None  # noqa: S101 - only what follows the last tier is none
    falls = tier.below is not None
    near = tier.below if falls else tier.over
    far = None if following is None else following.below if falls else following.over
    near_in = _includes(near, falls=falls)
    far_in = None if far is None else not _includes(far, falls=falls)
    ends = ((_bound(near, target), near_in), (_bound(far, target), far_in))
    low, high = reversed(ends) if falls else ends
    return said(
        **{"from": low[0]},
        from_included=low[1],
        to=high[0],
        to_included=high[1],
        **(share(tier.share) if tier.share else {}),
        amount=given(quantity, tier.amount),
    )


def _includes(bound: Quantity | str | None, *, falls: bool) -> bool:
    """Say whether a tier holds its own bound: `below` does not, `over` does, unless said."""
    side = bound.bound if isinstance(bound, Quantity) else None
    return side is Bound.AT_MOST if falls else side is not Bound.MORE_THAN


def _bound(bound: Quantity | str | None, target: Quantity | None) -> Plain | None:
    number = target if isinstance(bound, str) and target is not None else bound
    if isinstance(number, Quantity):
        return {key: one for key, one in quantity(number).items() if key != "bound"}
    return None if number is None else {"word": "target"}
