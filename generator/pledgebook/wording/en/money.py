"""Charges, payments and caps in English."""

from __future__ import annotations

from pledgebook.model.money import (
    Amount,
    CapShare,
    Charge,
    ChargeByPart,
    PayAs,
    Price,
    Tier,
    Uncapped,
)
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.wording.en import moments, values
from pledgebook.wording.en.grammar import capital, join, quoted
from pledgebook.wording.en.naming import Naming

# As a qualifier of a verb, and as a sentence.
PRICES = {
    Price.FREE: ("free of charge", "there is no charge"),
    Price.AT_COST: ("at cost", "only the cost is charged"),
    Price.PRICED: ("for a separate charge", "this is charged separately"),
    Price.PASS_THROUGH: (
        "with the charges of others passed on at cost",
        "the charges of others are passed on at cost",
    ),
}
LABELS = {
    Price.FREE: "free of charge",
    Price.AT_COST: "at cost",
    Price.PRICED: "charged separately",
    Price.PASS_THROUGH: "passed on at cost",
}
_PART = {
    "labour": "labour",
    "parts": "parts",
    "travel": "travel",
    "board": "board and lodging",
    "onsite": "the call-out",
}
_PAID = {
    None: ("pay {to} {sum}", ""),
    PayAs.CASH: ("pay {to} {sum} in cash", ""),
    PayAs.CREDIT: ("give {to} a service credit of {sum}", ""),
    PayAs.NEXT_INVOICE_CREDIT: ("credit {to} on the next invoice with {sum}", ""),
    PayAs.DEDUCTION: ("pay {to} {sum}", "deducted from the sums due"),
    PayAs.CONTRACT_DEDUCTION: ("pay {to} {sum}", "deducted from the contract price"),
    PayAs.REFUND: ("refund {to} {sum}", ""),
    PayAs.COUPON: ("give {to} vouchers worth {sum}", ""),
    PayAs.EXTENSION: ("extend the service for {to} by the equivalent of {sum}", ""),
}
FORMS = {
    PayAs.CASH: "cash",
    PayAs.CREDIT: "service credits",
    PayAs.NEXT_INVOICE_CREDIT: "a credit on the next invoice",
    PayAs.DEDUCTION: "a deduction from the sums due",
    PayAs.CONTRACT_DEDUCTION: "a deduction from the contract price",
    PayAs.REFUND: "a refund",
    PayAs.COUPON: "vouchers",
    PayAs.EXTENSION: "an extension of the service",
}


def charge(value: Charge, naming: Naming) -> str:
    """Return what the customer pays: ``there is no charge``, ``the charge is CNY 6,000``."""
    if isinstance(value, Price):
        return PRICES[value][1]
    if isinstance(value, Quantity):
        return f"the charge is {values.quantity(value)}"
    if isinstance(value, Agreed):
        return f"the charge will be {moments.agreed(value, naming)}"
    if isinstance(value, ChargeByPart):
        return _by_part(value, naming)
    return f"the charge is {', '.join([base(value, naming), *_terms(value, naming)])}"


def short(value: Charge | None) -> str:
    """Return a charge as a label: ``free of charge``, ``CNY 6,000 per year``."""
    if value is None:
        return ""
    if isinstance(value, Price):
        return LABELS[value]
    if isinstance(value, Quantity):
        return values.quantity(value)
    return "to be agreed" if isinstance(value, Agreed) else "charged by part"


def _by_part(value: ChargeByPart, naming: Naming) -> str:
    groups: dict[str, list[str]] = {}
    for name, title in _PART.items():
        price = getattr(value, name)
        if price is not None:
            groups.setdefault(_part_price(price, naming), []).append(title)
    said = []
    for price, titles in groups.items():
        verb = "are" if len(titles) > 1 or titles[0] == "parts" else "is"
        said.append(f"{join(titles)} {verb} {price}")
    return join(said)


