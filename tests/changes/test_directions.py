"""Every kind of edit that a writer may make to a promise, and for whom it gets better.

Tried there and, with the heavy tests, back: what gets weaker one way gets stronger the other.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from tests import small

from pledgebook import schema
from pledgebook.bind import bind
from pledgebook.changes import Change, changes
from pledgebook.model.commitment import Commitment
from pledgebook.order import Direction

LETTER = """
days: {day: calendar, working-day: office, zone: Asia/Shanghai}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-17:00"}, holidays: ["2027-01-01"]}
severities:
  critical: {title: 严重故障, means: 停机}
  minor: {title: 一般故障}
definitions:
  at-once: {title: 立即, is: 30分钟}
channels:
  hotline: {title: 热线, reach: 010-0, clock: always, does: [support, answer]}
items:
  disk: {title: 硬盘}
  battery: {title: 电池}
warranty:
  quality: {title: 质保期, from: accepted, lasts: 3年, covers: [disk, battery], charge: free}
coverage:
  defects: {title: 质量问题, if: 已报修, does: [replace],
    either: [repair, refund], choice: customer}
exclusions:
  misuse: {title: 使用不当, means: 错误使用造成损坏}
  storm: {title: 雷击, means: 雷击造成损坏, causes: [quality]}
response:
  faults:
    title: 故障处置
    unless: [misuse]
    clock: always
    from: notice
    respond: 2小时
    rows:
    - {when: critical, respond: at-once, arrive: 4小时, resolve: 8小时}
    - {when: minor, arrive: {in: 1天, if: 需要时}}
  questions: {title: 咨询, clock: office, from: notice, answer: 3个工作日}
  payer: {title: 用户答复, by: customer, from: notice, answer: {in: 5天, target: 90%}}
visits:
  patrol: {title: 巡检, every: 1个季度, times: 2次, does: [inspect, hear]}
parts:
  spare: {title: 备件, lasts: 5年, does: provide, keeps: [硬盘, 电源]}
staff:
  team: {title: 团队, people: 至少3人, role: engineer, dedicated: true, qualified: [持证],
    experience: [{lasts: 5年, in: 运维}]}
availability:
  up: {title: 可用性, of: disk, measure: {unit: minute, window: calendar-month}, target: 99.9%}
remedies:
  credit:
    title: 赔付
    of: up
    pay: {of: monthly-fee, tiers: [{below: 99.9%, share: 10%}, {below: 99%, share: 25%}],
      cap: {share: 50%, of: monthly-fee}}
    claim: {within: 30天, by: customer, with: [记录]}
  late: {title: 逾期, when: critical, pay: {share: 1%, of: contract-price, per: 1天,
    counts: started, cap: {share: 20%, of: contract-price}}}
  repeated: {title: 屡次, by: customer, does: terminate, missed: {of: up, any: [{count: 3次}]}}
  longer: {title: 延长, extends: {period: quality, lasts: 10天}}
customer-duties:
  room: {title: 机房, does: [show]}
training:
  ops: {title: 培训, times: 2次, hours: 16课时, people: 至少10人, content: [操作, 维护]}
reports:
  monthly: {title: 月报, every: 1个月, content: [统计], form: [written], does: report}
upgrades:
  free: {title: 升级, does: [upgrade], charge: free}
fees:
  ours: {title: 人工, does: [repair], charge: 200元/次}
