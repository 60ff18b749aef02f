"""What the customer pays, and how much an amount is, in Chinese."""

from __future__ import annotations

from pledgebook.model.money import (
    Amount,
    CapShare,
    Charge,
    ChargeByPart,
    Counts,
    PayAs,
    Price,
    Priced,
    SimpleCharge,
    Uncapped,
)
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment
from pledgebook.wording.zh import moments, values
from pledgebook.wording.zh.formulas import formula
from pledgebook.wording.zh.naming import Naming, join

PRICES = {
    Price.FREE: "不收取费用",
    Price.AT_COST: "只收取成本费用",
    Price.DISCOUNTED: "按优惠价收费",
    Price.PRICED: "另行收费",
    Price.QUOTED: "先行报价，经{customer}同意后收费",
    Price.PASS_THROUGH: "所收费用代收代付，不加收其他费用",
    Price.OWN_COST: "费用自理",
}
LABELS = {
    Price.FREE: "免费",
    Price.AT_COST: "成本价",
    Price.DISCOUNTED: "优惠价",
    Price.PRICED: "收费",
    Price.QUOTED: "报价后收费",
    Price.PASS_THROUGH: "代收代付",
    Price.OWN_COST: "费用自理",
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
    Price.DISCOUNTED: "按优惠价收取",
    Price.PRICED: "另行收取",
    Price.QUOTED: "先行报价，经{customer}同意后收取",
    Price.PASS_THROUGH: "代收代付",
    Price.OWN_COST: "自理",
}
_COUNTS = {
    None: "",
    Counts.STARTED: "（不足{0}的按{0}计）",
    Counts.FULL: "（不足{0}的不计）",
}
_WHOLE = "100"
_MISSED = "missed"  # a promise, which the sentence may have named, was not kept


def charge(value: Charge, naming: Naming) -> str:
    """Return what the customer pays: ``只收取成本费用``, ``收费标准为每年6000元（…）``."""
    if isinstance(value, Price):
        return naming.fill(PRICES[value])
    if isinstance(value, Quantity):
        return f"收费标准为{values.quantity(value)}"
    if isinstance(value, Agreed):
        return f"收费{moments.agreed(value, naming)}"
    if isinstance(value, ChargeByPart):
        return _by_part(value, naming)
    if isinstance(value, Priced):
        most = cap_words(value.cap, naming).removeprefix("累计不超过")
        return f"{PRICES[value.price]}，以{most}为限"
    words, terms = _charged(value, naming), terms_of(value, naming)
    if words:
        return "，".join([words, *terms])
    return f"收费{'的' if terms[0].startswith('计算公式') else ''}{'，'.join(terms)}"


def _charged(value: Amount, naming: Naming) -> str:
    of = of_base(value, naming)
    if value.tiers:
        return f"以{of}为基数，按下表分档收费" if of else "按下表分档收费"
    if of and not value.amount and not value.per:
        return f"按{sum_of(value, naming)}收取费用"
    words = base(value, naming)
    return f"收费标准为{words}" if words else ""


def short(value: Charge | None) -> str:
    """Return a charge as a label: ``免费``, ``成本价``, ``每年6000元``."""
    if value is None:
        return ""
    if isinstance(value, Price):
        return LABELS[value]
    if isinstance(value, Quantity):
        rate = values.each(value.per) if value.per else ""
        return f"{rate}{values.bound(value)}{values.number(value)}"
    if isinstance(value, Priced):
        return f"限额内{LABELS[value.price]}"
    if isinstance(value, Amount):
        return "按约定标准收费"
    return "另行商定" if isinstance(value, Agreed) else "分项收费"


def _by_part(value: ChargeByPart, naming: Naming) -> str:
    groups: dict[str, list[str]] = {}
    for name, title in _PART.items():
        price = getattr(value, name)
        if price is not None:
            groups.setdefault(_part_price(price, naming), []).append(title)
    return "，".join(f"{join(titles, '和')}{price}" for price, titles in groups.items())


