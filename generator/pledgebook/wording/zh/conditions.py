"""When a clause applies: the opening of its sentence, and the label of its row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pledgebook.model.clause import Clause, Missed, Repeat
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Bound, Open, Quantity
from pledgebook.model.timing import Deadline
from pledgebook.wording.zh import moments, terms, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join, quoted

_ORDER = (
    Kind.PERIOD,
    Kind.ITEM,
    Kind.SEVERITY,
    Kind.MEMBER,
    Kind.GROUP,
    Kind.REQUEST,
    Kind.CHANNEL,
)
_DURING = re.compile(r"(期|期间|时段|活动|节假日)$")
_OCCURS = re.compile(r"(故障|事故|损坏|缺陷|漏洞|中断|事件)$")
_ASKED = re.compile(r"(需求|请求|咨询|投诉|申请)$")
_WHERE = re.compile(r"[区市县省]$")
_VERBAL = re.compile(r"^(须|需|无须|无需|不|可|未|已|更换|超过)|不能|收费|需要$")
_OPENS = re.compile(r"(时|后|前|内|中|的|者|期间|情况下)$")
_NOUN = re.compile(
    r"(操作|工作|事项|服务|项目|内容|问题|故障|漏洞|缺陷|费用|设备|产品|部件|软件|系统)$"
)
_CLAUSAL = re.compile(r"[可能已未无须需会是经被由使将要]|应(?!用)|发生|出现|提出|不|因")
_CONSENT = re.compile(r"(同意|许可|确认|批准|授权)$")
_OF_ITEMS = {
    "cannot-repair",
    "repaired",
    "replaced",
    "picked-up",
    "shipped",
    "delivery",
    "installed",
}
_BY_CHANNEL = {
    "onsite": ("须到场处理的", "无须到场处理的"),
    "remote": ("可以远程处理的", "不能远程处理的"),
}


def conditions(draft: Draft, naming: Naming) -> Draft:
    """Say when the clause applies."""
    clause = draft.left
    parts = [
        *([f"{naming.period(clause.after)}满后"] if clause.after else []),
        *_when(clause, draft.chapter, naming),
        *_unless(clause.unless, naming),
        *([worded(clause.if_)] if clause.if_ else []),
        *([_missed(clause.missed, naming)] if clause.missed else []),
    ]
    said = ["when", "unless", "if_", "after", "missed"]
    if clause.causes or _damaged(clause):
        said += ["causes", "covers"]
    if clause.before and not _ahead(clause.acts.values()):
        parts.append(moments.before(clause.before, naming))
        said.append("before")
    return draft.say(*_one_de(parts), of=tuple(said))


def _ahead(deadlines: Iterable[Deadline]) -> bool:
    limits = [one.in_ for one in deadlines]
    return any(isinstance(limit, Quantity) and limit.bound is Bound.AT_LEAST for limit in limits)


def _one_de(parts: Sequence[str]) -> list[str]:
    """Return the parts with 的 only after the last of neighbours that end in it."""
    following = [*parts[1:], ""][: len(parts)]
    return [
        part.removesuffix("的") if part.endswith("的") and after.endswith("的") else part
        for part, after in zip(parts, following, strict=True)
    ]


def _when(clause: Clause, chapter: str, naming: Naming) -> list[str]:
    kinds: dict[Kind, list[str]] = {}
    for name in clause.when:
        found = naming.names.get(name)
        kinds.setdefault(found.kind if found else Kind.DEFINITION, []).append(name)
    parts = [_periods(kinds.pop(Kind.PERIOD, []), naming)]
    events = kinds.pop(Kind.EVENT, [])
    parts += [_damage(clause, events, naming)]
    parts += [_members(names, naming) for names in _by_group(kinds, naming)]
    parts += [_asked(kinds.pop(Kind.REQUEST, []), kinds.pop(Kind.CHANNEL, []), chapter, naming)]
    if not _damaged(clause):
        parts += [join((naming.event(name).condition for name in events), "或")]
    parts += [_other(kind, names, naming) for kind, names in kinds.items()]
    return [part for part in parts if part]


def _damaged(clause: Clause) -> bool:
    return bool(clause.covers) and any(name in _OF_ITEMS for name in clause.when)


def _damage(clause: Clause, events: list[str], naming: Naming) -> str:
    what = naming.all(clause.covers, "和")
    if clause.causes:
        causes = join((terms.CAUSES[cause] for cause in clause.causes), "或")
        return f"{what}因{causes}{'原因' if not causes.endswith('原因') else ''}造成损坏的"
    if _damaged(clause):
        return what + join((naming.event(name).condition for name in events), "或")
    return ""


def _periods(names: list[str], naming: Naming) -> str:
    if not names:
        return ""
    plain = [naming.title(name) for name in names if naming.title(name).endswith("期")]
    parts = [f"{join(plain, '或')}内"] if plain else []
    for name in names:
        if not naming.title(name).endswith("期"):
            parts.append(_later(name, naming))
    return join(parts, "和")


def _later(name: str, naming: Naming) -> str:
    """Return a period whose title is a phrase: by what it follows, where nothing follows it."""
    period = naming.commitment.warranty[name]
    if period.after and period.lasts in (Open.UNLIMITED, Open.SERVICE_LIFE):
        return f"{naming.period(period.after)}满后"
    return f"{quoted(naming.title(name))}期间"


def _by_group(kinds: dict[Kind, list[str]], naming: Naming) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for kind in (Kind.ITEM, Kind.SEVERITY, Kind.MEMBER, Kind.GROUP):
        for name in kinds.pop(kind, []):
            groups.setdefault(naming.names.facet(name), []).append(name)
    return list(groups.values())


def _members(names: list[str], naming: Naming) -> str:
    found = naming.names.get(names[0])
    titles = [naming.title(name) for name in names]
    if found and found.kind is Kind.SEVERITY:
        return f"发生{join(titles, '或')}的"
    if found and found.kind is Kind.ITEM:
        return f"涉及{join(titles, '或')}的"
    if all(_DURING.search(title) for title in titles):
        return f"{join(titles, '或').removesuffix('期间')}期间"
    heads = [_verb(title, naming) for title in titles]
    if len(set(heads)) == 1:
        return f"{heads[0]}{join(titles, '或')}的"
    return f"{join((head + title for head, title in zip(heads, titles, strict=True)), '或')}的"


def _verb(title: str, naming: Naming) -> str:
    if _OCCURS.search(title):
        return "发生"
    if _ASKED.search(title):
        return f"{naming.party('customer')}提出"
    if _WHERE.search(title):
        return "服务地点在"
    return "" if _VERBAL.search(title) else "属于"


def _asked(requests: list[str], channels: list[str], chapter: str, naming: Naming) -> str:
    apart = [_BY_CHANNEL[name][0] for name in channels if name in _BY_CHANNEL]
    reached = [name for name in channels if name not in _BY_CHANNEL]
    if not requests and not reached:
        return join(apart, "或")
    what = naming.all(requests, "或") or ("投诉" if chapter == "complaints" else "服务请求")
    how = f"通过{naming.all(reached, '或')}" if reached else ""
    return join([*apart, f"{naming.party('customer')}{how}提出{what}的"], "或")


def _other(kind: Kind, names: list[str], naming: Naming) -> str:
    titles = naming.all(names, "或")
    if kind is Kind.CLOCK:
        return f"在{titles}内提出的"
    if kind is Kind.CLAUSE:
        listed = all(
            (found := naming.names.get(name)) and found.at and found.at[0] == "exclusions"
            for name in names
        )
        return f"属于“{titles}”情形的" if listed else f"{titles}时"
    if kind is Kind.CHAPTER:
        return f"属于{quoted(titles)}一章所列情形的"
    return f"由{titles}提出的" if kind in (Kind.PARTY, Kind.ROLE) else f"涉及{titles}的"


def _unless(names: Sequence[str], naming: Naming) -> list[str]:
    parts: list[str] = []
    reached = [n for n in names if _kind(n, naming) is Kind.CHANNEL and n not in _BY_CHANNEL]
    if reached:
        parts.append(f"未通过{naming.all(reached, '或')}提出的")
    parts += [
        _not(name, naming)
        for name in names
        if _kind(name, naming) in (Kind.CLOCK, Kind.EVENT) or name in _BY_CHANNEL
    ]
    rest = [n for n in names if _kind(n, naming) not in (Kind.CHANNEL, Kind.CLOCK, Kind.EVENT)]
    listed = [_excepted(name, naming) for name in rest]
    return [*parts, *([f"除{join(listed, '和')}外"] if listed else [])]


def _kind(name: str, naming: Naming) -> Kind | None:
    found = naming.names.get(name)
    return found.kind if found else None


def _not(name: str, naming: Naming) -> str:
    if name in _BY_CHANNEL:
        return _BY_CHANNEL[name][1]
    if _kind(name, naming) is Kind.CLOCK:
        return f"在{naming.title(name)}以外提出的"
    own = naming.commitment.events.get(name)
    if own is None:
        return naming.event(name).negative
    return f"未经{own.title}" if _CONSENT.search(own.title) else f"未出现{quoted(own.title)}情形的"


def _excepted(name: str, naming: Naming) -> str:
    kind = _kind(name, naming)
    if kind is Kind.CHAPTER:
        return f"{quoted(naming.title(name))}一章所列情形"
    if kind is Kind.PERIOD:
        return f"{naming.period(name)}内的情形"
    return f"{quoted(naming.title(name))}的情形"


def worded(words: str) -> str:
    """Return an author's condition as an opening: ``电话无法处理时``, ``涉及数据改动的``."""
    words = words.removesuffix("，")
    if _OPENS.search(words):
        return words
    if _NOUN.search(words) or not _CLAUSAL.search(words):
        return f"涉及{words}的"
    return words if words.startswith("因") else f"{words}的"


