"""Logs by their names: which reader a file or an address is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgebook.book.files import shown
from pledgebook.findings import Finding, Severity
from pledgebook.logs import columns, database, delimited, json_lines, parquet, workbook
from pledgebook.logs.rows import Row, Table, Unreadable
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Rejected

TEXT = (".csv", ".tsv", ".txt")
JSON = (".jsonl", ".ndjson")
WORKBOOK = (".xlsx", ".xlsm")
PARQUET = (".parquet",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """One log in several files, whose columns were found; `rows` reads it from its beginning."""

    tables: tuple[Table, ...]

    def rows(self) -> Iterator[Row | Rejected]:
        """Yield the rows of all files; raises `Unreadable` where one breaks off."""
        for table in self.tables:
            yield from table.rows()


def read(names: Sequence[str], log_map: LogMap) -> tuple[Log | None, tuple[Finding, ...]]:
    """Open logs by path or by address (``postgresql://…?table=…``), and look for their columns.

    Findings stand at the file that their argument ``path`` names. With an error among them there
    is no log; the others say what was assumed, such as an encoding.
    """
    wanted = columns.mapped(log_map)
    tables: list[Table] = []
    findings: list[Finding] = []
    for name in names:
        try:
            tables.append(table(name, wanted, log_map))
        except Unreadable as error:
            findings.append(error.finding)
    findings += columns.missing(tables, wanted)
    findings += (one for table in tables for one in table.told)
    if any(one.severity is Severity.ERROR for one in findings):
        return None, tuple(findings)
    return Log(tables=tuple(tables)), tuple(findings)


def table(name: str, wanted: Sequence[str], log_map: LogMap) -> Table:
    """Open one log with the reader that its ending calls for; raises `Unreadable`."""
    if database.is_address(name):
        return database.table(name, wanted)
    path, called = Path(name), shown(name)
    lower = path.name.lower()
    plain = lower.removesuffix(".gz")
    if plain.endswith(TEXT):
        return delimited.table(path, called, wanted, log_map.encoding)
    if plain.endswith(JSON):
        return json_lines.table(path, called, wanted, log_map.encoding)
    if lower.endswith(WORKBOOK):
        return workbook.table(path, called, wanted, log_map.sheet)
    if lower.endswith(PARQUET):
        return parquet.table(path, called, wanted)
    rule = "log/is-folder" if path.is_dir() else "log/format"
    raise Unreadable(rule, called, known="、".join((*TEXT, *JSON, *WORKBOOK, *PARQUET)))
