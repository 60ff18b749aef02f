"""Letters that the schema takes, drawn from the classes of the model.

Each class of `pledgebook.model` gives a strategy for the YAML of its objects: its fields, by their
types. The names in them are those of one world in which everything has a name, so that most
letters hang together; in a ``rough`` letter some values and names are wrong. What the schema
forbids of what was drawn is left out again, as `check` does it.
"""

from __future__ import annotations

import dataclasses as dc
import datetime as dt
import types
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from pledgebook import schema
from pledgebook.model import acts, words
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS
from pledgebook.model.names import Kind
from pledgebook.model.node import Node
from pledgebook.model.quantity import NthWorkingDay, Quantity, Unbounded
from pledgebook.model.uses import USES
from pledgebook.model.waiver import Waiver
from pledgebook.pipeline.sound import sound

Strategy = st.SearchStrategy[Any]

DEPTH = 4
MOST_FIELDS = 6
OWN_CHAPTER = "our-power"
# The names of the world, by what they name; more than a letter declares.
NAMES: Mapping[Kind, tuple[str, ...]] = {
    Kind.PARTY: ("provider", "customer", "maker"),
    Kind.SEVERITY: ("critical", "ordinary"),
    Kind.CHANNEL: ("hotline", "portal", *tuple(acts.CHANNELS)[:2]),
    Kind.CLOCK: ("office", "night", *acts.CLOCKS),
    Kind.EVENT: ("sale", "handover", *tuple(acts.EVENTS)[:6]),
    Kind.ITEM: ("server", "cable"),
    Kind.GROUP: ("size",),
    Kind.MEMBER: ("small", "big"),
    Kind.ACT: ("our-look", *tuple(acts.TIMED_ACTS)[:6], *tuple(acts.UNTIMED_ACTS)[:4]),
    Kind.DEFINITION: ("at-once", "downtime"),
    Kind.PERIOD: ("quality", "paid"),
    Kind.CLAUSE: ("response-one", "remedies-one"),
    Kind.CHAPTER: ("response",),
    Kind.REQUEST: acts.REQUESTS,
    Kind.DOCUMENT: acts.DOCUMENTS,
    Kind.BASE: acts.BASES,
    Kind.ROLE: acts.ROLES,
    Kind.FORM: acts.FORMS,
}
# What a sound letter may say, and what only a rough one does.
TIMES = (
    *("30分钟", "2小时", "4小时", "3天", "1个工作日", "4个工作小时", "3年", "36个月", "PT30M"),
    *("至少24小时", "至多30分钟", "2-4小时", "约1周"),
)
MONEY = ("6000元", "500元/年", "低于200元", "1万元")
SHARES = ("99.9%", "至少95%", "5%", "0.3‰")
COUNTS = ("4次", "1次", "3次")
PEOPLE = ("2人", "至少2人", "11-50人")
OTHERS = ("100000公里", "4份", "2个")
QUANTITIES = (*TIMES, *MONEY, *SHARES, *COUNTS, *PEOPLE, *OTHERS)
ROUGH_QUANTITIES = ("0天", "0%", "0次", "0元", "至少0小时", "999999999999小时")
# The quantities of fields that take one kind only; all others take times.
KINDS: Mapping[tuple[str, str], tuple[str, ...]] = {
    **dict.fromkeys([("Amount", "amount"), ("Tier", "amount"), ("Claim", "over")], MONEY),
    **dict.fromkeys([("Amount", "share"), ("CapShare", "share"), ("Tier", "share")], SHARES),
    **dict.fromkeys([("Measure", "share"), ("Deadline", "target"), ("Tier", "below")], SHARES),
    **dict.fromkeys([("Clause", "target"), ("Clause", "amount")], QUANTITIES),
    **dict.fromkeys([("Amount", "cap"), ("Amount", "least"), ("Priced", "cap")], (*MONEY, "5%")),
    **dict.fromkeys([("Clause", "times"), ("Renewal", "times"), ("Repeat", "count")], COUNTS),
    **dict.fromkeys([("Item", "quantity"), ("Item", "per_life")], ("2个", "4次")),
    **dict.fromkeys([("Member", "bound"), ("Tier", "over")], (*TIMES, *COUNTS, *PEOPLE)),
    **dict.fromkeys([("Clause", "charge"), ("ChargeByPart", "parts")], MONEY),
    **dict.fromkeys([("ChargeByPart", "labour"), ("ChargeByPart", "travel")], MONEY),
    **dict.fromkeys([("ChargeByPart", "board"), ("ChargeByPart", "onsite")], MONEY),
    ("Renewal", "charge"): MONEY,
    ("Clause", "pay"): MONEY,
    ("Clause", "people"): PEOPLE,
    ("Signature", "copies"): ("4份",),
}
TEXTS = (
    *("设备保修", "节假日照常受理。", "Hotline 7×24", "按招标文件第3章执行", "第一段\n\n第二段"),
    *("我方在{response-one.respond}内响应，{quality}内免费。", "{{7*7}}<script>", "- 一\n- 二"),
)
ROUGH_TEXTS = (
    *("，", "见{gone.arrive}", "尽快到场，原则上4小时内。", "24小电话支持", "xx公司", "待定"),
    *("6000元（大写：陆仟元整）", "**重要**", "GB/T 22239-2019", "响应时间2小时,到场8小时"),
)
DATES = ("2026-11-22", "2024-02-29", "2031-06-30", "1999-01-01", "2099-12-31")
WINDOWS = ("09:00-18:00", "22:00-06:00", "08:00-24:00")
# Texts of one form, by class and field.
FORMS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("Measure", "unit"): ("minute", "hour", "day"),
    ("Clause", "causes"): ("workmanship", "material", "any", "sale"),
    ("Clause", "language"): ("zh", "en"),
    ("Channel", "charge"): ("free", "local-call"),
    ("Days", "zone"): ("Asia/Shanghai", "America/New_York"),
    ("Clock", "zone"): ("Europe/London", "Asia/Tokyo"),
    ("Clock", "daily"): WINDOWS,
    ("Clock", "week"): WINDOWS,
    ("Clock", "cutoff"): ("17:00",),
    ("Moment", "yearly"): ("06-30", "02-29"),
    ("Moment", "monthly"): ("05", "31"),
    ("Tier", "below"): ("target",),
    ("Tier", "over"): ("target",),
    ("Waiver", "rule"): ("bound-gap", "window-without-target", "zone-not-said", "tier-order"),
    ("Waiver", "at_"): ("warranty", "response/response-one", "groups/size", "gone"),
    ("Commitment", "chapters"): ("response", "warranty", "visits", OWN_CHAPTER),
}
ROUGH_FORMS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("Days", "zone"): ("Asia/Beijing",),
    ("Clock", "zone"): ("Mars/Olympus",),
    ("Clock", "daily"): ("00:00-23:59", "09:00-09:00", "08:00-40:00"),
}
KEYS: Mapping[tuple[str, str], tuple[str, ...]] = {("Clock", "week"): ("mon-fri", "sat", "sat-sun")}
# The words that every letter declares, by the field of the commitment that holds them.
WORDS: Mapping[str, tuple[Kind, type[Node]]] = {
    "severities": (Kind.SEVERITY, words.Level),
    "channels": (Kind.CHANNEL, words.Channel),
    "clocks": (Kind.CLOCK, words.Clock),
    "events": (Kind.EVENT, words.Event),
    "items": (Kind.ITEM, words.Item),
    "definitions": (Kind.DEFINITION, words.Definition),
}
HEAD: dict[str, Any] = {
    "pledgebook": 1,
    "id": "drawn",
    "title": "售后服务承诺书",
    "version": {"number": 1, "date": "2026-11-22"},
    "project": {"name": "示例项目"},
    "parties": {
        "provider": {"name": "示例科技有限公司", "called": "我公司"},
        "customer": {"name": "示例用户单位", "called": "用户"},
        "maker": {"name": "示例制造有限公司"},
    },
    "acts": {"our-look": {"title": "查看", "means": "到现场查看"}},
}