"""
S, W, C = Direction.STRONGER, Direction.WEAKER, Direction.CHANGED

EDITS = [
    # The limit
    ("respond: 2小时", "respond: 3小时", W),
    ("arrive: 4小时", "arrive: 4-8小时", W),
    ("arrive: 4小时", "arrive: 约4小时", W),
    ("arrive: 4小时", "arrive: 至少4小时", W),
    ("arrive: 4小时", "arrive: best-effort", W),
    ("arrive: 4小时", "arrive: none", W),
    ("arrive: 4小时", "arrive: n-a", W),
    ("arrive: 4小时", "arrive: {agree-by: notice}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, target: 90%}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, target: average}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, clock: office}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, if: 有人时}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, with: resolve}", S),
    ("arrive: 4小时", "arrive: {in: 4小时, via: phone}", C),
    ("arrive: 4小时", "arrive: 240分钟", C),
    ("arrive: {in: 1天", "arrive: {in: 1个工作日", W),
    ("answer: 3个工作日", "answer: 第4个工作日", C),
    (", answer: 3个工作日", ", answer: 3个工作日, plan: 第5个工作日", S),
    ("resolve: 8小时", "resolve: {in: 8小时, or: [workaround]}", W),
    # A row that says otherwise than its clause
    ("when: minor, arrive", "when: minor, respond: 4小时, arrive", W),
    ("when: minor, arrive", "when: minor, respond: 1小时, arrive", S),
    ("when: minor, arrive", "when: minor, clock: office, arrive", W),
    ("when: minor, arrive", "when: minor, binding: efforts, arrive", W),
    # From when, in which hours, how firmly, in which cases
    ("from: notice\n", "from: confirmed\n", W),
    ("from: notice\n", "from: occurrence\n", S),
    ("from: notice\n", "from: {event: notice, plus: 1小时}\n", W),
    ("from: notice\n", "from: {agree-by: notice}\n", W),
    ("arrive: 4小时", "arrive: {in: 4小时, from: onsite-request}", W),
    ("arrive: 4小时", "arrive: {in: 4小时, from: invoice}", C),
    ("clock: always\n    from", "clock: office\n    from", W),
    ("title: 故障处置", "binding: efforts\n    title: 故障处置", W),
    ("title: 故障处置", "binding: optional\n    title: 故障处置", W),
    ("title: 故障处置", "target: 90%\n    title: 故障处置", W),
    ("title: 故障处置", "pauses: [{from: arrived, until: resolved}]\n    title: 故障处置", W),
    ("unless: [misuse]", "unless: [misuse, storm]", W),
    ("when: critical, pay", "when: [critical, minor], pay", S),
    ("when: critical, pay", "when: [critical, hotline], pay", W),
    ("when: critical, pay", "pay", S),
    ("if: 已报修, ", "", S),
    ("if: 已报修, ", "if: 已书面报修, ", C),
    ("does: [upgrade]", "if: 有新版本, does: [upgrade]", W),
    ("title: 咨询", "by: customer, title: 咨询", W),
    # Of the customer the other way round
    ("answer: {in: 5天", "answer: {in: 3天", W),
    ("5天, target: 90%", "5天, target: 95%", W),
    ("by: customer, from: notice", "by: customer, binding: efforts, from: notice", S),
    ("does: [show]", "does: [show, provide]", W),
    ("造成损坏, causes: [quality]", "造成损坏, causes: [quality, design]", W),
    ("雷击造成损坏", "雷击和水灾造成损坏", C),
    # Hours and words
    ('"09:00-17:00"', '"09:00-16:00"', W),
    ('["2027-01-01"]', '["2027-01-01", "2027-05-01"]', W),
    ('["2027-01-01"]', "cn", C),
    ('["2027-01-01"]}', '["2027-01-01"], zone: Asia/Tokyo}', C),
    ('["2027-01-01"]}', '["2027-01-01"], cutoff: "16:00"}', W),
    ("is: 30分钟", "is: 60分钟", W),
    ("is: 30分钟", "is: {agree-by: notice}", W),
    ("is: 30分钟", "means: 很快", W),
    ("reach: 010-0, clock: always", "reach: 010-0, clock: office", W),
    ("reach: 010-0, clock: always", "reach: 010-0", W),
    ("does: [support, answer]", "does: [support]", W),
    ("means: 停机", "means: 全部停机", C),
    # Warranty
    ("lasts: 3年", "lasts: 2年", W),
    ("lasts: 3年", "lasts: 至多3年", W),
    ("lasts: 3年", "lasts: {agree-by: accepted}", W),
    ("lasts: 3年", "lasts: unlimited", S),
    ("from: accepted", "from: {event: accepted, plus: 30天}", C),
    ("from: accepted", "from: {agree-by: accepted}", W),
    ("covers: [disk, battery]", "covers: [disk]", W),
    ("covers: [disk, battery], ", "", S),
    ("battery], charge: free", "battery], charge: at-cost", W),
    ("battery], charge: free", "battery], place: 中国境内, charge: free", C),
    ("does: [replace]", "does: [replace, repair]", S),
    ("[repair, refund]", "[repair, refund, replace]", S),
    ("choice: customer", "choice: provider", W),
    # Often, much, well
    ("times: 2次, does", "times: 1次, does", W),
    ("every: 1个季度", "every: 1年", W),
    ("every: 1个季度", "every: {agree-by: accepted}", W),
    ("does: [inspect, hear]", "does: [inspect]", W),
    ("lasts: 5年, does", "lasts: 3年, does", W),
    ("keeps: [硬盘, 电源]", "keeps: [硬盘]", W),
    ("至少3人", "至少2人", W),
    ("至少3人", "约3人", W),
    ("people: 至少3人", "people: {agree-by: accepted}", W),
    ("dedicated: true", "dedicated: false", W),
    (", qualified: [持证]", "", W),
    ("lasts: 5年, in", "lasts: 3年, in", W),
    ("in: 运维", "in: 开发", C),
    ("hours: 16课时", "hours: 8课时", W),
    ("content: [操作, 维护]", "content: [操作]", W),
    ("every: 1个月, content", "every: 1个季度, content", W),
    ("form: [written]", "form: [electronic]", C),
    ("target: 99.9%", "target: 99.5%", W),
    ("window: calendar-month", "window: calendar-year", C),
    # Money
    ("share: 10%}", "share: 5%}", W),
    ("{below: 99.9%, share", "{below: 99.5%, share", W),
    (", {below: 99%, share: 25%}]", "]", W),
    ("share: 10%}, {below: 99%, share: 25%}", "share: 5%}, {below: 99%, share: 30%}", C),
    ("cap: {share: 50%", "cap: {share: 30%", W),
    ("cap: {share: 50%, of: monthly-fee}", "cap: {share: 50%, of: yearly-fee}", C),
    (",\n      cap: {share: 50%, of: monthly-fee}", "", S),
    ("share: 1%, of: contract-price", "share: 1%, of: monthly-fee", C),
    ("per: 1天", "per: 1周", W),
    ("counts: started", "counts: full", W),
    ("counts: started", "counts: started, beyond: 2天", W),
    ("counts: started", "counts: started, least: 100元", S),
    ("counts: started", "counts: started, as: coupon", C),
    ("within: 30天, by", "within: 15天, by", W),
    ("with: [记录]", "with: [记录, 截图]", W),
    ("by: customer, with", "by: customer, over: 1000元, with", W),
    ("of: up\n", "of: up\n    cap: {share: 10%, of: contract-price}\n", W),
    ("count: 3次", "count: 5次", W),
    ("lasts: 10天", "lasts: 5天", W),
    ("[upgrade], charge: free", "[upgrade], charge: 100元", W),
    ("[upgrade], charge: free", "[upgrade], charge: {agree-by: notice}", W),
    ("[upgrade], charge: free", "[upgrade]", W),
    ("charge: 200元/次", "charge: 300元/次", W),
    ("charge: 200元/次", "charge: 200元/次, unless: [phone]", C),
    ("[upgrade], charge: free", "[upgrade], charge: {price: free, cap: 5000元}", W),
    # Whole clauses
    ("  storm:", "  war: {title: 战争, means: 战争}\n  storm:", W),
    ("  room: {", "  wait: {title: 等待, does: [register]}\n  room: {", W),
    ("  longer: {", "  most: {title: 上限, cap: {share: 10%, of: contract-price}}\n  longer: {", W),
    ("  repeated: {", "  ours: {title: 我方终止, by: provider, does: terminate}\n  repeated: {", W),
    ("  longer: {", "  self: {title: 自行处理, by: customer, does: self-help}\n  longer: {", S),
    ("upgrades:\n  free: {title: 升级, does: [upgrade], charge: free}\n", "", W),
    ("channels:\n", "channels:\n  fax: {title: 传真, reach: 010-1, does: answer}\n", S),
    ("    - {when: minor", "    - {when: [critical, phone], answer: 9小时}\n    - {when: minor", C),
]  # fmt: skip


each = pytest.mark.parametrize(("old", "new", "direction"), EDITS)


def data(*edits: tuple[str, str]) -> Any:
    """Return the letter as data, with edits; each has to find its one place."""
    text = LETTER
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} times: {old}"
        text = text.replace(old, new)
    return small.data(text)


@cache
def base() -> Commitment:
    return bind(Commitment, data())


def between(*edits: tuple[str, str]) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return what edits change, and what undoing them does."""
    edited = bind(Commitment, data(*edits))
    return changes(base(), edited), changes(edited, base())


