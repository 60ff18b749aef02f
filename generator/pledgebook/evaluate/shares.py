"""How many tickets kept a promise, and whether that is enough."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from pledgebook.model.sla import Target
from pledgebook.model.summary import Result


def eligible(counts: Mapping[str, int]) -> int:
    """Return how many tickets came to a verdict that counts: met or breached."""
    return counts.get("met", 0) + counts.get("breached", 0)


def result(counts: Mapping[str, int], target: Target) -> Result:
    """Say whether the share of tickets in time is reached; exact, from whole numbers.

    A target without a percentage is 100 %: every ticket counts.
    """
    total, share = eligible(counts), Fraction(target.pct or "100") / 100
    if total == 0 or total < target.min_n:
        return Result.NO_DATA
    reached = Fraction(counts.get("met", 0), total)
    more = target.bound == "more-than"
    return Result.MET if reached > share or (reached == share and not more) else Result.MISSED
