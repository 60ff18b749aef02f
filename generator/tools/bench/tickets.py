"""Judge large ticket logs by every engine, beside a bare scan of the same file."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import duckdb
from measure import PROGRAM, Measured, best, line, run

DEFINITIONS = """\
pledgebook: 1
id: bench
title: 售后服务承诺书
language: zh
version: {number: 1, date: "2026-01-01"}
project: {name: 示例项目}
parties: {provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}
clocks: {office: {week: {mon-fri: ["09:00-12:00", "13:30-18:00"]}, holidays: cn}}
severities: {high: {title: 高}, low: {title: 低}}
events: {waiting: {title: 等待用户}, answered: {title: 用户答复}}
warranty: {quality: {title: 质保期, from: accepted, lasts: 36个月}}
response:
  faults:
    when: quality
    from: notice
    clock: office
    pauses: [{from: waiting, until: answered}]
    respond: 2小时
    resolve: 8小时
signature: {seal: provider, representative: true, date: true}
"""
MAP = """\
map: 1
shape: tickets
zone: Asia/Shanghai
id: id
status: {column: status, closed: [closed]}
events: {notice: opened, responded: responded, resolved: resolved, waiting: held, answered: freed}
attributes: {severity: severity}
dates: {accepted: "2026-01-01"}
"""
# A year of tickets: a third of them wait for the customer once, one in a hundred is still open.
ROWS = """
SELECT 'T' || i AS id, CASE WHEN i % 100 = 0 THEN 'open' ELSE 'closed' END AS status,
  CASE WHEN i % 4 = 0 THEN 'high' ELSE 'low' END AS severity,
  TIMESTAMP '2026-01-05 00:00:00' + to_seconds(h % 27000000) AS opened,
  opened + to_seconds(h % 14400) AS responded,
  CASE WHEN i % 100 <> 0 THEN opened + to_seconds(20000 + h % 200000) END AS resolved,
  CASE WHEN i % 3 = 0 THEN opened + to_seconds(5000) END AS held,
  CASE WHEN i % 3 = 0 THEN opened + to_seconds(15000) END AS freed
FROM (SELECT i, CAST(hash(i) >> 8 AS BIGINT) AS h FROM range({count}) AS t(i)) AS s
"""
SCAN = """
import sys, duckdb
duckdb.sql("SET threads = 2")
print(duckdb.sql(f"SELECT count(id), max(opened), max(responded), max(resolved), max(held), "
    f"max(freed), max(status), max(severity) FROM '{sys.argv[1]}'").fetchall())
"""
_MILLION = 1_000_000
_READING = Path(__file__).parent / "reading.py"


def written(folder: Path, name: str, count: int) -> Path:
    """Write a log of ``count`` tickets."""
    path = folder / name
    duckdb.sql(f"COPY ({ROWS.format(count=count)}) TO '{path}'")
    return path


def check(folder: Path, log: Path, *more: str) -> Measured:
    """Run ``sla check`` on a log once and return what it took."""
    command = (*PROGRAM, "sla", "check", str(log), "--definitions", str(folder / "bench.yaml"))
    found = run((*command, "--map", str(folder / "map.yaml"), "--as-of", "2026-11-28", *more))
    if found.status != 1:  # promises were missed, as they are made to be
        raise SystemExit(f"bench: sla check of {log.name} ends with status {found.status}")
    return found


def bench_tickets(folder: Path) -> None:
    """Measure small and large logs of every engine."""
    (folder / "bench.yaml").write_text(DEFINITIONS, "utf-8")
    (folder / "map.yaml").write_text(MAP, "utf-8")
    small = written(folder, "small.csv", 20_000)
    quickest = min((check(folder, small) for _ in range(5)), key=lambda one: one.seconds)
    line("sla check, CSV of 20,000", quickest.seconds, "s", limit=1.5)
    _rates(folder, "Python", written(folder, "python.csv", 100_000), 0.1, "--engine", "python")
    _rates(folder, "DuckDB", written(folder, "large.csv", 4 * _MILLION), 4, limit=4)
    _reading(folder, folder / "large.csv", 4)
    large = written(folder, "large.parquet", 10 * _MILLION)
    _rates(folder, "DuckDB", large, 10, limit=10)
    if find_spec("pyspark") is not None:
        one = written(folder, "spark.parquet", _MILLION)
        _rates(folder, "Spark", one, 1, "--engine", "spark")


def _reading(folder: Path, log: Path, millions: float) -> None:
    """Print how long a log is read and its rows are counted: no less than 2 M rows a second."""
    command = (sys.executable, str(_READING), str(log), str(folder / "map.yaml"))
    runs = [subprocess.run(command, capture_output=True, check=True, text=True) for _ in range(3)]
    seconds = min(float(one.stdout) for one in runs)
    line(f"DuckDB, {log.suffix[1:]} read, {millions:g} M", seconds, "s", limit=millions / 2)
    line("  million rows a second", millions / seconds, "")


def _rates(
    folder: Path, name: str, log: Path, millions: float, *more: str, limit: float | None = None
) -> None:
    """Print time, memory and rows a second of one engine on one log, beside a bare scan."""
    floor = best(sys.executable, "-c", SCAN, str(log))
    found = check(folder, log, *more)
    called = f"{name}, {log.suffix[1:]}, {millions:g} M"
    line(called, found.seconds, "s", limit=limit, floor=floor.seconds)
    line("  memory", found.megabytes, "MB", limit=1024, floor=floor.megabytes)
    line("  million rows a second", millions / found.seconds, "", floor=millions / floor.seconds)