def _part_price(price: Price | Quantity | Agreed, naming: Naming) -> str:
    if isinstance(price, Price):
        return LABELS[price]
    if isinstance(price, Agreed):
        return f"charged as {moments.agreed(price, naming)}"
    return f"charged at {values.quantity(price)}"


def base(value: Amount, naming: Naming) -> str:
    """Return how much: ``0.05% of the contract price for each day or part of a day``."""
    return f"{_sum(value, naming)}{_per(value.per, naming) if value.per else ''}"


def _base(name: str, naming: Naming) -> str:
    return naming.noun(name, Kind.BASE, Kind.DEFINITION, Kind.ITEM)


def _sum(value: Amount, naming: Naming) -> str:
    of = _base(value.of, naming) if value.of else ""
    if value.tiers:
        return f"a share of {of} by the scale below" if of else "an amount by the scale below"
    share = values.quantity(value.share) if value.share else ""
    part = f"{share} of {of}" if of and share else of or share
    if not value.amount:
        return part
    amount = values.quantity(value.amount)
    return f"{amount} (on the basis of {part})" if part else amount


def _per(per: Quantity | str, naming: Naming) -> str:
    if isinstance(per, str):
        return f" for each case of {quoted(naming.title(per))}"
    span = values.number(per)
    if per.low == "1":
        unit = values.unit(per.unit, one=True).strip()
        return f" for each {unit} or part of it"
    return f" for every {span} or part of them"


def _terms(value: Amount, naming: Naming) -> list[str]:
    """Return what an amount says beside how much: cap, payer, form, when it is due."""
    parts = [
        cap_words(value.cap, naming) if value.cap else "",
        f"payable by {naming.noun(value.by)}" if value.by else "",
        f"as {FORMS[value.as_]}" if value.as_ else "",
        _due(value.due, naming),
    ]
    return [part for part in parts if part]


def cap_words(cap: Quantity | CapShare | Uncapped, naming: Naming) -> str:
    """Return a cap: ``up to 10% of the contract price in total``, ``without any cap``."""
    if cap is Uncapped.NONE:
        return "without any cap"
    if isinstance(cap, CapShare):
        return f"up to {values.quantity(cap.share)} of {_base(cap.of, naming)} in total"
    return f"up to {values.quantity(cap)} in total" if isinstance(cap, Quantity) else ""


def _due(due: Quantity | Moment | None, naming: Naming) -> str:
    if due is None:
        return ""
    when = values.within(due) if isinstance(due, Quantity) else moments.before(due, naming)
    return f"due {when}"


def pay(value: Amount, payer: str, naming: Naming) -> str:
    """Return what the payer pays: ``Provider will pay Customer 0.05% of the contract price…``."""
    who = naming.noun(value.by) if value.by else payer
    customer = naming.party("customer")
    to = customer if who != customer else naming.party("provider")
    verb, how = _PAID[value.as_]
    words = f"{who} will {verb.format(to=to, sum=_sum(value, naming))}"
    parts = [
        words + (_per(value.per, naming) if value.per else ""),
        how,
        cap_words(value.cap, naming) if value.cap else "",
        _due(value.due, naming),
    ]
    return ", ".join(part for part in parts if part)


def cap(value: Amount, naming: Naming) -> str:
    """Return the most that is paid in all, as a predicate."""
    return ", ".join([f"in all will not exceed {base(value, naming)}", *_terms(value, naming)])


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
        words = f"below {_bound(tier.below, target)}"
        return (
            f"{words} but not below {_bound(after.below, target)}"
            if after and after.below
            else words
        )
    words = f"{_bound(tier.over, target)} or more"
    return f"{words} but below {_bound(after.over, target)}" if after and after.over else words


def _bound(bound: Quantity | str | None, target: Quantity | None) -> str:
    if isinstance(bound, Quantity):
        return values.quantity(bound)
    return f"the target ({values.number(target)})" if target else "the target"
