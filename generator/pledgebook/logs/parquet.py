"""Parquet files, a few thousand rows at a time, by the reader of the embedded database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from pledgebook.logs.cells import moment, row
from pledgebook.logs.files import opened, pattern
from pledgebook.logs.rows import Row, Stored, Table, Unreadable
from pledgebook.model.outcome import Rejected

# Times as numbers: the function that counts them from 1970, its unit to the second, with a zone.
TIMES: Mapping[str, tuple[str, int, bool]] = {
    "TIMESTAMP": ("epoch_us", 1_000_000, False),
    "TIMESTAMP_NS": ("epoch_ns", 1_000_000_000, False),
    "TIMESTAMP WITH TIME ZONE": ("epoch_us", 1_000_000, True),
    "TIMESTAMPTZ_NS": ("epoch_ns", 1_000_000_000, True),
}
_NESTED = ("STRUCT", "MAP", "UNION", "VARIANT")
_ENDLESS = 2**63 - 1  # what stands for the infinity of a database, as in the file itself
_NO_TEXT = b"\xff"
_BATCH = 4096
_MEMORY = "400MB"
_SETTINGS: Mapping[str, bool | int | str] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_external_file_cache": False,
    "memory_limit": _MEMORY,
    "temp_directory": "",
    "threads": 1,  # keeps the rows in their order
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column: its own name without blanks around it, its name in SQL, quoted, and its type."""

    name: str
    quoted: str
    kind: str


def table(path: Path, name: str, wanted: Sequence[str]) -> Table:
    """Read the columns of a Parquet file; raises `Unreadable`."""
    with opened(path, name):
        pass  # a folder, a pipe or nothing at all is told as of any file
    _check_name(path, name)
    with _answering(name), _connected() as connection:
        found = fields(connection, path)
    columns = tuple(one.name for one in found)
    for column in wanted:
        if columns.count(column) > 1:
            raise Unreadable("log/column-twice", name, key=column)
    by_name = {one.name: one for one in found}
    rows = partial(_rows, path, name, wanted, by_name)
    return Table(name=name, columns=columns, rows=rows, stored=Stored(path=path))


def source(path: Path, *options: str) -> str:
    """Return the SQL that reads exactly one file, whatever its folders are called."""
    listed = ", ".join((_literal(path), "hive_partitioning = false", *options))
    return f"read_parquet({listed})"


def fields(connection: Any, path: Path) -> tuple[Field, ...]:
    """Return the columns of a file, which SQL calls otherwise where only their case differs."""
    shape = f"SELECT name, num_children FROM parquet_schema({_literal(path)})"  # noqa: S608
    described = f"DESCRIBE SELECT * FROM {source(path)}"  # noqa: S608 - quoted
    names = _outermost(connection.execute(shape).fetchall()[1:])
    kinds = connection.execute(described).fetchall()
    return tuple(
        Field(name=name.strip(), quoted='"' + called.replace('"', '""') + '"', kind=kind)
        for name, (called, kind, *_) in zip(names, kinds, strict=True)
    )


def _outermost(shape: Iterable[tuple[str, int | None]]) -> Iterator[str]:
    """Yield the names of the columns, without those of the parts that some of them have."""
    inside = 0
    for name, parts in shape:
        if inside == 0:
            yield name
            inside = 1
        inside += (parts or 0) - 1


def _check_name(path: Path, name: str) -> None:
    """Refuse what no pattern can name: a backslash beside a sign of patterns, or bytes."""
    found = pattern(path)
    if ("\\" in found and "[" in found) or found != found.encode("utf-8", "replace").decode():
        raise Unreadable("log/file-name", name)


def _literal(path: Path) -> str:
    return "'" + pattern(path).replace("'", "''") + "'"


def _rows(
    path: Path, name: str, wanted: Sequence[str], by_name: Mapping[str, Field]
) -> Iterator[Row | Rejected]:
    import duckdb  # noqa: PLC0415 - heavy

    picked = ", ".join(_picked(by_name[column]) for column in wanted)
    counted = [TIMES.get(by_name[column].kind) for column in wanted]
    number = 0
    with _answering(name):
        try:
            for number, one in enumerate(_values(path, picked), start=1):
                yield row(_timed(one, counted), wanted, name, number)
        except duckdb.InvalidInputException:
            rest = enumerate(islice(_forgiving(path, picked), number, None), start=number + 1)
            for number, one in rest:
                yield row(_timed(one, counted), wanted, name, number)


def _picked(field: Field) -> str:
    """Return what is read of a column: of times numbers, of lists and objects nothing."""
    if field.kind.endswith("]") or field.kind.startswith(_NESTED):
        return f"CASE WHEN {field.quoted} IS NOT NULL THEN [] END"
    if field.kind not in TIMES:
        return field.quoted
    number = f"{TIMES[field.kind][0]}({field.quoted})"
    return f"coalesce({number}, CASE WHEN {field.quoted} IS NOT NULL THEN {_ENDLESS} END)"


def _timed(values: Sequence[Any], counted: Sequence[tuple[str, int, bool] | None]) -> list[Any]:
    return [
        value if time is None else moment(value, time[1], time[2])
        for value, time in zip(values, counted, strict=True)
    ]


def _values(path: Path, picked: str, *options: str) -> Iterator[tuple[Any, ...]]:
    with _connected() as connection:
        found = connection.execute(f"SELECT {picked} FROM {source(path, *options)}")  # noqa: S608
        while some := found.fetchmany(_BATCH):
            yield from some


def _forgiving(path: Path, picked: str) -> Iterator[tuple[Any, ...]]:
    """Yield rows with texts that are none: those are what two ways of mending them tell apart."""
    replaced = _values(path, picked, "utf8_validation = 'replace'")
    dropped = _values(path, picked, "utf8_validation = 'ignore'")
    for one, other in zip(replaced, dropped, strict=True):
        yield tuple(
            _NO_TEXT if isinstance(value, str) and value != again else value
            for value, again in zip(one, other, strict=True)
        )


@contextmanager
def _answering(name: str) -> Iterator[None]:
    import duckdb  # noqa: PLC0415 - heavy

    try:
        yield
    except duckdb.OutOfMemoryException:
        raise Unreadable("log/parquet-groups", name, limit=_MEMORY) from None
    except duckdb.Error:
        raise Unreadable("log/no-parquet", name) from None


@contextmanager
def _connected() -> Iterator[Any]:
    import duckdb  # noqa: PLC0415 - heavy

    with closing(duckdb.connect(config=dict(_SETTINGS))) as connection:
        # Without reading ahead, the columns of a group of rows need not fit into memory at once.
        connection.execute("SET disable_parquet_prefetching = true")
        yield connection
