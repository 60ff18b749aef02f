"""Two payments, claims and extensions for what is missed, held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from pledgebook.model.clause import Missed
from pledgebook.model.money import Amount, CapShare, Claim, Counts, Extension, Tier, Uncapped
from pledgebook.model.quantity import Quantity
from pledgebook.order.direction import Direction, together

SAME, CHANGED = Direction.SAME, Direction.CHANGED
End = Quantity | CapShare | Uncapped


def compare_payments(old: Amount, new: Amount) -> Direction:
    """Return what becomes of who is paid when ``new`` takes the place of ``old``.

    More, sooner, with a higher cap and a higher least is better. Of another base, form or formula
    nobody can tell.
    """
    rest = _rest(old) == _rest(new)
    return together(
        (
            SAME if rest else CHANGED,
            _more(old.amount, new.amount),
            _more(old.share, new.share),
            _scales(old.tiers, new.tiers),
            _end(old.cap, new.cap, absent=Direction.WEAKER),
            _end(old.least, new.least, absent=Direction.STRONGER),
            _more(old.beyond, new.beyond, absent=Direction.STRONGER).reversed,
            _per(old.per, new.per),
            _counts(old.counts, new.counts),
        )
    )


def compare_claims(old: Claim, new: Claim) -> Direction:
    """Return what becomes of who claims: more time, less to be shown and no threshold is better."""
    rest = (old.opens, old.from_, old.until, old.by, old.via)
    fewer, more = {*new.with_} <= {*old.with_}, {*old.with_} <= {*new.with_}
    shown = SAME if fewer and more else CHANGED if fewer == more else None
    return together(
        (
            SAME if rest == (new.opens, new.from_, new.until, new.by, new.via) else CHANGED,
            _more(old.within, new.within, absent=Direction.WEAKER),
            _more(old.over, new.over, absent=Direction.STRONGER).reversed,
            shown or (Direction.STRONGER if fewer else Direction.WEAKER),
        )
    )


def compare_extensions(old: Extension, new: Extension) -> Direction:
    """Return what becomes of the customer when a period is made longer by more or by less."""
    rest = replace(old, lasts=new.lasts, counts=new.counts, per=new.per) == new
    return together(
        (
            SAME if rest else CHANGED,
            _more(old.lasts, new.lasts),
            _per(old.per, new.per),
            _counts(old.counts, new.counts),
        )
    )


def compare_misses(old: Missed, new: Missed) -> Direction:
    """Return what becomes of a remedy that is reached by so many misses: fewer are better."""
    if old.of != new.of or len(old.any) != 1 or len(new.any) != 1:
        return CHANGED
    before, after = old.any[0], new.any[0]
    if replace(before, count=after.count) != after:
        return CHANGED
    return _more(before.count, after.count).reversed


def _rest(pay: Amount) -> Amount:
    """Return what has no order of its own: base, form, formula, who pays and until when."""
    return replace(
        pay,
        amount=None,
        share=None,
        tiers=(),
        cap=None,
        least=None,
        beyond=None,
        per=None,
        counts=None,
    )


def _more(old: Quantity | None, new: Quantity | None, *, absent: Direction = CHANGED) -> Direction:
    """Return the direction where more is better; ``absent``: that of a value where none was."""
    if old == new:
        return SAME
    if old is None or new is None:
        return absent if old is None else absent.reversed
    alike = (old.kind, old.bound, old.per, old.high) == (new.kind, new.bound, new.per, new.high)
    if not alike:
        return CHANGED
    if new.size == old.size:
        return SAME
    return Direction.STRONGER if new.size > old.size else Direction.WEAKER


def _end(old: End | None, new: End | None, *, absent: Direction) -> Direction:
    """Return the direction of an upper or lower end; a share of another base has none."""
    before, after = _of_base(old), _of_base(new)
    if before is not None and after is not None and before[1] != after[1]:
        return CHANGED
    return _more(before and before[0], after and after[0], absent=absent)


def _of_base(end: End | None) -> tuple[Quantity, str] | None:
    if end is None or isinstance(end, Uncapped):
        return None
    return (end.share, end.of) if isinstance(end, CapShare) else (end, "")


def _per(old: Quantity | str | None, new: Quantity | str | None) -> Direction:
    """Return the direction of the interval that is paid for: a longer one comes less often."""
    if old == new:
        return SAME
    if not (isinstance(old, Quantity) and isinstance(new, Quantity)):
        return CHANGED
    return _more(old, new).reversed


def _counts(old: Counts | None, new: Counts | None) -> Direction:
    """Return the direction of which intervals count: each that has started is more of them."""
    if old is new:
        return SAME
    if None in (old, new):
        return CHANGED
    return Direction.STRONGER if new is Counts.STARTED else Direction.WEAKER


def _scales(old: Sequence[Tier], new: Sequence[Tier]) -> Direction:
    """Return the direction of a scale: what it pays on every level, held against the other.

    A step that names its upper end runs down to the next one, one that names its lower end up.
    """
    if tuple(old) == tuple(new):
        return SAME
    kinds = {_kind(tier) for tier in (*old, *new)}
    if not (old and new) or len(kinds) != 1 or None in kinds:
        return CHANGED
    levels = sorted({_bound(tier) for tier in (*old, *new)})
    levels += [levels[0] - 1, levels[-1] + 1]
    paid = [(_paid(old, level), _paid(new, level)) for level in levels]
    return together(
        SAME if one == other else Direction.STRONGER if other > one else Direction.WEAKER
        for one, other in paid
    )


def _kind(tier: Tier) -> tuple[object, ...] | None:
    """Return of which kind a step and what it pays are; None of one that is no mere number."""
    bound, value = tier.below or tier.over, tier.share or tier.amount
    if not (isinstance(bound, Quantity) and isinstance(value, Quantity)):
        return None
    if bound.high or value.high or bound.bound or value.bound:
        return None
    return tier.below is not None, bound.kind, bound.per, value.kind, value.per


def _bound(tier: Tier) -> Fraction:
    bound = tier.below or tier.over
    assert isinstance(bound, Quantity)  # noqa: S101 - it has a kind
    return Fraction(bound.size)


def _paid(tiers: Sequence[Tier], level: Fraction) -> Fraction:
    """Return what a scale pays on a level; at a bound itself, the same of any two scales."""
    below = tiers[0].below is not None
    reached = [one for one in tiers if (_bound(one) > level if below else _bound(one) <= level)]
    if not reached:
        return Fraction(0)
    nearest = min(reached, key=_bound) if below else max(reached, key=_bound)
    value = nearest.share or nearest.amount
    assert value is not None  # noqa: S101 - it has a kind
    return Fraction(value.size)
