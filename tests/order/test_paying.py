"""Payments held against each other, as somebody would who tries every level of a scale."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.model.money import Amount, Tier
from pledgebook.model.quantity import Quantity
from pledgebook.order import Direction
from pledgebook.order.paying import compare_payments

LEVELS = range(90, 100)
SHARES = st.integers(1, 9)


@st.composite
def scales(draw: st.DrawFn, way: str) -> Amount:
    """Draw a payment by steps of a share, each below or over a percentage."""
    steps = draw(st.dictionaries(st.sampled_from(LEVELS), SHARES, min_size=1, max_size=3))
    tiers = tuple(
        Tier(**{way: Quantity.parse(f"{level}%"), "share": Quantity.parse(f"{share}%")})
        for level, share in steps.items()
    )
    return Amount(of="monthly-fee", tiers=tiers)


def paid(scale: Amount, at: Fraction) -> Fraction:
    """Return what is paid at a level that is no bound, step by step."""
    found = [
        (abs(Fraction(bound.size) - at), Fraction(tier.share.size))
        for tier in scale.tiers
        for bound in (tier.below or tier.over,)
        if isinstance(bound, Quantity) and tier.share is not None
        if (at < bound.size) == (tier.below is not None)
    ]
    return min(found)[1] if found else Fraction(0)


def tried(old: Amount, new: Amount) -> Direction:
    """Return the direction that trying a level between any two bounds shows."""
    levels = [Fraction(level) + Fraction(1, 2) for level in range(88, 102)]
    found = {(paid(new, at) > paid(old, at)) - (paid(new, at) < paid(old, at)) for at in levels}
    found.discard(0)
    if not found:
        return Direction.SAME
    both = {1: Direction.STRONGER, -1: Direction.WEAKER}
    return both[found.pop()] if len(found) == 1 else Direction.CHANGED


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.sampled_from(["below", "over"]).flatmap(lambda way: st.tuples(scales(way), scales(way))))
def test_a_scale_is_held_against_another_on_every_level(both: tuple[Amount, Amount]) -> None:
    old, new = both
    assert compare_payments(old, new) is tried(old, new)
    assert compare_payments(new, old) is tried(old, new).reversed


def test_steps_of_other_kinds_have_no_order() -> None:
    def scale(bound: str, share: str, way: str = "below") -> Amount:
        tier = Tier(**{way: Quantity.parse(bound), "share": Quantity.parse(share)})
        return Amount(of="monthly-fee", tiers=(tier,))

    one = scale("99%", "5%")
    for other in (scale("99%", "5%", "over"), scale("4小时", "5%"), Amount(of="monthly-fee")):
        assert compare_payments(one, other) is Direction.CHANGED
