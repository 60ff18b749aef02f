"""A small service desk: definitions of two terms, a mapping and a log of four tickets."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.conftest import Program, Said

Plain = dict[str, Any]

ALWAYS = {str(number): [["00:00", "24:00"]] for number in range(7)}
OFFICE = {str(number): [["09:00", "12:00"], ["13:30", "18:00"]] for number in range(5)}


def term(metric: str, hours: int, clock: str, stop: str, **more: Any) -> Plain:
    return {
        "id": f"response/faults/{metric}",
        "clause": "response/faults",
        "title": "故障处置",
        "binding": "firm",
        "metric": metric,
        "budget": {"amount": hours * 3600, "unit": "s"},
        "clock": clock,
        "start": {"event": "notice"},
        "stop": {"event": stop, "take": "first"},
        **more,
    }


SLA: Plain = {
    "sla": 1,
    "commitment": {
        "id": "doors",
        "title": "门禁系统售后服务承诺书",
        "version": 1,
        "date": "2026-01-01",
        "language": "zh",
        "project": "示例园区门禁系统项目",
        "provider": "示例科技有限公司",
        "customer": "示例用户单位",
        "day": "calendar",
    },
    "calendars": {
        "always": {"tz": "Asia/Shanghai", "week": ALWAYS},
        "office": {"tz": "Asia/Shanghai", "week": OFFICE},
    },
    "scopes": {"severity": [{"id": "high"}, {"id": "low"}]},
    "events": [{"id": "accepted", "title": "终验签字"}],
    "periods": [],
    "terms": [
        term("respond", 2, "always", "responded", scope={"severity": ["high"]}),
        term("resolve", 8, "office", "resolved"),
    ],
    "unmeasured": [],
}

MAP = """\
map: 1
title: 工单
shape: tickets
zone: Asia/Shanghai
id: 工单号
events: {notice: 报修, responded: 响应, resolved: 恢复}
attributes: {severity: {column: 级别, values: {高: high, 低: low}}}
"""

HEAD = "工单号,报修,响应,恢复,级别,说明\n"
# Monday 2 March 2026: in time; respond late by an hour; low and open; not a time.
KEPT = "A-1,2026-03-02 09:00,2026-03-02 10:00,2026-03-02 17:00,高,门打不开\n"
LATE = "A-2,2026-03-02 09:00,2026-03-02 12:00,2026-03-02 15:00,高,客户张三 13800000000\n"
OPEN = "A-3,2026-03-03 17:00,,,低,读卡慢\n"
BAD = "A-4,昨天,,2026-03-02 15:00,高,看不懂的时间\n"


def changed(change: Mapping[tuple[str | int, ...], Any]) -> Plain:
    """Return the definitions with other values at some routes of keys."""
    plain = copy.deepcopy(SLA)
    for route, value in change.items():
        holder: Any = plain
        for key in route[:-1]:
            holder = holder[key]
        holder[route[-1]] = value
    return plain


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with definitions, a mapping and a log, in which the program is called."""

    program: Program

    def put(
        self, *rows: str, sla: Plain | None = None, log_map: str = MAP, log: str = "log.csv"
    ) -> None:
        """Write all three files."""
        Path("sla.json").write_text(json.dumps(sla or SLA, ensure_ascii=False, indent=1), "utf-8")
        Path("map.yaml").write_text(log_map, "utf-8")
        Path(log).write_text(HEAD + "".join(rows), "utf-8")

    def call(self, command: str, *more: str, log: str = "log.csv") -> Said:
        """Run a command on the log, as things stood at the end of March 2026."""
        given = ("--definitions", "sla.json", "--map", "map.yaml")
        when = () if "--as-of" in more else ("--as-of", "2026-03-31")
        return self.program("sla", command, log, *given, *when, *more)

    def check(self, *more: str) -> Said:
        """Run ``sla check``."""
        return self.call("check", *more)

    def report(self, *more: str) -> Plain:
        """Run ``sla check`` and return the report for programs."""
        said = self.check("--report", "report.json", *more)
        assert said.status in (0, 1), said.err
        data: Plain = json.loads(Path("report.json").read_text("utf-8"))
        return data
