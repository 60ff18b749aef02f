"""Until when and how a remedy is claimed; how a period is renewed or made longer."""

from __future__ import annotations

from pledgebook.model.money import Claim, Extension, Renewal, RenewalNotice
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Combination
from pledgebook.wording.zh import acts, lengths, moments, money, values
from pledgebook.wording.zh.naming import Naming, join


def claim(value: Claim, naming: Naming) -> str:
    """Return until when and how a remedy is claimed."""
    who = naming.title(value.by) if value.by else naming.party("customer")
    opens = f"{moments.start(value.opens, naming, by_day=True)}可以提出要求" if value.opens else ""
    start = moments.start(value.from_, naming, by_day=True) if value.from_ else ""
    limit = values.within(value.within) if value.within else ""
    until = f"最迟于{moments.before(value.until, naming)}" if value.until else ""
    bounds = "，".join(part for part in (f"{start}{limit}", until) if part)
    how = acts.through(value.via, naming)
    papers = f"并附{join(value.with_)}" if value.with_ else ""
    asked = f"应当{bounds}{'，' if until and how else ''}{how}提出要求" if bounds or how else ""
    asked = asked or ("应当提出要求" if papers else "")
    over = f"金额超过{values.quantity(value.over)}的才予支付" if value.over else ""
    said = "，".join(part for part in (opens, asked, papers) if part)
    told = f"{who}{said}" if said else f"由{who}提出要求"
    return "，".join(part for part in (told, over) if part)


def renewal(value: Renewal, naming: Naming) -> str:
    """Return how a period is renewed."""
    times = values.number(value.times) if value.times else ""
    price = money.charge(value.charge, naming) if value.charge else ""
    lasts = _renewed(value.lasts, naming)
    parts = [
        f"{_unless(value.unless, naming)}，自动续期{lasts}"
        if value.unless
        else f"期满后可以续期，每次{lasts}",
        f"最多{times}" if times else "",
        f"由{naming.title(value.by)}提出" if value.by else "",
        f"续期{price}" if price else "",
    ]
    return "，".join(part for part in parts if part)


def _unless(value: RenewalNotice, naming: Naming) -> str:
    """Return ``客户未在期满60天前以书面形式通知不再续期的``."""
    both = len(value.by) > 1
    who = "双方均" if both else naming.all(value.by or ("customer",))
    form = f"以{naming.all(value.form, '或')}形式" if value.form else ""
    return f"{who}未在期满{values.number(value.notify)}前{form}通知不再续期的"


def _renewed(value: Quantity | Combination, naming: Naming) -> str:
    return (
        values.quantity(value) if isinstance(value, Quantity) else lengths.duration(value, naming)
    )


def extension(value: Extension, naming: Naming, *, breach: str = "") -> str:
    """Return by how much which period is made longer, once or for each interval."""
    by = f"延长{values.quantity(value.lasts)}" if value.lasts else "按延误的时间相应延长"
    period = naming.period(value.period)
    if not value.per:
        return f"{period}{by}"
    per = money.per_words(value.per, value.counts, naming, breach)
    if breach or per.endswith("，"):
        return f"{per.removesuffix('，')}，{period}{by}"
    return f"{period}{per}{by}"
