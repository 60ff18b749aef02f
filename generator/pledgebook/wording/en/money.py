"""Charges, payments and caps in English."""

from __future__ import annotations

import re

from pledgebook.model.money import (
    Amount,
    CapShare,
    Charge,
    ChargeByPart,
    Counts,
    Extension,
    PayAs,
    Price,
    Priced,
    SimpleCharge,
    Uncapped,
)
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.units import TIME
from pledgebook.wording.en import moments, prices, values
from pledgebook.wording.en.grammar import join, quoted
from pledgebook.wording.en.naming import Naming

# The fee of a span of time: set off in full, it is not charged at all.
_FEE = re.compile(
    r"(the )?(month|year|annual|quarter)(ly|’s|'s)? "
    r"((service|hosting|subscription|maintenance|support) )*(fees?|rent|charges?)( (of|for) |$)",
    re.I,
)
_WAIVE = "waive {sum}"


def charge(value: Charge, naming: Naming) -> str:
    """Return what the customer pays: ``there is no charge``, ``the charge is CNY 6,000``."""
    if isinstance(value, Price):
        return prices.PRICES[value][1]
    if isinstance(value, Quantity):
        return f"the charge is {values.quantity(value)}"
    if isinstance(value, Agreed):
        return f"the charge will be {moments.agreed(value, naming)}"
    if isinstance(value, ChargeByPart):
        return _by_part(value, naming)
    if isinstance(value, Priced):
        return f"{prices.PRICES[value.price][1]}, {cap_words(value.cap, naming)}"
    return f"the charge is {sums(value, naming)}"


def sums(value: Amount, naming: Naming) -> str:
    """Return how much and on what terms: ``50% of the contract price, due within 30 days``."""
    return ", ".join([base(value, naming), *terms(value, naming)])


def short(value: Charge | None) -> str:
    """Return a charge as a label: ``free of charge``, ``CNY 6,000 per year``."""
    if value is None:
        return ""
    if isinstance(value, Price):
        return prices.LABELS[value]
    if isinstance(value, Quantity):
        return values.quantity(value)
    if isinstance(value, Priced):
        return f"{prices.LABELS[value.price]} up to a limit"
    return "to be agreed" if isinstance(value, Agreed) else "charged by part"


def _by_part(value: ChargeByPart, naming: Naming) -> str:
    groups: dict[str, list[str]] = {}
    for name, title in prices.PARTS.items():
        price = getattr(value, name)
        if price is not None:
            groups.setdefault(_part_price(price, naming), []).append(title)
    said = []
    for price, titles in groups.items():
        verb = "are" if len(titles) > 1 or titles[0] in ("parts", prices.PARTS["board"]) else "is"
        said.append(f"{join(titles)} {verb} {price}")
    return join(said)


def _part_price(price: SimpleCharge, naming: Naming) -> str:
    if isinstance(price, Amount):
        said = "; ".join(terms(price, naming))
        return f"charged at {base(price, naming)}{f' ({said})' if said else ''}"
    if isinstance(price, Price):
        return prices.PART_PRICES[price]
    if isinstance(price, Agreed):
        return f"charged as {moments.agreed(price, naming)}"
    return f"charged at {values.quantity(price)}"


def base(value: Amount, naming: Naming) -> str:
    """Return how much: ``0.05% of the contract price for each day``."""
    return ", ".join(
        [f"{_sum(value, naming, whole='{} in full')}{per(value, naming)}", *_counted(value)]
    )


def _base(name: str, naming: Naming) -> str:
    return naming.noun(name, Kind.BASE, Kind.DEFINITION, Kind.ITEM)


def _sum(value: Amount, naming: Naming, whole: str = "") -> str:
    of = _base(value.of, naming) if value.of else ""
    if value.tiers:
        scaled = f"share of {of}" if of else "amount"
        return f"the {scaled} given in the scale below"
    share = values.quantity(value.share) if value.share else ""
    part = f"{share} of {of}" if of and share else of or share
    if of and whole and share == "100%":
        part = whole.format(of)
    if not value.amount:
        return part or f"an amount calculated as {value.formula}"
    amount = values.quantity(value.amount)
    return f"{amount} (on the basis of {part})" if part else amount