def _missed(missed: Missed, naming: Naming) -> str:
    return f"{quoted(naming.title(missed.of))}{join((_repeat(one) for one in missed.any), '，或者')}未达标的"


def _repeat(repeat: Repeat) -> str:
    within = f"任意连续{values.quantity(repeat.rolling)}内" if repeat.rolling else ""
    return f"{within}{'连续' if repeat.in_a_row else '累计'}{values.quantity(repeat.count)}"


def label(clause: Clause, naming: Naming) -> str:
    """Return the label of a row: ``三级故障，工作时间以外``."""
    facets: dict[str, list[str]] = {}
    for name in clause.when:
        facets.setdefault(naming.names.facet(name), []).append(name)
    parts = [naming.all(names, "、") for names in facets.values()]
    parts += [_unlabel(name, naming) for name in clause.unless]
    parts += [clause.if_] if clause.if_ else []
    return "，".join([*([clause.title] if clause.title else []), *parts])


def _unlabel(name: str, naming: Naming) -> str:
    kind = _kind(name, naming)
    if kind is Kind.CLOCK:
        return f"{naming.title(name)}以外"
    if kind is Kind.EVENT or name in _BY_CHANNEL:
        return _not(name, naming).removesuffix("的")
    return f"不含{naming.title(name)}"
