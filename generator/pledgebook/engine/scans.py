"""Files of logs into DuckDB: CSV and Parquet by its own readers, all others row by row.

A file that its CSV reader does not take exactly as `logs` reads it goes row by row as well: one
with a wrong record, a NUL, blanks around quotes, or another encoding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.rowwise import by_rows
from pledgebook.engine.sql.sources import Reading, cells, times
from pledgebook.engine.sql.stamps import Kind
from pledgebook.engine.sql.text import any_of, extreme, layer, picked
from pledgebook.logs import Log, Table, parquet
from pledgebook.logs.columns import mapped, place
from pledgebook.logs.encoding import UTF_8
from pledgebook.logs.files import unpacked
from pledgebook.logs.formats import UNIX
from pledgebook.logs.parquet import TIMES, Field
from pledgebook.logs.rows import LONGEST, Stored
from pledgebook.model.log_map import LogMap, TimeColumn

_FINE = "CAST(NULL AS INT) AS refused"
_BLOCK = 1 << 24
# A NUL; an odd run of quotes behind blanks that begin a field, or before blanks that end one.
_ODD = re.compile(rb'\0|[,;\t\n] +(?:"(?:"")*(?!")|""[,;\t\r\n])|(?<!")"(?:"")* +(?:[,;\t\r\n]|$)')
_WIDEST = 2_000  # columns, for each of which the engine's reader sets memory aside

_TEXTS = ("VARCHAR", "BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UBIGINT", "UINTEGER", "BOOLEAN")


def scan(engine: DuckDB, log: Log, reading: Reading) -> None:
    """Make ``cells`` of the files of a log; raise `Unreadable` where one breaks off."""
    parts = [_part(engine, table, reading, i) for i, table in enumerate(log.tables)]
    engine.view("cells", " UNION ALL ".join(parts))


def _part(engine: DuckDB, table: Table, reading: Reading, number: int) -> str:
    """Return the query for the cells of one file."""
    stored = table.stored
    query = None
    if stored is not None and usual(reading.log_map):
        if stored.delimiter is None:
            query = _parquet(engine, stored, reading, number)
        elif stored.encoding == UTF_8 and _plain(stored, table):
            query = _csv(engine, stored, table, reading, number)
    if query is not None:
        return query
    by_rows(engine, table, reading, number)
    return f"SELECT * FROM cells{number}"


def usual(log_map: LogMap) -> bool:
    """Say whether SQL reads the times of a log, whatever is said of how they are written."""
    return all(one.format is None or one.format in UNIX for one in times(log_map))


def _plain(stored: Stored, table: Table) -> bool:
    """Say whether nothing stands in a file that the readers take differently."""
    if not 2 <= len(table.columns) <= _WIDEST:
        return False
    with unpacked(stored.path, table.name) as stream:
        tail = b""
        while block := stream.read(_BLOCK):
            if (b'"' in block or b"\0" in block) and _ODD.search(tail + block):
                return False
            tail = block[-64:]
    return True


def _csv(engine: DuckDB, stored: Stored, table: Table, reading: Reading, number: int) -> str | None:
    """Return the query for the cells of a CSV file; None where its own reader is needed.

    Rows whose times are all of the usual shape are kept with typed times, as a Parquet file gives
    them; the others are read once more, by the parts of their times.
    """
    columns = ", ".join(f"'f{i}': 'VARCHAR'" for i in range(len(table.columns)))
    source = (
        f"read_csv({engine.path(stored.path)}, auto_detect=false, header=true, strict_mode=true, "
        f"columns={{{columns}}}, delim={engine.quoted(stored.delimiter or ',')}, quote='\"', "
        f"escape='\"', nullstr='', max_line_size={LONGEST})"
    )
    moments = _moments(reading.log_map, lambda one: one.format is None)
    given = [f"f{table.columns.index(column)}" for column in mapped(reading.log_map)]
    trimmed = [engine.trimmed(one) for one in given]
    told = [engine.usual(given[i]) if i in moments else one for i, one in enumerate(trimmed)]
    names = [f"c{i}" for i in range(len(given))]
    odd = any_of(f"{given[i]} IS NOT NULL AND c{i} IS NULL" for i in sorted(moments))
    rows = layer(f"SELECT * FROM {source}", dict(zip(names, told, strict=True)))
    kept = {**dict(zip(names, names, strict=True)), "odd": f"coalesce({odd}, FALSE)"}
    try:
        engine.keep(f"rows{number}", picked(rows, kept))
    except (duckdb.InvalidInputException, duckdb.IOException):
        return None
    usual_ = f"SELECT {', '.join(names)}, {_FINE} FROM rows{number} WHERE NOT odd"
    found = _typed_cells(engine, usual_, reading, {f"c{i}": Kind.LOCAL for i in moments}, number)
    if engine.rows(f"SELECT count(*) FROM rows{number} WHERE odd") == [(0,)]:
        return found
    texts_ = [f"{one} AS t{i}" for i, one in enumerate(trimmed)]
    again = f"SELECT {', '.join(texts_)} FROM ({rows}) AS r WHERE {odd}"
    renamed = [f"t{i} AS {name}" for i, name in enumerate(names)]
    odd_rows = f"SELECT {', '.join(renamed)}, {_FINE} FROM ({again}) AS o"
    engine.keep(f"odd{number}", cells(odd_rows, replace(reading, kinds={}), engine))
    return f"{found} UNION ALL SELECT * FROM odd{number}"


def _moments(log_map: LogMap, which: Callable[[TimeColumn], bool]) -> set[int]:
    """Return the places of cells that are times and nothing else."""
    wanted = mapped(log_map)
    return {place(wanted, one) for one in times(log_map) if which(one)} - texts(log_map)


def _parquet(engine: DuckDB, stored: Stored, reading: Reading, number: int) -> str | None:
    """Return the query for the cells of a Parquet file; None where its own reader is needed."""
    have = {one.name: one for one in parquet.fields(engine.connection, stored.path)}
    wanted = mapped(reading.log_map)
    moments = _moments(reading.log_map, lambda _: True)
    typed = [_typed(have[column], i in moments, engine) for i, column in enumerate(wanted)]
    found = [one for one in typed if one is not None]
    if len(found) < len(typed) or not _sound(engine, stored.path, [have[one] for one in wanted]):
        return None
    given = [f"{expression} AS c{i}" for i, (expression, _) in enumerate(found)]
    rows = f"SELECT {', '.join(given)}, {_FINE} FROM {parquet.source(stored.path)}"
    kinds = {f"c{i}": kind for i, (_, kind) in enumerate(found)}
    return _typed_cells(engine, rows, reading, kinds, number)


def _typed_cells(
    engine: DuckDB, rows: str, reading: Reading, kinds: Mapping[str, Kind], number: int
) -> str:
    """Return the query for cells of rows that can be read again; it keeps what is costly to read.

    ``kinds`` are those of columns that are no texts.
    """
    local = [name for name, kind in kinds.items() if kind is Kind.LOCAL]
    walls = reading.walls
    if local and walls is not None and len(walls.steps) > 1:
        least = extreme("least", [f"min({name})" for name in local])
        [(first,)] = engine.rows(f"SELECT {least} FROM ({rows}) AS r")
        walls = walls.since(first)
    query = cells(rows, replace(reading, kinds=kinds, walls=walls), engine)
    wanted = mapped(reading.log_map)
    named = {f"c{place(wanted, one)}" for one in times(reading.log_map)}
    if all(kinds.get(one, Kind.TEXT) is not Kind.TEXT for one in named):
        return query
    engine.keep(f"cells{number}", query)
    return f"SELECT * FROM cells{number}"


def texts(log_map: LogMap) -> set[int]:
    """Return the places of cells that are texts, whatever else they are."""
    status, wanted = log_map.status, mapped(log_map)
    attributes = (log_map.event, *log_map.attributes.values())
    named = [one for one in attributes if one is not None and one.column is not None]
    names = (log_map.id, log_map.sequence, None if status is None else status.column)
    return {place(wanted, one) for one in (*names, *named) if one is not None}


def _sound(engine: DuckDB, path: Path, columns: Sequence[Field]) -> bool:
    """Say whether a file can be read to its end, and every text and time in it is one."""
    odd = " OR ".join(
        f"({one.quoted} IS NOT NULL AND {_seconds(one)} IS NULL)"
        if one.kind in TIMES or one.kind == "DATE"
        else f"contains(CAST({one.quoted} AS VARCHAR), chr(0))"
        for one in columns
    )
    try:
        return engine.rows(f"SELECT count(*) FROM {parquet.source(path)} WHERE {odd}") == [(0,)]
    except duckdb.Error:
        return False


def _typed(field: Field, moment: bool, engine: DuckDB) -> tuple[str, Kind] | None:
    """Return a typed column as what it holds."""
    if moment and field.kind in TIMES:
        return _seconds(field), Kind.INSTANT if TIMES[field.kind][2] else Kind.LOCAL
    if moment and field.kind == "DATE":
        return _seconds(field), Kind.LOCAL
    if field.kind == "VARCHAR":
        return engine.trimmed(field.quoted), Kind.TEXT
    return (f"CAST({field.quoted} AS VARCHAR)", Kind.TEXT) if field.kind in _TEXTS else None


def _seconds(field: Field) -> str:
    """Return a time as whole seconds from 1970; null where it is endless."""
    if field.kind == "DATE":
        return f"CAST(epoch(CAST({field.quoted} AS TIMESTAMP)) AS BIGINT)"
    function, unit, _ = TIMES[field.kind]
    number = f"{function}({field.quoted})"
    return f"({number} - ({number} % {unit} + {unit}) % {unit}) // {unit}"