SOUND_CLOCK = {"title": "工作时间", "week": {"mon-fri": "09:00-18:00"}, "holidays": "cn"}


def letters() -> Strategy:
    """Draw the data of a letter that the schema takes."""
    return drawn().map(_allowed).filter(bool)


def _allowed(data: dict[str, Any]) -> dict[str, Any] | None:
    forbidden = schema.check(data, "commitment")
    return sound(data, forbidden) if forbidden else data


@st.composite
def drawn(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a letter, every fourth one rough; the schema may forbid some of it."""
    rough = draw(st.integers(0, 3)) == 3
    data = HEAD | {"language": draw(st.sampled_from(["zh", "en"]))}
    if draw(st.booleans()) or not rough:
        data["days"] = draw(node(words.Days, 2, rough)) | {"working-day": "office"}
    for key, (kind, held) in WORDS.items():
        data[key] = {name: draw(node(held, 2, rough)) for name in NAMES[kind][:2]}
    if not rough:
        data["clocks"] = {name: dict(SOUND_CLOCK) for name in data["clocks"]}
    for name, party in HEAD["parties"].items():
        data["parties"] = data["parties"] | {name: draw(node(words.Party, 1, rough)) | party}
    members = {name: draw(node(words.Member, 2, rough)) for name in NAMES[Kind.MEMBER]}
    data["groups"] = {"size": members}
    if draw(st.integers(0, 3)) == 3:
        data["waive"] = [draw(node(Waiver, 1, rough))]
    if draw(st.booleans()):
        data["signature"] = draw(node(words.Signature, 2, rough))
        data["version"] = HEAD["version"] | draw(node(words.Version, 2, rough))
        data["project"] = draw(node(words.Project, 2, rough))
    data["warranty"] = {name: draw(node(Clause, DEPTH, rough)) for name in NAMES[Kind.PERIOD]}
    some = st.sampled_from([*CHAPTERS[1:], OWN_CHAPTER])
    drawn_too = draw(st.lists(some, max_size=3, unique=True))
    for chapter in dict.fromkeys(("response", "remedies", *drawn_too)):
        data[chapter] = {f"{chapter}-one": draw(node(Clause, DEPTH, rough))}
    if not rough:
        data["response"]["response-one"]["respond"] = "2小时"  # which texts refer to
    if OWN_CHAPTER in data and not rough:
        data["chapters"] = ["response", {OWN_CHAPTER: "供电"}]
    return data


@cache
def node(kind: type[Node], depth: int, rough: bool) -> Strategy:
    """Draw the YAML of one object: what it must have, and a few fields more."""
    hints = get_type_hints(kind)
    fields = {one.name: one for one in dc.fields(kind) if one.name not in ("at", kind.REST)}
    needed = [name for name, one in fields.items() if _is_needed(one)]
    values = {name: value(hints[name], (kind.__name__, name), depth - 1, rough) for name in fields}
    free = [name for name, one in values.items() if name not in needed and not one.is_empty]
    rest = _acts(kind, hints, depth, rough)

    @st.composite
    def made(draw: st.DrawFn) -> dict[str, Any]:
        most = min(len(free), MOST_FIELDS)
        least = min(len(free), 1 + (kind is Clause))
        few = st.lists(st.sampled_from(free), min_size=least, max_size=most, unique=True)
        chosen = draw(few) if free else []
        data = {_key(name): draw(values[name]) for name in (*needed, *chosen)}
        return data | draw(rest)

    return made()


def _acts(kind: type[Node], hints: Mapping[str, Any], depth: int, rough: bool) -> Strategy:
    """Draw the keys of an object that are names: acts, each with what it holds."""
    if kind.REST is None:
        return st.just({})
    inner = value(get_args(hints[kind.REST])[1], (kind.__name__, kind.REST), depth - 1, rough)
    return st.dictionaries(st.sampled_from(NAMES[Kind.ACT][:7]), inner, min_size=1, max_size=2)


@cache
def value(hint: Any, where: tuple[str, str], depth: int, rough: bool) -> Strategy:
    """Draw what a field of this type may hold; nothing where it goes deeper than ``depth``."""
    found = [_one(kind, where, depth, rough) for kind in _members(hint)]
    return st.one_of([one for one in found if not one.is_empty])


def _one(kind: Any, where: tuple[str, str], depth: int, rough: bool) -> Strategy:
    plain = {
        Quantity: KINDS.get(where, TIMES) + ROUGH_QUANTITIES * rough,
        NthWorkingDay: ("第2个工作日",),
        Unbounded: ("不限公里",),
        dt.date: DATES,
        bool: (True, False),
        int: (1, 2, 3),
    }
    if kind in plain:
        return st.sampled_from(plain[kind])
    if kind is str:
        return st.sampled_from(_texts(where, rough))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from([one.value for one in kind])
    if get_origin(kind) is tuple:
        inner = value(get_args(kind)[0], where, depth, rough)
        return st.nothing() if inner.is_empty else st.lists(inner, min_size=1, max_size=2)
    if depth <= 0:
        return _short(kind, rough)
    if get_origin(kind) is Mapping:
        inner = value(get_args(kind)[1], where, depth, rough)
        return st.dictionaries(st.sampled_from(KEYS.get(where, ("a", "b"))), inner, max_size=2)
    return _short(kind, rough) | node(kind, depth, rough)


def _short(kind: Any, rough: bool) -> Strategy:
    """Draw the plain scalar that stands for an object: an event for a moment."""
    if not (_holds(kind) and kind.SHORT):
        return st.nothing()
    name = next(one.name for one in dc.fields(kind) if _key(one.name) == kind.SHORT)
    inner = [one for one in _members(get_type_hints(kind)[name]) if not _holds(one)]
    return st.one_of([_one(one, (kind.__name__, name), 0, rough) for one in inner])


def _holds(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Node)


def _texts(where: tuple[str, str], rough: bool) -> list[str]:
    if where in FORMS:
        return [*FORMS[where], *(ROUGH_FORMS.get(where, ()) * rough)]
    if where in USES:
        return sorted({name for kind in USES[where] for name in NAMES[kind]}) + ["gone"] * rough
    return [*TEXTS, *(ROUGH_TEXTS * rough)]


def _members(hint: Any) -> Iterator[Any]:
    """Yield the types that a field may hold, None apart."""
    if get_origin(hint) in (Union, types.UnionType):
        for one in get_args(hint):
            yield from _members(one)
    elif hint is not types.NoneType:
        yield hint


def _is_needed(field: dc.Field[Any]) -> bool:
    return field.default is dc.MISSING and field.default_factory is dc.MISSING


def _key(name: str) -> str:
    """Return the key of the YAML that fills a field: ``signed_by`` is ``signed-by``."""
    return name.rstrip("_").replace("_", "-")
