"""Whatever a clause or a word of the letter says can be read in its text.

Every field of every object of the language is set in turn; the words must change, in each chapter
and wherever a clause can stand: alone, as a row of a table, as an entry of a list, as a step; in
every language (an author's own words stay as they are in each).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any

import pytest
from tests.wording.letters import plain, words

from pledgebook.bind import bind
from pledgebook.model import clause, money, timing
from pledgebook.model import words as vocabulary
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.node import Node
from pledgebook.wording import tongues
from pledgebook.wording.structure.clause import clause_text

LETTER = """
parties:
  provider: {name: 示例科技有限公司}
  customer: {name: 示例用户单位}
  maker: {name: 示例厂商}
severities: {critical: {title: 重大故障}, ordinary: {title: 一般故障}}
items: {pump: {title: 水泵}}
groups: {plan: {gold: {title: 金牌}}}
clocks: {office: {title: 工作时间, daily: ["09:00-18:00"]}}
events: {handover: {title: 移交}, ended: {title: 合同终止}}
definitions: {at-once: {title: 立即, is: 15分钟}}
warranty: {base-period: {title: 质保期, from: handover, lasts: 1年}}
exclusions: {misuse: {title: 误用, means: 误用}}
remedies: {other: {title: 自行处理, does: self-help}}
"""

# A value for each field of a clause that says something no other clause here says.
CLAUSE: Mapping[str, Any] = {
    "title": "甲乙丙",
    "when": ["critical"],
    "unless": ["exclusions"],
    "if": "夜间施工时",
    "by": ["maker"],
    "for": ["项目经理"],
    "does": ["support", "observe"],
    "either": ["repair", "refund"],
    "never": ["improve"],
    "choice": "maker",
    "respond": "37分钟",
    "rows": [{"when": "ordinary", "does": "train"}],
    "steps": [{"does": "register"}],
    "from": "ended",
    "until": "ended",
    "before": "ended",
    "after": "base-period",
    "lasts": "41个月",
    "renews": {"lasts": "2年"},
    "clock": "office",
    "pauses": [{"from": "handover", "until": "ended"}],
    "every": "1季度",
    "times": "3次",
    "target": "97.5%",
    "amount": "至多3%",
    "window": "calendar-quarter",
    "binding": "efforts",
    "of": "pump",
    "measure": {"unit": "minute", "window": "calendar-month"},
    "means": "某种情形",
    "causes": ["material"],
    "covers": ["pump"],
    "keeps": ["电源"],
    "people": "至少2人",
    "role": "项目助理",
    "qualified": ["电工证"],
    "experience": {"lasts": "至少4年", "in": "运维"},
    "dedicated": True,
    "place": "示例市",
    "under": "other",
    "content": ["数量"],
    "goals": ["独立操作"],
    "form": ["theory"],
    "hours": "8学时",
    "language": "zh",
    "gives": ["手册"],
    "via": ["mail"],
    "per": ["contract"],
    "order": ["contract", "bid"],
    "charge": "at-cost",
    "pay": {"share": "5%", "of": "monthly-fee"},
    "cap": {"share": "10%", "of": "contract-price"},
    "claim": {"within": "30天"},
    "extends": {"period": "base-period"},
    "missed": {"of": "other", "any": [{"count": "3次"}]},
    "otherwise": ["other"],
    "text": "作者自己的话。",
    "note": "作者的附注。",
}
AGREED = {"agree-by": {"event": "ended", "minus": "9天"}}


def _key(field: str) -> str:
    """Return the key of the YAML that fills a field."""
    return field.removesuffix("_").replace("_", "-")


each_language = pytest.mark.parametrize("language", ["zh", "en"])


def test_every_field_of_a_clause_has_a_value_here() -> None:
    known = {_key(field.name) for field in fields(Clause)} - {"at", "acts"}
    assert set(CLAUSE) - {"respond"} == known


@cache
def letter_data() -> Any:
    return plain(LETTER)


def put(language: str, path: Sequence[str], value: Any) -> Commitment:
    """Return the letter with ``value`` at a route of keys."""
    data = copy.deepcopy(letter_data())
    data["language"] = language
    place = data
    for key in path[:-1]:
        place = place.setdefault(key, {})
    place[path[-1]] = value
    return bind(Commitment, data)


def said(language: str, path: Sequence[str], value: Any) -> tuple[str, ...]:
    """Return the words of the letter with ``value`` at a route of keys."""
    return tuple(words(tongues.letter(put(language, path, value))))


def in_chapter(language: str, chapter: str, clause_: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the words of a clause in a chapter of the letter."""
    tongue = tongues.tongue(put(language, (chapter, "tested"), clause_))
    tested = tongue.naming.commitment.chapter(chapter)["tested"]
    return tuple(words(clause_text(chapter, "tested", tested, tongue)))


