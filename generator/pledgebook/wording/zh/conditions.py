"""When a clause applies: the opening of its sentence, and the label of its row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from pledgebook.model.clause import Clause, Missed, Repeat
from pledgebook.model.money import Amount
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Open, Quantity
from pledgebook.model.timing import Moment
from pledgebook.model.units import TIME
from pledgebook.wording.structure.limits import is_ahead
from pledgebook.wording.zh import exceptions, moments, terms, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.exceptions import PLACES
from pledgebook.wording.zh.naming import Naming, join, quoted
from pledgebook.wording.zh.worded import CAUSE, worded

_DURING = re.compile(r"(期|季|期间|时段|活动|节假日)$")
_OCCURS = re.compile(r"(故障|事故|损坏|缺陷|漏洞|中断|事件)$")
_ASKED = re.compile(r"(需求|请求|咨询|投诉|申请)$")
_CHOSEN = re.compile(r"(方案|套餐|版)$")
_PLANS = ("plan", "plans", "package", "edition", "option", "tier")
_INSIDE = re.compile(r"(以内|以外|[区市县省城]内|[区市县省城]外)$")
_WHERE = re.compile(r"[区市县省]$")
_VERBAL = re.compile(
    r"^(须|需|无须|无需|不(?!可抗)|可|未|已|更换|超过|在)|不能|收费|需要$"
    r"|(不齐|不全|不足|不符|不良|不稳|缺失|丢失|过期|逾期)$"
)
# Chapters in which hours are those of the work, not those in which a request comes.
_WORKED = {
    "visits",
    "special-periods",
    "training",
    "delivery",
    "staff",
    "security",
    "upgrades",
    "changes",
    "availability",
    "customer-duties",
}
_HOURS = ("夜间", "日间", "晚间", "期间", "内")
_STRETCH = ("时间", "时段", "小时", "期", "期间")
_OF_ITEMS = {
    "cannot-repair",
    "repaired",
    "replaced",
    "picked-up",
    "shipped",
    "delivery",
    "installed",
}
# What happens, where the times are counted and no promise is missed.
_HAPPENS = frozenset({Kind.EVENT, Kind.SEVERITY, Kind.MEMBER})


def conditions(draft: Draft, naming: Naming) -> Draft:
    """Say when the clause applies."""
    clause = draft.left
    worded_ = worded(clause.if_) if clause.if_ else ""
    early = worded_ if worded_.startswith(CAUSE) else ""
    parts = [
        _after(clause.after, naming) if clause.after else "",
        early,
        *_when(clause, draft.chapter, naming),
        *exceptions.unless(clause.unless, draft.chapter, naming),
        "" if early else worded_,
        _missed(clause.missed, naming) if clause.missed else "",
    ]
    said = ["when", "unless", "if_", "after", "missed"]
    if clause.causes or _damaged(clause):
        said += ["causes", "covers"]
    if clause.before and not any(map(is_ahead, clause.acts.values())):
        parts.append(moments.before(clause.before, naming))
        said.append("before")
    return draft.open(*parts, of=tuple(said))


def _after(period: str, naming: Naming) -> str:
    words = naming.period(period)
    return f"{words}届满后" if words.endswith("”") else f"{words}满后"


def _when(clause: Clause, chapter: str, naming: Naming) -> list[str]:
    kinds: dict[Kind, list[str]] = {}
    for name in clause.when:
        kinds.setdefault(naming.kind(name) or Kind.DEFINITION, []).append(name)
    parts = [_periods(kinds.pop(Kind.PERIOD, []), naming)]
    events = [name for name in kinds.pop(Kind.EVENT, []) if not _starts(name, clause)]
    parts += [_damage(clause, naming)]
    parts += _and([_members(names, naming) for names in _by_group(kinds, naming)])
    requests, channels = kinds.pop(Kind.REQUEST, []), kinds.pop(Kind.CHANNEL, [])
    parts += [_asked(requests, channels, chapter, naming)]
    happened = _any(naming.event(name).condition for name in events)
    parts += [naming.all(clause.covers) + happened if _damaged(clause) else happened]
    parts += [_other(kind, names, chapter, naming) for kind, names in kinds.items()]
    return [parts[0], *sorted(parts[1:], key=lambda part: not part.endswith("期间"))]


def _starts(event: str, clause: Clause) -> bool:
    """Say whether the limits start with an event, so that it need not be said as a condition."""
    if clause.pay and clause.pay.per == event:
        return True
    due = clause.charge.due if isinstance(clause.charge, Amount) and "pay" in clause.does else None
    if isinstance(due, Moment) and due.event == event:
        return True
    start = clause.from_
    if not clause.acts or not isinstance(start, Moment) or start.event != event:
        return False
    return not (start.plus or start.minus)


def _and(parts: list[str]) -> list[str]:
    """Return conditions of several classes, where each has to be met."""
    return parts[:1] + [
        f"且{part}" if part.startswith("属于") and before.startswith("属于") else part
        for before, part in pairwise(parts)
    ]


def _any(conditions_: Iterable[str]) -> str:
    """Return conditions of which one is enough, with 的 only at the end."""
    *others, last = [*conditions_] or [""]
    return join([*(one.removesuffix("的") for one in others), last], "或")


def _damaged(clause: Clause) -> bool:
    """Say whether an event of the clause happens to what it covers, which no cause has named."""
    happens = any(name in _OF_ITEMS for name in clause.when)
    return happens and bool(clause.covers) and not clause.causes


def _damage(clause: Clause, naming: Naming) -> str:
    if not clause.causes:
        return ""
    causes = join((terms.CAUSES.get(cause, cause) for cause in clause.causes), "或")
    what = naming.all(clause.covers)
    return f"{what}因{causes}{'' if causes.endswith('原因') else '原因'}造成损坏的"


def _periods(names: list[str], naming: Naming) -> str:
    plain = [naming.period(name) for name in names if naming.period(name).endswith("期")]
    parts = [f"{join(plain)}内"] if plain else []
    parts += [_later(name, naming) for name in names if not naming.period(name).endswith("期")]
    return join(parts)


def _later(name: str, naming: Naming) -> str:
    """Return a period whose title is a phrase: by what it follows, where it has no end."""
    period = naming.commitment.warranty[name]
    if period.after and period.lasts in (Open.UNLIMITED, Open.SERVICE_LIFE):
        return _after(period.after, naming)
    return f"{quoted(naming.title(name))}期间"


def _by_group(kinds: dict[Kind, list[str]], naming: Naming) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for kind in (Kind.ITEM, Kind.SEVERITY, Kind.MEMBER, Kind.GROUP):
        for name in kinds.pop(kind, []):
            groups.setdefault(naming.names.facet(name), []).append(name)
    return list(groups.values())


def _members(names: list[str], naming: Naming) -> str:
    kind = naming.kind(names[0])
    titles = [naming.title(name) for name in names]
    if kind is Kind.SEVERITY:
        return f"发生{join(titles, '或')}的"
    if kind is Kind.ITEM:
        return f"涉及{join(titles, '或')}的"
    if all(_DURING.search(title) for title in titles):
        return f"{join(titles, '或').removesuffix('期间')}期间"
    chosen = naming.names.facet(names[0]).endswith(_PLANS)
    heads = ["选用" if chosen else _verb(title, naming) for title in titles]
    if len(set(heads)) == 1:
        return f"{heads[0]}{join(titles, '或')}的"
    return f"{join((head + title for head, title in zip(heads, titles, strict=True)), '或')}的"


def _verb(title: str, naming: Naming) -> str:
    if _VERBAL.search(title):
        return ""
    if _OCCURS.search(title):
        return "发生"
    if _ASKED.search(title):
        return f"{naming.party('customer')}提出"
    if _CHOSEN.search(title):
        return "选用"
    if _INSIDE.search(title):
        return "位于"
    return "服务地点在" if _WHERE.search(title) else "属于"


def _asked(requests: list[str], channels: list[str], chapter: str, naming: Naming) -> str:
    apart = [PLACES[name][0] for name in channels if name in PLACES]
    reached = [name for name in channels if name not in PLACES]
    if not requests and not reached:
        return _any(apart)
    what = naming.all(requests, "或") or ("投诉" if chapter == "complaints" else "服务请求")
    how = f"通过{naming.all(reached, '或', Kind.CHANNEL)}" if reached else ""
    return _any([*apart, f"{naming.party('customer')}{how}提出{what}的"])


def _other(kind: Kind, names: list[str], chapter: str, naming: Naming) -> str:
    titles = naming.all(names, "或")
    if kind is Kind.CLOCK and chapter in _WORKED:
        return f"{titles}{'' if titles.endswith(_HOURS) else '内'}"
    if kind is Kind.CLOCK:
        return f"在{titles}{'内' if titles.endswith(_STRETCH) else ''}提出的"
    if kind is Kind.CLAUSE:
        listed = all(naming.chapter_of(name) == "exclusions" for name in names)
        return f"属于“{titles}”情形的" if listed else f"{titles}时"
    if kind is Kind.CHAPTER:
        return f"属于{quoted(titles)}一章所列情形的"
    return f"由{titles}提出的" if kind in (Kind.PARTY, Kind.ROLE) else f"涉及{titles}的"


def _missed(missed: Missed, naming: Naming) -> str:
    often = join((_repeat(one) for one in missed.any), "或")
    if all(naming.kind(name) in _HAPPENS for name in missed.of):
        return _happened(missed, naming)
    found = [one for _, name, one in naming.commitment.clauses() if name in missed.of]
    targets = [part.target for one in found for part in (one, *one.rows) if part.target]
    level = any(isinstance(target, Quantity) for target in targets)
    of = join((quoted(naming.title(name)) for name in missed.of), "或")
    if not level and all(one.count.kind in TIME and not one.in_a_row for one in missed.any):
        return f"{of}逾期{join((_how_late(one) for one in missed.any), '或')}的"
    return f"{of}{often}未{'达标' if targets else '履行'}的"


def _happened(missed: Missed, naming: Naming) -> str:
    """Return how often something happens: ``任意连续12个月内困人累计发生3次的``."""
    of = naming.all(missed.of, "或")
    return f"{join((_repeat(one, f'{of}', '发生') for one in missed.any), '或')}的"


def _how_late(repeat: Repeat) -> str:
    within = f"任意连续{values.quantity(repeat.rolling)}内累计" if repeat.rolling else ""
    return f"{within}{values.quantity(repeat.count)}"


def _repeat(repeat: Repeat, of: str = "", verb: str = "") -> str:
    within = f"任意连续{values.quantity(repeat.rolling)}内" if repeat.rolling else ""
    once = (repeat.count.low, repeat.count.bound, repeat.count.high) == ("1", None, None)
    how = "连续" if repeat.in_a_row else "有" if once else "累计"
    return f"{within}{of}{how}{verb}{values.quantity(repeat.count)}"
