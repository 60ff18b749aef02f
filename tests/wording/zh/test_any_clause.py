"""Whatever fields a clause combines, its Chinese is punctuated and says nothing twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from tests.wording.any_clause import Chosen, Drawing

from pledgebook.model.commitment import CHAPTERS

LETTER = """
severities: {critical: {title: 重大故障}, ordinary: {title: 一般故障}}
groups: {plan: {basic: {title: 基础版}}, season: {fair: {title: 重大活动}}}
items: {pump: {title: 水泵}, valve: {title: 阀门}}
events: {handover: {title: 移交}}
clocks: {office: {title: 工作时间, daily: 09:00-17:00}}
warranty: {free: {title: 免费质保期, from: handover, lasts: 1年}}
exclusions: {misuse: {title: 误用, means: 误用造成的损坏}}
remedies: {rework: {title: 返工, does: repair}}
"""
FIELDS = """
when: [[critical], [phone], [free], [handover], [office], [pump], [basic, fair], [repaired]]
unless: [[exclusions], [misuse], [office], [phone], [pump]]
if: [夜间施工时, 软件漏洞, 停机超过1天]
by: [[customer], [engineer], [provider, customer]]
for: [[项目经理]]
does: [[support, observe], [inspect], [repair], [provide], [terminate], [train]]
either: [[repair, refund]]
never: [[improve], [repair, support]]
choice: [customer]
respond: [37分钟, none, n-a, best-effort, {agree-by: accepted}]
arrive: [4小时, {in: 4小时, target: average}, {in: 2个工作日, land: close},
  {in: 4小时, via: onsite, clock: office}]
notify: [至少3天, 2小时]
report: [5天]
from: [handover, notice, {agree-by: accepted}]
until: [accepted]
before: [go-live]
after: [free]
lasts: [41个月, 至少3年, unlimited, {onsite: 1年, parts: 2年}, {first: [1年, 不限公里]}]
renews: [{lasts: 2年}]
clock: [office, always]
every: [1季度, 15天]
times: [3次]
target: [97.5%, average]
amount: [至多5%, 10件]
window: [calendar-quarter, 1季度]
binding: [efforts, optional, firm]
of: [valve]
measure: [{unit: minute, window: calendar-month, each: [每个账号], slot: 5分钟}]
means: [某种情形, 正常磨损, 雷击]
causes: [[material], [any]]
covers: [[pump], [valve, pump]]
keeps: [[电源, 风扇]]
people: [至少2人, {agree-by: accepted}]
role: [project-engineer]
qualified: [[电工证]]
dedicated: [true, false]
place: [示例市, [示例市, 示例县]]
content: [[数量, 日期]]
goals: [[独立操作]]
form: [[theory]]
hours: [8学时]
gives: [[手册]]
via: [[mail], [onsite]]
per: [[contract]]
charge: [free, at-cost, quoted, own-cost, 100元/次, {labour: free},
  {amount: 100元/小时, least: 1小时}, {share: 100%, of: contract-price, due: handover}]
pay: [{share: 5%, of: monthly-fee, per: 1天, beyond: 3天, counts: full}, {amount: 100元/天},
  {amount: 100元, per: missed}, {share: 1%, of: monthly-fee, per: 1%, least: 100元}]
cap: [{share: 10%, of: contract-price}]
claim: [{within: 30天}]
extends: [{period: free, lasts: 1天, per: 1天}]
missed: [{of: rework, any: [{count: 3次}]}]
otherwise: [[rework]]
"""
DRAWING = Drawing(
    LETTER, FIELDS, {"exclusions": {"means": "某种情形"}, "warranty": {"lasts": "1年"}}
)
_MARKS = r"[，。；、：]{2}|^[，。；、并]|的，并|[，、]$|（）|“”|（，|，）"
FAULTS = re.compile(
    rf"{_MARKS}|(?P<_>的|期|内|于|在|对|为|自|起|后|元|由|并|和)(?P=_)|属于属于|负责负责|安排安排"
    r"|进行进行|提供提供|应当应当|可以应当|应当可以|有权可以|的，[^，。]{1,12}的，|None|[a-z]{3}"
)


@pytest.mark.parametrize("chapter", CHAPTERS)
@settings(max_examples=25, deadline=None)
@given(drawn=DRAWING.clauses)
def test_any_clause_reads(chapter: str, drawn: tuple[Chosen, list[Chosen]]) -> None:
    assert [text for text in DRAWING.said(chapter, drawn) if FAULTS.search(text)] == []


def test_what_is_handed_over_in_a_case_is_not_tied_to_that_case() -> None:
    drawn = ({"after": 0}, [{"after": 0}, {"gives": 0, "after": 0, "means": 0}])
    said = DRAWING.said("exclusions", drawn)
    assert [text for text in said if "某种情形的，提供手册" in text]
