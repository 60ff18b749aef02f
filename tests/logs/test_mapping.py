"""Mapping files of people who do not program: what is right, and what is said of the rest."""

from __future__ import annotations

import datetime as dt

import pytest

from pledgebook import logs
from pledgebook.model.log_map import Attribute, LogMap, Shape, Status, Stretch, TimeColumn
from pledgebook.wording.messages import say

from .sample import EVENTS, OUTAGES, TICKETS, mapping

WHOLE = """
map: 1
title: 服务台工单导出
shape: tickets
id: " 工单 号"
zone: Asia/Shanghai
encoding: gb18030
sheet: 2026年
status: {column: 状态, closed: [已关闭, 已取消]}
events:
  notice: 报修时间
  arrived: {column: 到场时间, format: "%Y年%m月%d日 %H:%M"}
attributes:
  severity: {column: 级别, values: {1: critical, "一 级": critical}, else: minor}
  item: 系统
  channel: {value: phone}
dates: {final-acceptance: "2026-01-15"}
periods: {quality: {from: "2026-01-16", to: "2029-01-15"}, upkeep: {from: "2026-01-16"}}
"""


def test_a_whole_mapping() -> None:
    assert mapping(WHOLE) == LogMap(
        map=1,
        title="服务台工单导出",
        shape=Shape.TICKETS,
        id=" 工单 号",
        zone="Asia/Shanghai",
        encoding="gb18030",
        sheet="2026年",
        status=Status(column="状态", closed=("已关闭", "已取消")),
        events={
            "notice": TimeColumn(column="报修时间"),
            "arrived": TimeColumn(column="到场时间", format="%Y年%m月%d日 %H:%M"),
        },
        attributes={
            "severity": Attribute(
                column="级别", values={"1": "critical", "一 级": "critical"}, else_="minor"
            ),
            "item": Attribute(column="系统"),
            "channel": Attribute(value="phone"),
        },
        dates={"final-acceptance": dt.date(2026, 1, 15)},
        periods={
            "quality": Stretch(from_=dt.date(2026, 1, 16), to=dt.date(2029, 1, 15)),
            "upkeep": Stretch(from_=dt.date(2026, 1, 16)),
        },
    )
    assert logs.mapped(mapping(WHOLE)) == (
        "工单 号", "状态", "报修时间", "到场时间", "级别", "系统",
    )  # fmt: skip


@pytest.mark.parametrize("text", [TICKETS, EVENTS, OUTAGES])
def test_a_mapping_of_each_shape(text: str) -> None:
    assert mapping(text).map == 1


FEW = "map: 1\nid: a\n"
WRONG = [
    ("shape: tickets", "map/tickets-need", "shape"),
    ("shape: events\ntime: b", "map/events-need", "shape"),
    ("shape: events\nevent: b", "map/events-need", "shape"),
    ("shape: outages", "map/outages-need", "shape"),
    ("shape: tickets\nevents: {x: b}\ntime: c", "map/tickets-without", "time"),
    ("shape: tickets\nevents: {x: b}\nsequence: c", "map/tickets-without", "sequence"),
    ("shape: events\nevent: b\ntime: c\nevents: {x: b}", "map/events-without", "events"),
    ("shape: outages\nfrom: b\nstatus: {column: c, closed: [d]}", "map/outages-without", "status"),
    ("shape: tickets\nevents: {x: b}\nzone: Asia/Shangai", "unknown-zone/meant", "zone"),
    ("shape: tickets\nevents: {x: b}\nzone: Atlantis", "unknown-zone", "zone"),
    ("shape: tickets\nevents: {x: {column: b, format: '%Y-%m-%d %H:%m'}}",
     "map/directive-twice", "events.x.format"),
    ("shape: events\nevent: b\ntime: {column: b, format: '%Y-%m-%d %T'}",
     "map/unknown-directive", "time.format"),
    ("shape: outages\nfrom: {column: b, format: '%Y'}", "map/directive-missing", "from.format"),
    ("shape: outages\nfrom: a\nuntil: {column: b, format: '%Y %y'}",
     "map/directives-together", "until.format"),
    ("shape: tickets\nevents: {x: b}\nperiods: {p: {from: '2026-02-01', to: '2026-01-31'}}",
     "map/period-backwards", "periods.p.to"),
    ("shape: tickets\nevent: b\nevents: {x: b}", "map/tickets-without", "event"),
    # What the schema says.
    ("shape: ticket\nevents: {x: b}", "schema/not-listed-meant", "shape"),
    ("shape: tickets\nevnts: {x: b}", "schema/unknown-key-meant", "evnts"),
    ("shape: tickets\nevents: {x: {colum: b}}", "schema/unknown-key-meant", "events.x.colum"),
    ("shape: tickets\nevents: {报修: b}", "schema/bad-key", "events.报修"),
    ("shape: tickets\nevents: {x: b}\nencoding: gbk", "schema/not-listed", "encoding"),
    ("shape: tickets\nevents: {x: b}\nattributes: {y: {column: c, value: d}}",
     "schema/only-one-of", "attributes.y"),
    ("shape: tickets\nevents: {x: b}\nattributes: {y: {}}",
     "schema/needs-one-of", "attributes.y"),
    ("shape: tickets\nevents: {x: b}\nattributes: {y: {value: a, else: b}}",
     "map/value-alone", "attributes.y.value"),
    ("shape: events\nevent: {value: a, values: {b: c}}\ntime: t",
     "map/value-alone", "event.value"),
    ("shape: tickets\nevents: {x: b}\nstatus: {column: c, closed: [4]}",
     "schema/wrong-form", "status.closed.0"),
    ("shape: tickets\nevents: {x: 2026}", "schema/wrong-form", "events.x"),
    ("shape: tickets\nevents: {x: b}\ndates: {y: 2026年1月5日}",
     "schema/wrong-form-meant", "dates.y"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "rule", "at"), WRONG)
def test_a_mistake_is_told_at_its_place(lines: str, rule: str, at: str) -> None:
    read = logs.read_map((FEW + lines).encode(), "map.yaml")
    assert read.log_map is None
    assert [(one.rule, ".".join(map(str, one.at))) for one in read.findings] == [(rule, at)]  # type: ignore[arg-type]
    for finding in read.findings:
        for lang in ("zh", "en"):
            assert "{" not in say(finding.rule, finding.args, lang).replace("{notice: ", "")


def test_a_mistake_has_a_line() -> None:
    read = logs.read_map(
        f"{FEW}shape: tickets\nevents: {{x: b}}\nzone: Atlantis".encode(), "m.yaml"
    )
    assert read.document is not None
    place = read.document.where(read.findings[0].at)
    assert (place.file, place.line) == ("m.yaml", 5)


@pytest.mark.parametrize(
    ("content", "rule"),
    [(b"", "yaml/empty"), ("标题: 一级".encode("gbk"), "yaml/gbk"), (b"- a", "schema/wrong-type")],
)
def test_what_is_no_mapping(content: bytes, rule: str) -> None:
    read = logs.read_map(content, "map.yaml")
    assert read.log_map is None
    assert rule in [one.rule for one in read.findings]
