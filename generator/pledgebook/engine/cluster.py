"""Terms over a log of any size on Spark: its own readers for CSV and Parquet, rows for the rest.

A file that Spark might read otherwise than `logs` does goes row by row through this computer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from pledgebook.engine.locating import complete
from pledgebook.engine.rowwise import by_rows
from pledgebook.engine.scans import texts, usual
from pledgebook.engine.simple_csv import simple
from pledgebook.engine.spark import Spark
from pledgebook.engine.sql.running import Run
from pledgebook.engine.sql.sources import Reading, cells, layout_of_log, times
from pledgebook.engine.sql.stamps import Kind
from pledgebook.engine.sql.text import any_of
from pledgebook.engine.sql.zones import walls_of
from pledgebook.evaluate.preparing import Prepared
from pledgebook.logs import Log, Table
from pledgebook.logs.columns import mapped, place
from pledgebook.logs.rows import Stored
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome

_BATCH = 100_000
# Spark takes some signs of a path for patterns, and passes over names with these at their start.
_PLAIN_PATH = re.compile(r"(?:/[^/*?\[\]{}\\:%]+)*/[^/*?\[\]{}\\:%_.][^/*?\[\]{}\\:%]*")
_FINE = "CAST(NULL AS INT) AS refused"
_TEXTS = ("tinyint", "smallint", "int", "bigint", "boolean")


def run(
    log: Log, log_map: LogMap, prepared: Prepared, as_of: int, most: int, engine: Spark
) -> Outcome:
    """Return what all tickets of a log come to, with the ``most`` worst breaches.

    Every worker must find the files under the paths that they have here. Raises `Unreadable`.
    """
    reading = Reading(
        log_map=log_map,
        layout=layout_of_log(log_map, prepared.objectives),
        walls=walls_of(engine, log_map),
        kinds={},
    )
    for number, table in enumerate(log.tables):
        _scan(engine, table, reading, number)
    parts = [f"SELECT * FROM cells{number}" for number in range(len(log.tables))]
    engine.view("cells", " UNION ALL ".join(parts))
    return complete(Run(engine, reading, prepared, as_of), log, most)


def _scan(engine: Spark, table: Table, reading: Reading, number: int) -> None:
    """Make ``cells{number}`` of one file."""
    stored = table.stored
    if stored is not None and usual(reading.log_map) and _found(stored):
        if stored.delimiter is None:
            if _parquet(engine, stored, reading, number):
                return
        elif simple(table):
            _csv(engine, stored, table, reading, number)
            return
    by_rows(engine, table, reading, number, _BATCH)


def _found(stored: Stored) -> bool:
    """Say whether Spark reads exactly this file under its path, unpacked where it is packed."""
    path = stored.path.resolve()
    packed = path.suffix.lower() == ".gz"
    as_named = path.suffix == stored.path.suffix and (not packed or path.suffix == ".gz")
    return as_named and _PLAIN_PATH.fullmatch(str(path)) is not None


def _csv(engine: Spark, stored: Stored, table: Table, reading: Reading, number: int) -> None:
    names = [f"f{i}" for i in range(len(table.columns))]
    engine.csv(f"file{number}", stored.path.resolve(), names, stored.delimiter or ",")
    picked = [
        f"{engine.trimmed(names[table.columns.index(column)])} AS c{i}"
        for i, column in enumerate(mapped(reading.log_map))
    ]
    rows = f"SELECT {', '.join(picked)}, {_FINE} FROM file{number}"
    engine.keep(f"cells{number}", cells(rows, replace(reading, kinds={}), engine))


def _parquet(engine: Spark, stored: Stored, reading: Reading, number: int) -> bool:
    """Make the cells of a Parquet file; False where its columns are unusual."""
    columns = engine.parquet(f"file{number}", stored.path.resolve())
    if columns is None or len({name.lower() for name, _ in columns}) < len(columns):
        return False
    have: Mapping[str, tuple[str, str]] = {name.strip(): (name, kind) for name, kind in columns}
    wanted = mapped(reading.log_map)
    moments = {place(wanted, one) for one in times(reading.log_map)} - texts(reading.log_map)
    picked: list[str] = []
    kinds: dict[str, Kind] = {}
    for i, column in enumerate(wanted):
        name, kind = have[column]
        found = _typed("`" + name.replace("`", "``") + "`", kind, i in moments, engine)
        if found is None:
            return False
        kinds[f"c{i}"] = found[1]
        picked.append(f"{found[0]} AS c{i}")
    rows = f"SELECT {', '.join(picked)}, {_FINE} FROM file{number}"
    nuls = [f"contains(c{i}, char(0))" for i in range(len(wanted)) if kinds[f"c{i}"] is Kind.TEXT]
    if engine.rows(f"SELECT 1 FROM ({rows}) AS r WHERE {any_of(nuls)} LIMIT 1"):
        return False
    engine.keep(f"cells{number}", cells(rows, replace(reading, kinds=kinds), engine))
    return True


def _typed(column: str, kind: str, moment: bool, engine: Spark) -> tuple[str, Kind] | None:
    """Return a typed column as what it holds."""
    if moment and kind == "timestamp":
        return f"unix_seconds({column})", Kind.INSTANT
    if moment and kind in ("timestamp_ntz", "date"):
        day = f"unix_date(CAST({column} AS DATE)) * 86400L"
        clock = f"hour({column}) * 3600 + minute({column}) * 60 + second({column})"
        return day if kind == "date" else f"{day} + {clock}", Kind.LOCAL
    if kind == "string":
        return engine.trimmed(column), Kind.TEXT
    return (f"CAST({column} AS STRING)", Kind.TEXT) if kind in _TEXTS else None