def bases(chapter: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield clauses to which each field is added: one with an act, one without, one timed."""
    need = {"exclusions": {"means": "误用"}, "warranty": {"lasts": "1年"}}.get(chapter, {})
    yield "with an act", {"does": ["return-visit"], **need}
    yield "with a limit", {"diagnose": "1小时", "from": "handover", **need}
    yield "without an act", {"charge": "priced", **need}


@each_language
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_field_of_a_clause_is_said_in_every_chapter(language: str, chapter: str) -> None:
    silent = []
    for name, base in bases(chapter):
        before = in_chapter(language, chapter, base)
        for key, value in CLAUSE.items():
            if in_chapter(language, chapter, {**base, key: value}) == before:
                silent.append(f"{key} ({name})")
    assert silent == []


FRAMES: Mapping[str, Any] = {
    "an entry of a list": lambda row: {"rows": [{"when": "gold", "does": "check", **row}]},
    "a row of a table": lambda row: {
        "from": "handover",
        "rows": [
            {"when": "gold", "diagnose": "1小时", **row},
            {"when": "ordinary", "diagnose": "2小时"},
        ],
    },
    "a step": lambda row: {"steps": [{"does": "check", **row}]},
}
# Rows hold no rows; a period goes on after another as a whole.
NOT_IN_ROWS = {"rows", "steps"}


@each_language
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("chapter", ["response", "warranty", "training", "fees", "staff"])
def test_every_field_of_a_row_is_said(language: str, chapter: str, frame: str) -> None:
    need = {"lasts": "1年"} if chapter == "warranty" else {}
    shape = FRAMES[frame]
    before = in_chapter(language, chapter, {**need, **shape({})})
    silent = [
        key
        for key, value in CLAUSE.items()
        if key not in NOT_IN_ROWS
        and in_chapter(language, chapter, {**need, **shape({key: value})}) == before
    ]
    assert silent == []


# For every other object: where it stands, what it needs, and a value for each of its fields.
MOMENT = {"event": "ended"}
OBJECTS: Mapping[type[Node], tuple[str, Mapping[str, Any], Mapping[str, Any]]] = {
    timing.Moment: (
        "before",
        {},
        {
            "event": "ended",
            "on": "2027-01-31",
            "plus": "5天",
            "minus": "6天",
            "end-of": "base-period",
            "yearly": "06-30",
            "monthly": "15",
            "first": ["handover", "ended"],
            "last": ["handover", "ended"],
            "else": "ended",
        },
    ),
    timing.Deadline: (
        "respond",
        {"in": "30分钟"},
        {
            "in": "45分钟",
            "with": ["diagnose"],
            "or": ["restore"],
            "from": "ended",
            "clock": "office",
            "if": "夜间施工时",
            "via": ["mail"],
            "land": "close",
            "target": "95%",
            "text": "尽快",
        },
    ),
    timing.Agreed: ("every", AGREED, {"agree-by": "handover", "who": ["maker", "customer"]}),
    timing.Combination: (
        "lasts",
        {},
        {
            "first": ["8年", "160000公里"],
            "last": ["8年", "160000公里"],
            "longer": ["8年", "160000公里"],
            "choice": "maker",
            "of": ["1年", "2000运行小时"],
        },
    ),
    timing.PerService: (
        "lasts",
        {"parts": "7年"},
        {"onsite": "1年", "remote": "none", "labour": "unlimited", "parts": "3年"},
    ),
    clause.Measure: (
        "measure",
        {"unit": "minute", "window": "calendar-month"},
        {
            "unit": "request",
            "window": {"rolling": "30天"},
            "each": ["账号", "地域"],
            "slot": "5分钟",
            "decimals": 2,
            "round": "down",
            "formula": "甲除以乙",
            "share": "99%",
            "source": "监控记录",
        },
    ),
    clause.Experience: ("experience", {"in": "运维"}, {"lasts": "至少5年", "in": "施工"}),
    clause.Missed: (
        "missed",
        {"of": "other", "any": [{"count": "3次"}]},
        {"of": "tested", "any": [{"count": "4次"}]},
    ),
    money.Amount: (
        "pay",
        {"share": "5%", "of": "monthly-fee"},
        {
            "amount": "200元",
            "share": "6%",
            "of": "yearly-fee",
            "per": "1天",
            "counts": "full",
            "beyond": "3天",
            "formula": "月费除以当月天数",
            "cap": "none",
            "least": "50元",
            "tiers": [{"below": "99%", "share": "7%"}],
            "as": "coupon",
            "by": "maker",
            "due": "30天",
        },
    ),
    money.ChargeByPart: (
        "charge",
        {},
        dict.fromkeys(("labour", "parts", "travel", "board", "onsite"), "priced"),
    ),
    money.Claim: (
        "claim",
        {"within": "30天"},
        {
            "opens": "handover",
            "within": "60天",
            "from": "ended",
            "until": "ended",
            "by": "maker",
            "via": ["mail"],
            "with": ["账单"],
            "over": "10元",
        },
    ),
    money.Renewal: (
        "renews",
        {"lasts": "1年"},
        {
            "lasts": "2年",
            "charge": "600元/年",
            "by": "maker",
            "times": "至多3次",
            "unless": {"notify": "至少30天"},
        },
    ),
    money.Extension: (
        "extends",
        {"period": "base-period"},
        {"period": "other", "lasts": "3个月", "per": "1天", "counts": "full"},
    ),
}
# `else` counts only beside what may never happen, `counts` beside an interval.
BESIDE: Mapping[tuple[type[Node], str], Mapping[str, Any]] = {
    (timing.Moment, "else"): {"first": ["handover", "ended"]},
    (money.Amount, "counts"): {"per": "1天"},
    (money.Extension, "counts"): {"lasts": "3天", "per": "1天"},
}


@each_language
@pytest.mark.parametrize("kind", OBJECTS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_value_is_said(language: str, kind: type[Node]) -> None:
    place, need, values = OBJECTS[kind]
    assert set(values) == {_key(field.name) for field in fields(kind)} - {"at"}
    chapter = "warranty" if place in ("lasts", "renews") else "visits"
    silent = []
    for key, value in values.items():
        base = {"does": ["return-visit"], "lasts": "11年"}
        without = {**base, **({place: dict(need)} if need else {})}
        beside = {**need, **BESIDE.get((kind, key), {})}
        if (kind, key) in BESIDE:
            without = {**base, place: beside}
        if key in ("plus", "minus"):
            beside = {**MOMENT, **beside}
            without = {**base, place: MOMENT}
        if key in ("choice", "of") and kind is timing.Combination:
            beside = {"choice": "customer", "of": ["1年", "3年"]}
            without = {**base, place: dict(beside)}
        tested = {**base, place: {**beside, key: value}}
        if in_chapter(language, chapter, tested) == in_chapter(language, chapter, without):
            silent.append(key)
    assert silent == []


# The words of the head and of section 2: where an entry stands, and a value for each field.
ENTRIES: Mapping[type[Node], tuple[tuple[str, ...], Mapping[str, Any], Mapping[str, Any]]] = {
    vocabulary.Days: (
        ("days",),
        {"day": "calendar"},
        {"day": "civil", "working-day": "office", "last": "included", "zone": "UTC"},
    ),
    vocabulary.Version: (
        ("version",),
        {"number": 1, "date": "2026-11-22"},
        {
            "number": 2,
            "date": "2026-12-01",
            "supersedes": "第1版",
            "changes": "到场时限缩短。",
            "valid-until": "2031-12-31",
        },
    ),
    vocabulary.Project: (
        ("project",),
        {"name": "示例项目"},
        {
            "name": "另一项目",
            "for": "全体师生",
            "scope": ["维护"],
            "place": "示例市",
            "per": ["contract"],
            "tender": {"name": "招标文件甲"},
        },
    ),
    vocabulary.Tender: (
        ("project", "tender"),
        {"name": "招标文件甲"},
        {"name": "招标文件乙", "number": "A-1", "clauses": ["第4条"]},
    ),
    vocabulary.Party: (
        ("parties", "provider"),
        {"name": "示例科技有限公司"},
        {
            "name": "另一公司",
            "called": "乙方",
            "address": "示例路1号",
            "contact": "服务部",
            "phone": "400-000-0000",
        },
    ),
    vocabulary.Level: (
        ("severities", "critical"),
        {"title": "重大故障", "means": "停机"},
        {"title": "严重故障", "means": "宕机", "examples": ["断电"]},
    ),
    vocabulary.Channel: (
        ("channels", "phone"),
        {},
        {
            "title": "热线",
            "reach": "400-000-0000",
            "clock": "office",
            "when": ["critical"],
            "does": ["support"],
            "by": ["maker"],
            "charge": "free",
        },
    ),
    vocabulary.Clock: (
        ("clocks", "office"),
        {"title": "工作时间", "daily": ["09:00-18:00"]},
        {
            "title": "上班时间",
            "daily": ["08:00-17:00"],
            "week": {"mon-fri": ["09:00-17:00"]},
            "holidays": "cn",
            "workdays": ["2026-10-10"],
            "cutoff": "16:30",
            "zone": "Asia/Urumqi",
            "except": "always",
        },
    ),
    vocabulary.Event: (
        ("events", "handover"),
        {"title": "移交", "means": "交钥匙"},
        {
            "title": "交付完成",
            "means": "签交接单",
            "signed-by": ["customer"],
            "date": "2027-03-31",
            "each": ["批次"],
        },
    ),
    vocabulary.Item: (
        ("items", "pump"),
        {"title": "水泵", "number": "X-1"},
        {
            "title": "油泵",
            "includes": ["叶轮"],
            "number": "X-2",
            "quantity": "2套",
            "per-life": "8年",
        },
    ),
    vocabulary.Member: (
        ("groups", "plan", "gold"),
        {"title": "金牌", "means": "全包"},
        {"title": "银牌", "means": "半包", "bound": "至多200元"},
    ),
    vocabulary.Act: (
        ("acts", "our-act"),
        {"title": "联调", "means": "一起调试"},
        {"title": "合练", "means": "一起演练"},
    ),
    vocabulary.Definition: (
        ("definitions", "at-once"),
        {"title": "立即", "means": "不排队"},
        {"title": "马上", "means": "优先处理", "is": "20分钟", "valid-until": "2028-05-31"},
    ),
    vocabulary.Signature: (
        ("signature",),
        {"seal": "provider"},
        {
            "seal": "maker",
            "representative": True,
            "date": True,
            "place": "示例市",
            "copies": "4份",
        },
    ),
    vocabulary.Languages: (
        ("language",),
        {"text": ["zh", "en"], "prevails": "zh"},
        {"text": ["en", "zh"], "prevails": "zh"},
    ),
}


@each_language
@pytest.mark.parametrize("kind", ENTRIES, ids=lambda kind: kind.__name__)
def test_every_field_of_a_word_is_said(language: str, kind: type[Node]) -> None:
    path, need, values = ENTRIES[kind]
    assert set(values) == {_key(field.name) for field in fields(kind)} - {"at"}
    before = said(language, path, need)
    silent = [
        key
        for key, value in values.items()
        if value != need.get(key) and said(language, path, {**need, key: value}) == before
    ]
    assert silent == []
