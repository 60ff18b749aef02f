"""Charges, payments and claims as the plain shapes of ``sla.json``."""

from __future__ import annotations

from pledgebook.derive.scale import scale
from pledgebook.derive.shapes import agreed, given, length, moment, quantity, said, share
from pledgebook.model.money import (
    Amount,
    CapShare,
    Charge,
    ChargeByPart,
    Claim,
    Extension,
    Price,
    Priced,
    Renewal,
    RenewalNotice,
)
from pledgebook.model.quantity import Quantity
from pledgebook.model.sla_words import Plain
from pledgebook.model.timing import Agreed, Moment

_PARTS = ("labour", "parts", "travel", "board", "onsite")


def charge(value: Charge) -> Plain:
    """Return what the customer pays."""
    if isinstance(value, Price):
        return {"price": value.value}
    if isinstance(value, Quantity):
        return {"amount": quantity(value)}
    if isinstance(value, Agreed):
        return agreed(value)
    if isinstance(value, Amount):
        return amount(value)
    if isinstance(value, Priced):
        return said(price=value.price.value, cap=_cap(value.cap))
    assert isinstance(value, ChargeByPart)  # noqa: S101 - the last member of the union
    parts = {part: getattr(value, part) for part in _PARTS}
    return {part: charge(one) for part, one in parts.items() if one is not None}


def amount(value: Amount, target: Quantity | None = None) -> Plain:
    """Return an amount to pay; ``target`` is the level that its tiers speak of."""
    due = moment(value.due) if isinstance(value.due, Moment) else given(quantity, value.due)
    return said(
        amount=given(quantity, value.amount),
        of=value.of,
        per=_per(value.per),
        counts=value.counts and value.counts.value,
        beyond=given(quantity, value.beyond),
        formula=value.formula,
        cap=_cap(value.cap),
        least=_cap(value.least),
        tiers=scale(value.tiers, target),
        by=value.by,
        due=due,
        **(share(value.share) if value.share else {}),
        **{"as": value.as_ and value.as_.value},
    )


def _per(value: Quantity | str | None) -> Plain | str | None:
    return quantity(value) if isinstance(value, Quantity) else value


def _cap(value: object) -> Plain | None:
    if isinstance(value, Quantity):
        return quantity(value)
    if isinstance(value, CapShare):
        return {**share(value.share), "of": value.of}
    return None if value is None else {"word": "none"}


def claim(value: Claim) -> Plain:
    """Return the window in which a remedy is claimed."""
    return said(
        opens=given(moment, value.opens),
        within=given(quantity, value.within),
        until=given(moment, value.until),
        by=value.by,
        over=given(quantity, value.over),
        via=list(value.via),
        **{"from": given(moment, value.from_), "with": list(value.with_)},
    )


def renewal(value: Renewal) -> Plain:
    """Return how a period is renewed."""
    return said(
        lasts=length(value.lasts),
        charge=None if value.charge is None else charge(value.charge),
        by=value.by,
        times=given(quantity, value.times),
        unless=given(_notice, value.unless),
    )


def _notice(value: RenewalNotice) -> Plain:
    """Return what keeps a period from renewing itself; the customer gives notice unless said."""
    by = list(value.by or ("customer",))
    return said(by=by, notify=quantity(value.notify), form=list(value.form))


def extension(value: Extension) -> Plain:
    """Return which period is made longer, and by how much."""
    return said(
        period=value.period,
        lasts=given(quantity, value.lasts),
        per=_per(value.per),
        counts=value.counts and value.counts.value,
    )
