"""Charges, payments, caps, claims, renewals and extensions in Chinese."""

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
from pledgebook.wording.zh import moments, values
from pledgebook.wording.zh.naming import Naming, join

PRICES = {
    Price.FREE: "不收取费用",
    Price.AT_COST: "只收取成本费用",
    Price.PRICED: "另行收费",
    Price.PASS_THROUGH: "所收费用代收代付，不加收其他费用",
}
LABELS = {
    Price.FREE: "免费",
    Price.AT_COST: "成本价",
    Price.PRICED: "收费",
    Price.PASS_THROUGH: "代收代付",
}
_PART = {
    "labour": "人工费",
    "parts": "配件费",
    "travel": "差旅费",
    "board": "食宿费",
    "onsite": "上门费",
}
_PART_PRICES = {
    Price.FREE: "免收",
    Price.AT_COST: "按成本价收取",
    Price.PRICED: "另行收取",
    Price.PASS_THROUGH: "代收代付",
}
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
# What the customer has spent is borne, not paid as damages.
_SPENT = "actual-cost"


def charge(value: Charge, naming: Naming) -> str:
    """Return what the customer pays: ``只收取成本费用``, ``收费标准为每年6000元（…）``."""
    if isinstance(value, Price):
        return PRICES[value]
    if isinstance(value, Quantity):
        return f"收费标准为{values.quantity(value)}"
    if isinstance(value, Agreed):
        return f"收费{moments.agreed(value, naming)}"
    if isinstance(value, ChargeByPart):
        return _by_part(value, naming)
    return "，".join([f"收费标准为{base(value, naming)}", *_terms(value, naming)])


def short(value: Charge | None) -> str:
    """Return a charge as a label: ``免费``, ``成本价``, ``每年6000元``."""
    if value is None:
        return ""
    if isinstance(value, Price):
        return LABELS[value]
    if isinstance(value, Quantity):
        rate = values.each(value.per) if value.per else ""
        return f"{rate}{values.bound(value)}{values.number(value)}"
    return "另行商定" if isinstance(value, Agreed) else "分项收费"


def _by_part(value: ChargeByPart, naming: Naming) -> str:
    groups: dict[str, list[str]] = {}
    for name, title in _PART.items():
        price = getattr(value, name)
        if price is not None:
            groups.setdefault(_part_price(price, naming), []).append(title)
    return "，".join(f"{join(titles, '和')}{price}" for price, titles in groups.items())


def _part_price(price: Price | Quantity | Agreed, naming: Naming) -> str:
    if isinstance(price, Price):
        return _PART_PRICES[price]
    if isinstance(price, Agreed):
        return moments.agreed(price, naming)
    return f"为{values.quantity(price)}"


def base(value: Amount, naming: Naming) -> str:
    """Return how much: ``每天（不足1天的按1天计）合同价款的0.05%``."""
    head = _per(value.per, naming) if value.per else ""
    return f"{head}{_sum(value, naming)}"


def _sum(value: Amount, naming: Naming) -> str:
    of = naming.title(value.of, Kind.BASE, Kind.DEFINITION, Kind.ITEM) if value.of else ""
    if value.tiers:
        return f"以{of}为基数，按下表分档计算" if of else "按下表分档计算"
    share = values.quantity(value.share) if value.share else ""
    part = f"{of}的{share}" if of and share else of or share
    if not value.amount:
        return part
    amount = values.quantity(value.amount)
    return f"{amount}（以{part}为基数）" if part else amount


def _per(per: Quantity | str, naming: Naming) -> str:
    if isinstance(per, str):
        return f"每发生一次“{naming.title(per)}”的情形，"
    if per.low == "1":
        return f"{values.each(per.unit)}（不足{values.number(per)}的按{values.number(per)}计）"
    return f"每{values.number(per)}（不足的按{values.number(per)}计）"


def _terms(value: Amount, naming: Naming) -> list[str]:
    """Return what an amount says beside how much: cap, payer, form, when it is due."""
    parts = [
        cap_words(value.cap, naming) if value.cap else "",
        f"由{naming.title(value.by)}支付" if value.by else "",
        f"以{FORMS[value.as_]}支付" if value.as_ else "",
        _due(value.due, naming),
    ]
    return [part for part in parts if part]


FORMS = {
    PayAs.CASH: "现金",
    PayAs.CREDIT: "服务抵用金",
    PayAs.NEXT_INVOICE_CREDIT: "下期账单抵扣方式",
    PayAs.DEDUCTION: "从应付款中扣除方式",
    PayAs.CONTRACT_DEDUCTION: "从合同款中扣除方式",
    PayAs.REFUND: "退款方式",
    PayAs.COUPON: "代金券",
    PayAs.EXTENSION: "延长服务方式",
}


def cap_words(cap: Quantity | CapShare | Uncapped, naming: Naming) -> str:
    """Return a cap: ``累计不超过合同价款的10%``, ``不设上限``."""
    if cap is Uncapped.NONE:
        return "不设上限"
    if isinstance(cap, CapShare):
        of = naming.title(cap.of, Kind.BASE, Kind.DEFINITION, Kind.ITEM)
        return f"累计不超过{of}的{values.quantity(cap.share)}"
    return f"累计不超过{values.quantity(cap)}" if isinstance(cap, Quantity) else ""


def _due(due: Quantity | Moment | None, naming: Naming) -> str:
    if due is None:
        return ""
    when = values.within(due) if isinstance(due, Quantity) else moments.before(due, naming)
    return f"于{when}付清"


def pay(value: Amount, payer: str, naming: Naming) -> str:
    """Return what the payer pays: ``每天（…），我方向用户赔付合同价款的0.05%，累计不超过…``."""
    who = naming.title(value.by) if value.by else payer
    to = naming.party("customer") if who != naming.party("customer") else naming.party("provider")
    verb, how = _PAID[value.as_]
    words = f"{who}{verb.format(to=to)}{'，' if value.tiers else ''}{_sum(value, naming)}"
    if value.of == _SPENT and how:
        words = f"{_sum(value, naming)}由{who}承担"
    parts = [
        _per(value.per, naming).removesuffix("，") if value.per else "",
        words,
        how,
        cap_words(value.cap, naming) if value.cap else "",
        _due(value.due, naming),
    ]
    return "，".join(part for part in parts if part)


def cap(value: Amount, naming: Naming) -> str:
    """Return the most that is paid in all: ``赔付总额以合同价款的10%为限``."""
    return "，".join([f"赔付总额以{base(value, naming)}为限", *_terms(value, naming)])


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
    words = f"达到或超过{_bound(tier.over, target)}"
    return f"{words}，但低于{_bound(after.over, target)}" if after and after.over else words


def _bound(bound: Quantity | str | None, target: Quantity | None) -> str:
    if isinstance(bound, Quantity):
        return values.quantity(bound)
    return f"目标值（{values.number(target)}）" if target else "目标值"