def per(value: Amount | Extension, naming: Naming, of: str = "") -> str:
    """Return for what it is due again: `` for each full day of delay``; ``of`` is what lasts."""
    span = value.per
    if span is None:
        return ""
    if isinstance(span, str):
        noun = naming.title(span)
        quotes = naming.kind(span) in (Kind.CLAUSE, Kind.PERIOD)
        return (
            f" for each case of {quoted(noun)}"
            if quotes
            else f" for each {noun.removeprefix('the ')}"
        )
    if span.unit == "time" and span.low == "1":
        return " on each occasion"
    name, alone = _interval(span)
    full = " full" if value.counts is Counts.FULL else ""
    part = " or part thereof" if value.counts is Counts.STARTED else ""
    lasting = f" of {of}" if of and span.kind in TIME else ""
    return f" for {'each' if alone else 'every'}{full} {name}{lasting}{part}"


def _interval(span: Quantity) -> tuple[str, bool]:
    """Return the name of an interval, and whether it is a single unit: ``day``, ``15 minutes``."""
    alone = span.low == "1" and not span.high
    if span.unit == "percent":
        points = "percentage point" if alone else f"{span.low} percentage points"
        return points, alone
    return (values.unit(span.unit, one=True).strip() if alone else values.number(span)), alone


def _counted(value: Amount, of: str = "") -> list[str]:
    """Return what of a miss counts, and by which formula."""
    beyond = value.beyond
    first = beyond and beyond.kind in TIME
    excess = "downtime in excess of" if of == "downtime" else "what exceeds"
    named = value.share or value.amount or value.of or value.tiers
    return [
        *([f"calculated as {value.formula}"] if value.formula and named else []),
        *([f"not counting the first {values.number(beyond)}"] if beyond and first else []),
        *([f"counting only {excess} {values.number(beyond)}"] if beyond and not first else []),
    ]


def terms(value: Amount, naming: Naming) -> list[str]:
    """Return what an amount says beside how much: cap, payer, form, when it is due."""
    parts = [
        cap_words(value.cap, naming) if value.cap else "",
        _least(value.least, naming) if value.least else "",
        f"payable by {naming.noun(value.by)}" if value.by else "",
        f"as {prices.FORMS[value.as_]}" if value.as_ else "",
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


def _least(least: Quantity | CapShare, naming: Naming) -> str:
    if isinstance(least, Quantity):
        return f"at least {values.number(least)}"
    return f"at least {values.quantity(least.share)} of {_base(least.of, naming)}"


def _due(due: Quantity | Moment | None, naming: Naming) -> str:
    if due is None:
        return ""
    when = values.within(due) if isinstance(due, Quantity) else moments.before(due, naming)
    return f"due {when}"


def pay(value: Amount, payer: str, naming: Naming, of: str = "") -> str:
    """Return what the payer pays: ``the Provider will pay the Customer 0.05% of the price…``.

    ``of`` is what an interval is counted of: delay, downtime.
    """
    who = naming.noun(value.by) if value.by else payer
    customer = naming.party("customer")
    to = customer if who != customer else naming.party("provider")
    verb, how = _paid(value, naming)
    total = _sum(value, naming, whole="{}" if verb == _WAIVE else "{} in full")
    words = f"{who} will {verb.format(to=to, sum=total)}"
    parts = [
        words + per(value, naming, of),
        *_counted(value, of),
        how,
        cap_words(value.cap, naming) if value.cap else "",
        _least(value.least, naming) if value.least else "",
        _due(value.due, naming),
    ]
    return ", ".join(part for part in parts if part)


def _paid(value: Amount, naming: Naming) -> tuple[str, str]:
    """Return the verb of a payment, and how it is made."""
    verb, how = prices.PAID[value.as_]
    if value.as_ in prices.CREDITS and not value.amount:
        return prices.CREDITS[value.as_], how
    whole = value.share and value.share.low == "100" and not value.share.bound
    simple = whole and not (value.amount or value.by or value.per or value.cap)
    fee = value.of and _FEE.match(_base(value.of, naming))
    waived = value.as_ is PayAs.DEDUCTION and simple and fee
    return (_WAIVE, "") if waived else (verb, how)


def cap(value: Amount, naming: Naming) -> str:
    """Return the most that is paid in all, as a predicate."""
    most = f"{_sum(value, naming)}{per(value, naming)}"
    return ", ".join([f"will not exceed {most}", *_counted(value), *terms(value, naming)])
