"""From a commitment to its page: what a reader is told first."""

import pytest

from pledgebook import derive, pipeline
from pledgebook.outputs import sla
from pledgebook.outputs.site.page import Contact, Page, PartyLine
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.sheet import Fact
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

HEAD = """
pledgebook: 1
id: lifts
title: 电梯维保承诺书
language: zh
days: {day: calendar}
version: {number: 1, date: "2026-11-22"}
project: {name: 示例大厦电梯项目}
parties:
  provider: {name: 示例科技有限公司, called: 我方, contact: 值班室, phone: 010-0000-0000}
  customer: {name: 示例用户单位}
severities:
  trapped: {title: 困人}
  stopped: {title: 停梯}
items:
  lift: {title: 客梯}
clocks:
  office: {title: 办公时间, week: {mon-fri: 09:00-18:00}}
definitions:
  at-once: {title: 立即, is: 5分钟}
channels:
  phone: {title: 服务电话, reach: 010-0000-0000, clock: office}
  fax: {}
warranty:
  free: {title: 质保期, from: accepted, lasts: 24个月, charge: free}
"""


def made(chapters: str, head: str = HEAD) -> Page:
    loaded = pipeline.load((head + chapters).encode(), "lifts.yaml")
    assert loaded.commitment, loaded.findings
    commitment = loaded.commitment
    return page(
        tongues.tongue(commitment),
        sla.data(derive.sla(commitment)),
        standing=Standing(status=Status.DRAFT),
    )


LADDER = """
response:
  faults:
    title: 故障处置
    when: free
    from: {respond: notice, arrive: onsite-request}
    clock: always
    rows:
    - {when: trapped, respond: at-once, arrive: {in: 30分钟, with: restore}}
    - {when: stopped, respond: 30分钟}
"""


def test_a_ladder_is_a_group_with_a_line_for_each_row() -> None:
    promises = made(LADDER).promises
    assert promises
    assert promises.acts == ("响应", "到达现场")
    (group,) = promises.groups
    assert (group.anchor, group.title, group.condition) == ("response/faults", "故障处置", "质保期")
    assert group.note == "全天候计时"
    trapped, stopped = group.lines
    assert (trapped.condition, stopped.condition) == ("困人", "停梯")
    assert trapped.note == "响应自接到通知起；到达现场自接到到场要求起"
    assert stopped.cells == ("30分钟", "")


def test_a_clause_without_rows_is_one_line() -> None:
    promises = made("response: {calls: {title: 接听, from: notice, answer: 1分钟}}").promises
    assert promises
    (group,) = promises.groups
    assert group.single
    assert group.single.cells == ("1分钟",)
    assert group.note == "自接到通知起"


def test_a_chapter_without_deadlines_has_no_table() -> None:
    assert made("response: {help: {does: support}}").promises is None
    assert made("").promises is None


def test_the_facts_are_the_warranty_and_the_shortest_limits() -> None:
    assert made(LADDER).facts == (
        Fact(label="质保期", value="24个月", anchor="warranty"),
        Fact(label="最快响应", value="5分钟", anchor="response/faults"),
        Fact(label="最快到达现场", value="30分钟", anchor="response/faults"),
        Fact(label="最快恢复运行", value="30分钟", anchor="response/faults"),
        Fact(label="服务时间", value="7×24小时", anchor="response/faults"),
    )


@pytest.mark.parametrize(
    ("clause", "labels"),
    [
        ("{from: notice, respond: 2小时, binding: efforts}", []),
        ("{from: notice, respond: none}", []),
        ("{from: notice, respond: {agree-by: accepted}}", []),
        ("{from: notice, acknowledge: 1小时, respond: 2小时}", ["最快响应"]),
        ("{from: notice, acknowledge: 1小时}", ["最快受理"]),
        ("{from: notice, respond: 2小时, clock: {respond: office}}", ["最快响应"]),
        ("{from: notice, respond: 2小时, clock: office}", ["最快响应", "服务时间"]),
    ],
)
def test_only_what_is_firmly_promised_is_a_fact(clause: str, labels: list[str]) -> None:
    facts = made(f"response: {{faults: {clause}}}").facts
    assert [fact.label for fact in facts[1:]] == labels


def test_parties_products_and_the_ways_to_reach_the_provider() -> None:
    prepared = made(LADDER)
    assert prepared.customer == "示例用户单位"
    assert prepared.products == ("客梯",)
    provider, customer = prepared.parties
    assert provider == PartyLine(
        role="提供方",
        name="示例科技有限公司",
        called="我方",
        contact="值班室",
        phone="010-0000-0000",
    )
    assert customer == PartyLine(role="客户", name="示例用户单位")
    (contact,) = prepared.contacts
    assert contact == Contact(
        title="服务电话", reach="010-0000-0000", hours="办公时间（周一至周五09:00-18:00）"
    )
