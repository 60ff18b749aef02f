"""What is paid when a promise is not kept: sums, shares, scales, caps."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.model.money import Amount, PayAs, Tier
from pledgebook.model.quantity import Quantity
from pledgebook.wording.zh import money, values
from pledgebook.wording.zh.naming import Naming

_PAID = {
    None: ("向{to}赔付", ""),
    PayAs.CASH: ("以现金向{to}赔付", ""),
    PayAs.CREDIT: ("以服务抵用金向{to}赔付", ""),
    PayAs.NEXT_INVOICE_CREDIT: ("在{to}的下期账单中抵扣", ""),
    PayAs.DEDUCTION: ("向{to}赔付", "从应付款中扣除"),
    PayAs.CONTRACT_DEDUCTION: ("向{to}赔付", "从合同款中扣除"),
    PayAs.REFUND: ("向{to}退还", ""),
    PayAs.COUPON: ("以代金券向{to}赔付", ""),
    PayAs.EXTENSION: ("为{to}相应延长服务，折合", ""),
}
# The fee of a span of time: set off in full, it is not charged at all.
_FEE = re.compile(
    r"(当|每|本|该)?(月|年|季度?|日|账期)的?(服务|托管|使用|维护|运维|租用|主机)*(费用?|租金)"
)
_VERBS = ("赔付", "退还", "抵扣")
# What the customer has spent is borne, not paid as damages.
_SPENT = "actual-cost"


def pay(value: Amount, payer: str, naming: Naming, *, said: bool = False, breach: str = "") -> str:
    """Return what the payer pays: ``每逾期1天，我方向用户赔付合同价款的0.05%，累计不超过…``.

    ``said``: the payer is the subject already; ``breach`` is what goes on from day to day (逾期).
    """
    value = _per_apart(value)
    per = money.per_words(value.per, value.counts, naming, breach) if value.per else ""
    apart = bool(breach) or per.endswith("，")
    whole = _waived(value, naming)
    parts = [
        per.removesuffix("，") if apart else "",
        _paid(value, payer, naming, said=said, each="" if apart else per),
        "" if whole else _PAID[value.as_][1],
        *money.reckoned(value),
        money.least_words(value.least, naming) if value.least else "",
        money.cap_words(value.cap, naming) if value.cap else "",
        money.due(value.due, naming),
    ]
    return "，".join(part for part in parts if part)


def _per_apart(value: Amount) -> Amount:
    """Return a rate (500元/天) as a sum per interval."""
    rate = value.amount
    if value.per or not rate or not rate.per:
        return value
    return replace(value, amount=replace(rate, per=None), per=Quantity(low="1", unit=rate.per))


def _paid(value: Amount, payer: str, naming: Naming, *, said: bool, each: str) -> str:
    """Return who pays how much to whom, for ``each`` interval."""
    by = naming.title(value.by) if value.by else payer
    customer = naming.party("customer")
    to = naming.party("provider") if by == customer else customer
    who = f"{'' if said and by == payer else by}{each}"
    form, how = _PAID[value.as_]
    verb, of = form.format(to=to), money.of_base(value, naming)
    if value.of == _SPENT and value.as_ is None and money.is_whole(value):
        return f"{who}承担{money.sum_of(value, naming)}"
    if value.of == _SPENT and how:
        whole = "全部" if money.is_whole(value) else ""
        return f"{each}{money.sum_of(value, naming)}{whole}由{by}承担"
    if _waived(value, naming):
        return f"{who}免收{of}"
    if value.tiers:
        return f"{who}{f'以{of}为基数，' if of else ''}按下表分档{_scaled(verb, value)}"
    if money.is_whole(value):
        verb = f"{verb}全部" if value.as_ is PayAs.EXTENSION else _wholly(verb)
    return f"{who}{verb}{money.sum_of(value, naming) or '相应金额'}"


def _waived(value: Amount, naming: Naming) -> bool:
    """Say whether all of the fee of a month or year is deducted from the sums due."""
    simple = value.as_ is PayAs.DEDUCTION and money.is_whole(value)
    simple = simple and not (value.by or value.per or value.cap)
    return simple and _FEE.fullmatch(money.of_base(value, naming)) is not None


def _scaled(verb: str, value: Amount) -> str:
    if value.as_ is PayAs.EXTENSION:
        return f"折算，{verb.removesuffix('，折合')}"
    return f"{verb}{'费用' if value.as_ is PayAs.REFUND else ''}"


def _wholly(verb: str) -> str:
    for one in _VERBS:
        if verb.endswith(one):
            return f"{verb.removesuffix(one)}全额{one}"
    return verb


def cap(value: Amount, naming: Naming) -> str:
    """Return the most that is paid in all: ``赔付总额以合同价款的10%为限``."""
    limit = money.base(value, naming)
    words = f"赔付总额以{limit}为限" if limit else "赔付总额"
    return "，".join([words, *money.terms_of(value, naming)])


def tier_rows(value: Amount, target: Quantity | None) -> list[tuple[str, str]]:
    """Return the tiers as (from where to where, how much); a tier runs to the next one."""
    following = [*value.tiers[1:], None]
    return [
        (_span(tier, after, target), _tier(tier))
        for tier, after in zip(value.tiers, following, strict=True)
    ]


def _tier(tier: Tier) -> str:
    return "，".join(values.quantity(part) for part in (tier.share, tier.amount) if part)


def _span(tier: Tier, after: Tier | None, target: Quantity | None) -> str:
    if tier.below is not None:
        words = f"低于{_bound(tier.below, target)}"
        return f"{words}，但不低于{_bound(after.below, target)}" if after and after.below else words
    if isinstance(tier.over, Quantity) and not tier.over.size and after and after.over:
        return f"低于{_bound(after.over, target)}"
    words = f"达到或超过{_bound(tier.over, target)}"
    return f"{words}，但低于{_bound(after.over, target)}" if after and after.over else words


def _bound(bound: Quantity | str | None, target: Quantity | None) -> str:
    if isinstance(bound, Quantity):
        return values.quantity(bound)
    return f"目标值（{values.number(target)}）" if target else "目标值"
