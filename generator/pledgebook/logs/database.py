"""Tables of SQLite and PostgreSQL, given as an address: ``sqlite:///path?table=…``.

A password in an address is for the database's own library and stands in no message; where there is
none, that library looks for one itself (PGPASSWORD, ~/.pgpass).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pledgebook.book.files import shown
from pledgebook.logs import batches, cells
from pledgebook.logs.files import opened
from pledgebook.logs.rows import Row, Table, Unreadable
from pledgebook.model.outcome import Rejected

SCHEMES = ("sqlite://", "postgresql://", "postgres://")
_BATCH = 1000
_QUOTED = re.compile(b"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a table is: ``uri`` for the database's library, ``name`` for people."""

    uri: str
    table: str
    name: str


def is_address(text: str) -> bool:
    """Say whether a log is given as the address of a database."""
    return text.lower().startswith(SCHEMES)


def address(text: str) -> Address:
    """Return the parts of an address; raise `Unreadable` where it names no table."""
    where, _, query = text.partition("?")
    pairs = [one for one in query.split("&") if one]
    tables = [one.partition("=")[2] for one in pairs if one.startswith("table=")]
    scheme, _, rest = text.partition("://")
    host = rest.rpartition("@")[2].partition("?")[0]  # a password may hold any sign
    name = shown(f"{scheme.lower()}://{host}")
    found = _plain(tables[-1]) if tables else ""
    if not found or "\0" in found:
        raise Unreadable("log/no-table", name)
    others = "&".join(one for one in pairs if not one.startswith("table="))
    uri = f"{where}?{others}" if others else where
    return Address(uri=uri, table=found, name=f"{name}?table={shown(found)}")


def _plain(text: str) -> str:
    """Undo percent-encoding."""
    raw = _QUOTED.sub(lambda one: bytes.fromhex(one[1].decode()), text.encode())
    return raw.decode("utf-8", "replace")


def table(text: str, wanted: Sequence[str]) -> Table:
    """Read the columns of a table; PostgreSQL needs the extra ``database``."""
    where = address(text)
    with _connected(where) as connection:
        columns = columns_of(connection, where)
    for column in wanted:
        if columns.count(column) > 1:
            raise Unreadable("log/column-twice", where.name, key=column)
    return Table(name=where.name, columns=columns, rows=partial(_rows, where, wanted))


def _rows(where: Address, wanted: Sequence[str]) -> Iterator[Row | Rejected]:
    with _connected(where) as connection:
        yield from rows_of(connection, where, wanted)


def columns_of(connection: Any, where: Address) -> tuple[str, ...]:
    """Return the columns of a table by any connection of Python's database interface."""
    with closing(connection.cursor()) as cursor, _answering(connection, where.name):
        cursor.execute(f"SELECT * FROM {quoted(where.table)} LIMIT 0")  # noqa: S608 - quoted
        return tuple(str(one[0]).strip() for one in cursor.description)


def rows_of(connection: Any, where: Address, wanted: Sequence[str]) -> Iterator[Row | Rejected]:
    """Yield the mapped columns of a table's rows, a batch at a time.

    Connections of ADBC give batches of Arrow, others what the standard interface gives.
    """
    with closing(connection.cursor()) as cursor, _answering(connection, where.name):
        cursor.execute(f"SELECT * FROM {quoted(where.table)} LIMIT 0")  # noqa: S608 - quoted
        own = {str(one[0]).strip(): str(one[0]) for one in cursor.description}
        arrow = hasattr(cursor, "fetch_record_batch")
        spelled = batches.spelled(cursor.fetch_record_batch().schema) if arrow else frozenset()
        listed = ", ".join(
            f"CAST({_name(name)} AS text)" if name in spelled else _name(name)
            for name in (own[column] for column in wanted)
        )
        cursor.execute(f"SELECT {listed} FROM {quoted(where.table)}")  # noqa: S608 - quoted
        if arrow:
            found = (one.rename_columns(list(wanted)) for one in cursor.fetch_record_batch())
            yield from batches.rows(found, wanted, where.name)
            return
        number = 0
        while values := cursor.fetchmany(_BATCH):
            for number, one in enumerate(values, start=number + 1):  # noqa: B020
                yield cells.row(one, wanted, where.name, number)


def quoted(table: str) -> str:
    """Return the name of a table, with that of its schema before a dot, as SQL writes names."""
    return ".".join(map(_name, table.split(".")))


def _name(one: str) -> str:
    return '"' + one.replace('"', '""') + '"'


@contextmanager
def _answering(connection: Any, name: str) -> Iterator[None]:
    """Turn what a database refuses into an `Unreadable`; its own words may hold secrets.

    A damaged file of SQLite may call its columns by what is no text.
    """
    try:
        yield
    except _errors(connection):
        raise Unreadable("log/no-answer", name) from None


def _errors(connection: Any) -> tuple[type[Exception], ...]:
    if isinstance(connection, sqlite3.Connection):
        return (sqlite3.Error, UnicodeDecodeError)
    import adbc_driver_manager.dbapi as adbc  # noqa: PLC0415 - heavy, and an extra
    import pyarrow as pa  # noqa: PLC0415

    return (adbc.Error, pa.ArrowException, OSError)  # OSError: a connection that broke


@contextmanager
def _connected(where: Address) -> Iterator[Any]:
    if where.uri.lower().startswith("sqlite://"):
        with _sqlite(where) as connection:
            yield connection
        return
    try:
        import adbc_driver_postgresql.dbapi as postgresql  # noqa: PLC0415 - heavy, and an extra
    except ImportError:
        raise Unreadable("log/needs-extra", where.name, extra="database") from None
    try:
        connection = postgresql.connect(where.uri)
    except postgresql.Error:
        raise Unreadable("log/no-connection", where.name) from None
    with closing(connection):
        yield connection


@contextmanager
def _sqlite(where: Address) -> Iterator[sqlite3.Connection]:
    """Open a file of SQLite to read it; texts come as bytes, so that one bad row is refused alone.

    ``sqlite:///a.db`` is a path from here, ``sqlite:////a.db`` one from the root.
    """
    path = Path(_plain(where.uri.partition("?")[0].partition("://")[2].removeprefix("/")))
    with opened(path, where.name) as stream:  # a folder, a pipe or nothing is told as of any file
        ahead = b"\2" in stream.read(20)[18:]
    own = path.resolve()
    uri = f"{own.as_uri()}?mode=ro"
    # Who only reads makes the log written ahead, where there is none; but then nobody writes.
    if ahead and not own.with_name(f"{own.name}-wal").exists():
        uri += "&immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True)
    except sqlite3.Error:
        raise Unreadable("log/no-connection", where.name) from None
    with closing(connection):
        connection.text_factory = bytes
        yield connection
