"""Scales in English: from where to where a tier runs, and how much it gives."""

from __future__ import annotations

from pledgebook.model.money import Amount, Tier
from pledgebook.model.quantity import Quantity
from pledgebook.wording.en import values
from pledgebook.wording.en.grammar import capital


def tier_rows(value: Amount, target: Quantity | None) -> list[tuple[str, str]]:
    """Return the tiers as (from where to where, how much); a tier runs to the next one."""
    following = [*value.tiers[1:], None]
    return [
        (capital(_span(tier, after, target)), _tier(tier))
        for tier, after in zip(value.tiers, following, strict=True)
    ]


def _tier(tier: Tier) -> str:
    return ", ".join(values.quantity(part) for part in (tier.share, tier.amount) if part)


def _span(tier: Tier, after: Tier | None, target: Quantity | None) -> str:
    if tier.below is not None:
        words = f"less than {_bound(tier.below, target)}"
        following = after.below if after else None
        return f"{words} but at least {_bound(following, target)}" if following else words
    words = f"{_bound(tier.over, target)} or more"
    following = after.over if after else None
    return f"{words} but less than {_bound(following, target)}" if following else words


def _bound(bound: Quantity | str | None, target: Quantity | None) -> str:
    if isinstance(bound, Quantity):
        return values.quantity(bound)
    return f"{values.number(target)} (the target)" if target else "the target"