@each
def test_an_edit_has_its_direction(old: str, new: str, direction: Direction) -> None:
    there = changes(base(), bind(Commitment, data((old, new))))
    found = {one.direction for one in there}
    # What a word or a clock means moves other promises; by itself nobody can tell.
    assert found - {C} == {direction} - {C}
    assert found == {direction} or len(there) > 1


@pytest.mark.heavy
@each
def test_an_edit_of_a_letter_is_one_and_has_its_way_back(
    old: str, new: str, direction: Direction
) -> None:
    there, back = between((old, new))
    assert {one.direction for one in back} == {one.direction.reversed for one in there}
    assert direction in {one.direction for one in there}
    assert schema.check(data((old, new)), "commitment") == ()


def test_working_days_are_longer_for_whoever_is_bound_by_them() -> None:
    there, _ = between(("day: calendar", "day: working"))
    assert [(one.anchor, one.what, one.direction) for one in there] == [
        ("definitions/days", "days", C),
        ("response/faults/minor", "arrive", W),
        ("response/payer", "answer", S),
    ]


def test_of_edits_of_one_clause_that_disagree_each_is_told() -> None:
    there, _ = between(("times: 2次, does", "times: 3次, does"), ("[inspect, hear]", "[inspect]"))
    assert {(one.what, one.direction) for one in there} == {("times", S), ("does", W)}