def _part_price(price: SimpleCharge, naming: Naming) -> str:
    if isinstance(price, Amount):
        sum_, terms = base(price, naming), terms_of(price, naming)
        return f"为{'，'.join([sum_, *terms])}" if sum_ else "，".join(terms)
    if isinstance(price, Price):
        return naming.fill(_PART_PRICES[price])
    if isinstance(price, Agreed):
        return moments.agreed(price, naming)
    return f"为{values.quantity(price)}"


def base(value: Amount, naming: Naming) -> str:
    """Return how much: ``每天（不足1天的按1天计）合同价款的0.05%``."""
    head = per_words(value.per, value.counts, naming) if value.per else ""
    return f"{head}{sum_of(value, naming)}"


def of_base(value: Amount, naming: Naming) -> str:
    """Return of what a share is taken, '' where that is not said."""
    return naming.title(value.of, Kind.BASE, Kind.DEFINITION, Kind.ITEM) if value.of else ""


def is_whole(value: Amount) -> bool:
    """Say whether all of the base is meant."""
    share = value.share
    return bool(share and value.of and not value.amount and share.low == _WHOLE and not share.bound)


def sum_of(value: Amount, naming: Naming) -> str:
    """Return a sum or a share: ``合同价款的5%``; all of a base is the base."""
    of = of_base(value, naming)
    if value.tiers:
        return f"以{of}为基数，按下表分档计算" if of else "按下表分档计算"
    share = values.quantity(value.share) if value.share and not is_whole(value) else ""
    part = f"{of}的{share}" if of and share else of or share
    if not value.amount:
        return part
    amount = values.quantity(value.amount)
    if share:
        return f"{part}另加{amount}"
    return f"{of}中的{amount}" if of else amount


def per_words(per: Quantity | str, counts: Counts | None, naming: Naming, breach: str = "") -> str:
    """Return for which interval: ``每天（不足1天的按1天计）``, with a breach ``每逾期1天``."""
    if per == _MISSED:
        return "每发生一次，" if breach else "每发生一次承诺未兑现的情形，"
    if isinstance(per, Quantity) and (per.unit, per.low) == ("time", "1"):
        return "每发生一次，"
    if isinstance(per, str):
        return f"每发生一次“{naming.title(per)}”的情形，"
    number = values.number(per)
    if per.unit in ("percent", "per-mille"):
        points = f"{per.low}个{'百' if per.unit == 'percent' else '千'}分点"
        short = {"": "", "超出": "超出"}.get(breach, "低于目标值")
        return f"每{short}{points}{_COUNTS[counts].format(points)}"
    plain = values.each(per.unit) if per.low == "1" else f"每{number}"
    head = f"每{breach}{number}" if breach else plain
    return f"{head}{_COUNTS[counts].format(number)}"


def terms_of(value: Amount, naming: Naming) -> list[str]:
    """Return what an amount says beside how much: excess, formula, cap, payer, form, due day."""
    parts = [
        *reckoned(value),
        cap_words(value.cap, naming) if value.cap else "",
        least_words(value.least, naming) if value.least else "",
        f"由{naming.title(value.by)}支付" if value.by else "",
        f"以{FORMS[value.as_]}支付" if value.as_ else "",
        due(value.due, naming),
    ]
    return [part for part in parts if part]


def reckoned(value: Amount) -> list[str]:
    """Return how an amount is worked out: from what on it counts, and by which formula."""
    return [
        f"只计超出{values.quantity(value.beyond)}的部分" if value.beyond else "",
        formula(value.formula) if value.formula else "",
    ]


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


def least_words(least: Quantity | CapShare, naming: Naming) -> str:
    """Return the least that is paid: ``不足100元的按100元计``."""
    if isinstance(least, Quantity):
        return f"不足{values.number(least)}的按{values.number(least)}计"
    of = naming.title(least.of, Kind.BASE, Kind.DEFINITION, Kind.ITEM)
    return f"最低为{of}的{values.quantity(least.share)}"


def due(value: Quantity | Moment | None, naming: Naming) -> str:
    """Return until when it is paid, '' where that is not said: not later than a moment."""
    if value is None:
        return ""
    if isinstance(value, Quantity):
        return f"于{values.within(value)}付清"
    if isinstance(value.plus, Quantity):
        return f"{moments.before(value, naming)}付清"
    when = moments.before(value, naming) if value.minus else moments.day(value, naming)
    return f"最迟于{when}付清"
