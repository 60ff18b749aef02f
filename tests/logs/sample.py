"""A mapping, and what a log read by it says, in few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook import logs
from pledgebook.clock import instants
from pledgebook.logs.rows import Unreadable
from pledgebook.model.log_map import LogMap
from pledgebook.model.ticket import Ticket

CASES = Path(__file__).parent / "cases"
TICKETS = """
map: 1
shape: tickets
id: 工单号
zone: Asia/Shanghai
status: {column: 状态, closed: [已关闭]}
events: {notice: 报修时间, arrived: 到场时间}
attributes:
  severity: {column: 级别, values: {一级: critical, 二级: major}}
  channel: {value: phone}
"""
EVENTS = """
map: 1
shape: events
id: 工单号
zone: Asia/Shanghai
event: {column: 动作, values: {报修: notice, 到场: arrived}}
time: 时间
sequence: 序号
status: {column: 状态, closed: [已关闭]}
attributes: {severity: {column: 级别, values: {一级: critical, 二级: major}, else: minor}}
"""
OUTAGES = """
map: 1
shape: outages
id: 编号
zone: Asia/Shanghai
from: 开始
until: 恢复
attributes: {item: 系统}
"""
HEAD = "工单号,级别,状态,报修时间,到场时间"


def mapping(text: str, **changes: object) -> LogMap:
    """Return a mapping without faults."""
    read = logs.read_map(text.encode(), "map.yaml")
    assert read.findings == ()
    assert read.log_map is not None
    return replace(read.log_map, **changes)  # type: ignore[arg-type]


def columns(*names: str) -> LogMap:
    """Return a mapping that reads these columns as they stand; the first is the id."""
    given = "".join(f"  a{number}: {name}\n" for number, name in enumerate(names[1:]))
    times = f"events: {{notice: {names[1]}}}\n"
    return mapping(f"map: 1\nshape: tickets\nid: {names[0]}\n{times}attributes:\n{given}")


@dataclass
class Told:
    """All that reading a log gave."""

    rows: list[tuple[object, ...]]
    refused: list[tuple[int, str]]


def told(path: Path | str, log_map: LogMap) -> Told:
    """Read the rows of one log: cells of those that can be used, numbers of the others."""
    rows: list[tuple[object, ...]] = []
    refused: list[tuple[int, str]] = []
    for one in opened([path], log_map).rows():
        if isinstance(one, logs.Row):
            rows.append(one.cells)
        else:
            refused.append((one.row, one.problem))
    return Told(rows, refused)


def opened(paths: Iterable[Path | str], log_map: LogMap) -> logs.Log:
    """Open logs in which nothing is wrong."""
    log, findings = logs.read([str(path) for path in paths], log_map)
    assert log is not None, findings
    return log


def refusal(path: Path | str, log_map: LogMap) -> tuple[str, dict[str, str | int]]:
    """Return why a log cannot be read, wherever in it that shows."""
    log, findings = logs.read([str(path)], log_map)
    if log is None:
        (finding,) = findings
        return finding.rule, dict(finding.args)
    try:
        list(log.rows())
    except Unreadable as error:
        return error.finding.rule, dict(error.finding.args)
    raise AssertionError("it can be read")


def read(
    path: Path | str | Iterable[Path | str], log_map: LogMap
) -> tuple[list[Ticket], logs.Count]:
    """Read logs into tickets."""
    paths = [path] if isinstance(path, Path | str) else path
    count = logs.Count()
    return list(logs.tickets(opened(paths, log_map).rows(), log_map, count)), count


def at(text: str) -> int:
    """Return an instant, of Beijing where nothing else is said."""
    found = instants.read(text if text[-1] == "Z" else f"{text}+08:00").at
    assert found is not None
    return found
