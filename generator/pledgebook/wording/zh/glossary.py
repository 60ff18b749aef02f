"""The words of a letter, each defined once: levels, terms, events, items, groups, hours, acts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pledgebook.model.timing import Agreed
from pledgebook.model.words import (
    DayMeaning,
    Days,
    Definition,
    Event,
    Item,
    LastDay,
    Level,
    Member,
)
from pledgebook.wording import numerals
from pledgebook.wording.prose import Block, ChapterText, ClauseText, Items, Paragraph, Table
from pledgebook.wording.structure.limits import is_limit
from pledgebook.wording.structure.tables import filled
from pledgebook.wording.zh import moments, terms, values
from pledgebook.wording.zh.hours import timetable, zone
from pledgebook.wording.zh.naming import Naming, join, quoted

_DAYS = {
    DayMeaning.CALENDAR: "自然日，节假日不扣除",
    DayMeaning.WORKING: "工作日",
    DayMeaning.CIVIL: "《中华人民共和国民法典》第二百条至第二百零四条所称的日，"
    "开始的当日不计入，期间最后一日是法定休假日的，以休假日结束的次日为最后一日",
}

_LAST = {
    LastDay.INCLUDED: "期限届满的当日计入该期限",
    LastDay.EXCLUDED: "期限届满的当日不计入该期限",
}


def chapter(naming: Naming) -> ChapterText | None:
    """Return the chapter of definitions; None where the letter defines nothing."""
    found = ((id_, title, make(naming)) for id_, title, make in _PARTS)
    clauses = tuple(
        ClauseText(anchor=f"definitions/{id_}", id=id_, title=title, blocks=(block,))
        for id_, title, block in found
        if block is not None
    )
    if not clauses:
        return None
    return ChapterText(key="definitions", heading=terms.WORDS["definitions"], clauses=clauses)


def _severities(naming: Naming) -> Block | None:
    levels = naming.commitment.severities
    return _table(
        "故障级别（由重到轻）",
        "级别",
        {n: _level(one, naming) for n, one in levels.items()},
        ("含义", "举例"),
        whole=True,
    )


def _level(level: Level, naming: Naming) -> tuple[str, ...]:
    return level.title, _means(level.means, naming), join(level.examples, "")


def _means(means: str | Agreed | None, naming: Naming) -> str:
    return moments.agreed(means, naming) if isinstance(means, Agreed) else means or ""


def _table(
    caption: str,
    first: str,
    rows: Mapping[str, tuple[str, ...]],
    head: tuple[str, ...],
    *,
    whole: bool = False,
) -> Table | None:
    """Return a table of the words that are explained, without the columns that nothing fills.

    ``whole``: the words are a scale, of which none is left out.
    """
    told = {name: row for name, row in rows.items() if any(row[1:])}
    shown = rows if whole else told
    return filled(caption, (first, *head), shown, least=1) if told else None


def _days(naming: Naming) -> Block | None:
    days = naming.commitment.days
    return Paragraph(text=f"{_day(days, naming)}。") if days else None


def _day(days: Days, naming: Naming) -> str:
    words = f"本承诺书所称的“天”，指{_DAYS[days.day]}"
    clock = days.working_day
    parts = [
        words,
        f"工作日以“{naming.title(clock)}”所列的日期为准" if clock else "",
        _LAST[days.last] if days.last else "",
        f"时间以{zone(days.zone)}为准" if days.zone else "",
    ]
    return "；".join(part for part in parts if part)


def _clocks(naming: Naming) -> Block | None:
    rows = {
        name: (naming.title(name), timetable(clock, naming) or naming.title(name))
        for name, clock in naming.commitment.clocks.items()
    }
    return _table("服务时间", "名称", rows, ("时间",))


def _events(naming: Naming) -> Block | None:
    rows = {name: _event(event, naming) for name, event in naming.commitment.events.items()}
    return _table("起止事件", "事件", rows, ("含义", "签字方", "日期", "起算"))


def _event(event: Event, naming: Naming) -> tuple[str, ...]:
    signed = naming.all(event.signed_by, "") if event.signed_by else ""
    day = numerals.date(event.date) if event.date else ""
    return event.title, event.means or "", signed, day, _each(event, naming)


def _each(event: Event, naming: Naming) -> str:
    """Return for what an event happens, and what starts with it runs, each time by itself."""
    each = naming.all(event.each, "")
    apart = each if each.startswith(("每", "各")) else f"各{each}"
    return f"{apart}分别起算" if each else ""


def _items(naming: Naming) -> Block | None:
    rows = {name: _item(item) for name, item in naming.commitment.items.items()}
    return _table("产品与设备", "名称", rows, ("包括", "型号", "数量", "使用寿命"))


def _item(item: Item) -> tuple[str, ...]:
    amounts = (values.quantity(one) if one else "" for one in (item.quantity, item.per_life))
    return item.title, join(item.includes, ""), item.number or "", *amounts


def _groups(naming: Naming) -> Block | None:
    rows = {
        name: _member(member, naming)
        for group in naming.commitment.groups.values()
        if any(member.means or member.bound for member in group.values())
        for name, member in group.items()
    }
    return _table("分类", "类别", rows, ("含义", "界限"), whole=True)


def _member(member: Member, naming: Naming) -> tuple[str, ...]:
    bound = values.quantity(member.bound) if member.bound else ""
    return member.title, _means(member.means, naming), bound


def _acts(naming: Naming) -> Block | None:
    acts = naming.commitment.acts.items()
    return _list("服务动作", {name: (act.title, act.means or "") for name, act in acts})


def _terms(naming: Naming) -> Block | None:
    defined = naming.commitment.definitions.items()
    found = {name: (one.title, _definition(name, one, naming)) for name, one in defined}
    return _list("名词", found)


def _definition(name: str, definition: Definition, naming: Naming) -> str:
    length, means = definition.is_, definition.means
    limits = is_limit(name, naming) or bool(_SOON.search(definition.title))
    what = "时限" if limits else "数值"
    if isinstance(length, Agreed):
        value = f"{moments.agreed(length, naming)}{'的时限' if limits else ''}"
    elif length:
        value = values.within(length) if limits else values.quantity(length)
    else:
        value = ""
    words = [means.removesuffix("。")] if means else []
    if value:
        words.append(f"{what}为{value}" if means else value)
    if definition.valid_until is not None:
        until = f"有效期至{numerals.date(definition.valid_until)}"
        words.append(until if words else f"{until}的那一份")
    return "。".join(words)


def _list(what: str, found: Mapping[str, tuple[str, str]]) -> Items | None:
    """Return titles and their meanings by name; without those that are not explained."""
    items = {
        name: f"{quoted(title)}指{words.removesuffix('。')}。"
        for name, (title, words) in found.items()
        if words
    }
    lead = f"本承诺书中，下列{what}的含义为："
    return Items(lead=lead, items=tuple(items.values()), keys=tuple(items)) if items else None


# Words for how soon: a length of theirs is a limit, whether or not a clause counts it.
_SOON = re.compile(
    r"(立即|立刻|即时|即刻|及时|尽快|尽早|尽速|马上|当即|迅速|随即|快速|随时|第一时间)$"
)

_PARTS: tuple[tuple[str, str, Callable[[Naming], Block | None]], ...] = (
    ("terms", "名词", _terms),
    ("days", "天的含义", _days),
    ("severities", "故障级别", _severities),
    ("groups", "分类", _groups),
    ("events", "起止事件", _events),
    ("items", "产品与设备", _items),
    ("clocks", "服务时间", _clocks),
    ("acts", "服务动作", _acts),
)
