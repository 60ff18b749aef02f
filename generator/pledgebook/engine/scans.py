"""Files of logs into DuckDB: CSV and Parquet by its own readers, all others row by row.

A file that its CSV reader does not take exactly as `logs` reads it goes row by row as well: one
with a wrong record, a NUL, blanks around quotes, or another encoding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import duckdb

from pledgebook.clock import instants
from pledgebook.clock.instants import AMBIGUOUS, SKIPPED
from pledgebook.clock.instants import Reading as Instant
from pledgebook.clock.walls import DAY, zone
from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.session import load_all
from pledgebook.engine.sql.sources import Reading, cells, times
from pledgebook.engine.sql.stamps import Kind, Walls
from pledgebook.engine.sql.walls import steps, walls
from pledgebook.logs import Log, Row, Table
from pledgebook.logs.cells import text
from pledgebook.logs.columns import mapped, place
from pledgebook.logs.encoding import UTF_8
from pledgebook.logs.files import unpacked
from pledgebook.logs.formats import UNIX
from pledgebook.logs.rows import LONGEST, Stored
from pledgebook.logs.stamps import Stamps
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Rejected

_FINE = "CAST(NULL AS INT) AS refused"
_BLOCK = 1 << 24
# A NUL; an odd run of quotes behind blanks that begin a field, or before blanks that end one.
_ODD = re.compile(rb'\0|[,;\t\n] +(?:"(?:"")*(?!")|""[,;\t\r\n])|(?<!")"(?:"")* +(?:[,;\t\r\n]|$)')
_BATCH = 20_000
_FEW = 40  # steps of an offset that are compared one by one; others are looked up
_DOUBTS: Mapping[str, int] = {SKIPPED: 1, AMBIGUOUS: 2}

_TEXTS = ("VARCHAR", "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UBIGINT", "UINTEGER", "BOOLEAN")
_LOCAL = ("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "DATE")


def walls_of(engine: DuckDB, log_map: LogMap) -> Walls | None:
    """Return how the local times of a log become instants, and load what that needs."""
    if log_map.zone is None:
        return None
    table = walls("walls", zone(log_map.zone), instants.LATEST)
    few = steps(table)
    if len(few) <= _FEW:
        return Walls(table=None, steps=few)
    load_all(engine, [table])
    return Walls(table="walls", first=-1, last=instants.LATEST // DAY + 1)


def scan(engine: DuckDB, log: Log, reading: Reading) -> None:
    """Make ``cells`` of the files of a log; raise `Unreadable` where one breaks off."""
    parts = [_part(engine, table, reading, i) for i, table in enumerate(log.tables)]
    engine.view("cells", " UNION ALL ".join(parts))


def _part(engine: DuckDB, table: Table, reading: Reading, number: int) -> str:
    """Return the query for the cells of one file."""
    stored = table.stored
    if stored is not None and _usual(reading.log_map):
        if stored.delimiter is None:
            query = _parquet(engine, stored, reading, number)
            if query is not None:
                return query
        elif (
            stored.encoding == UTF_8
            and _plain(stored, table)
            and _csv(engine, stored, table, reading, number)
        ):
            return f"SELECT * FROM cells{number}"
    _by_rows(engine, table, reading, number)
    return f"SELECT * FROM cells{number}"


def _usual(log_map: LogMap) -> bool:
    return all(one.format is None or one.format in UNIX for one in times(log_map))


def _plain(stored: Stored, table: Table) -> bool:
    """Say whether nothing stands in a file that the readers take differently."""
    if len(table.columns) < 2:
        return False
    with unpacked(stored.path, table.name) as stream:
        tail = b""
        while block := stream.read(_BLOCK):
            if (b'"' in block or b"\0" in block) and _ODD.search(tail + block):
                return False
            tail = block[-64:]
    return True


def _csv(engine: DuckDB, stored: Stored, table: Table, reading: Reading, number: int) -> bool:
    names = [f"f{i}" for i in range(len(table.columns))]
    wanted = mapped(reading.log_map)
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in names)
    source = (
        f"read_csv({engine.path(stored.path)}, auto_detect=false, header=true, strict_mode=true, "
        f"columns={{{columns}}}, delim={engine.quoted(stored.delimiter or ',')}, quote='\"', "
        f"escape='\"', nullstr='', max_line_size={LONGEST})"
    )
    picked = [
        f"{engine.trimmed(names[table.columns.index(column)])} AS c{i}"
        for i, column in enumerate(wanted)
    ]
    rows = f"SELECT {', '.join(picked)}, {_FINE} FROM {source}"
    query = cells(rows, replace(reading, kinds={}), engine)
    try:
        engine.keep(f"cells{number}", query)
    except duckdb.InvalidInputException:
        return False
    return True


def _parquet(engine: DuckDB, stored: Stored, reading: Reading, number: int) -> str | None:
    """Return the query for the cells of a Parquet file; None where its types are unusual."""
    source = f"read_parquet({engine.path(stored.path)})"
    have = {
        name.strip(): (name, kind)
        for name, kind, *_ in engine.rows(f"DESCRIBE SELECT * FROM {source}")
    }
    wanted = mapped(reading.log_map)
    moments = {place(wanted, one) for one in times(reading.log_map)}
    picked: list[str] = []
    kinds: dict[str, Kind] = {}
    for i, column in enumerate(wanted):
        name, kind = have[column]
        quoted = '"' + name.replace('"', '""') + '"'
        found = _typed(quoted, kind, i in moments, engine)
        if found is None:
            return None
        kinds[f"c{i}"] = found[1]
        picked.append(f"{found[0]} AS c{i}")
    query = cells(
        f"SELECT {', '.join(picked)}, {_FINE} FROM {source}",
        replace(reading, kinds=kinds),
        engine,
    )
    if all(kinds[f"c{i}"] is not Kind.TEXT for i in moments):
        return query
    engine.keep(f"cells{number}", query)
    return f"SELECT * FROM cells{number}"


def _typed(column: str, kind: str, moment: bool, engine: DuckDB) -> tuple[str, Kind] | None:
    """Return a typed column as what it holds."""
    if moment and kind == "TIMESTAMP WITH TIME ZONE":
        return f"CAST(floor(epoch_us({column}) / 1000000) AS BIGINT)", Kind.INSTANT
    if moment and kind in _LOCAL:
        return f"CAST(floor(epoch_us(CAST({column} AS TIMESTAMP)) / 1000000) AS BIGINT)", Kind.LOCAL
    if kind == "VARCHAR":
        return engine.trimmed(column), Kind.TEXT
    return (f"CAST({column} AS VARCHAR)", Kind.TEXT) if kind in _TEXTS else None


def _by_rows(engine: DuckDB, table: Table, reading: Reading, number: int) -> None:
    """Make the cells of a log from the rows that its own reader gives."""
    wanted = mapped(reading.log_map)
    stamps = [
        (place(wanted, one), Stamps(one, reading.log_map.zone)) for one in times(reading.log_map)
    ]
    kinds = {f"c{i}": "VARCHAR" for i in range(len(wanted))}
    for j in range(len(stamps)):
        kinds |= {f"e_{j}": "BIGINT", f"p_{j}": "INT", f"q_{j}": "INT"}
    kinds["refused"] = "INT"
    query = cells("SELECT * FROM read_", reading, engine, computed=True)
    engine.load("read_", kinds, [])
    engine.keep(f"cells{number}", query)
    records = (_record(row, stamps, len(wanted)) for row in table.rows())
    while some := [*islice(records, _BATCH)]:
        engine.load("read_", kinds, some)
        engine.add(f"cells{number}", query)


def _record(
    row: Row | Rejected, stamps: Sequence[tuple[int, Stamps]], width: int
) -> tuple[Any, ...]:
    if isinstance(row, Rejected):
        empty = (None,) * (width - 1 + 3 * len(stamps))
        return (row.ticket, *empty, PROBLEMS.index(row.problem) + 1)
    cells_ = [text(cell) or None for cell in row.cells]
    moments: list[int | None] = []
    for at, reader in stamps:
        moments += (None, None, 0) if row.cells[at] == "" else _moment(reader.read(row.cells[at]))
    return (*cells_, *moments, None)


def _moment(found: int | Instant) -> tuple[int | None, int | None, int]:
    if isinstance(found, int):
        return found, None, 0
    problem = None if found.problem is None else PROBLEMS.index(found.problem) + 1
    return found.at, problem, _DOUBTS.get(found.warning or "", 0)
