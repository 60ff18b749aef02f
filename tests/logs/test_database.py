"""Tables of SQLite, and of any database by ADBC; no message ever holds a password."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest

from pledgebook.logs import database
from pledgebook.logs.rows import Unreadable

from .sample import columns, refusal, told

MAP = columns("id", "name", "time")


def made(path: Path, *statements: str, table: str = '"tickets"') -> str:
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table} (more, time, name, id)")
    for one in statements:
        connection.execute(one)
    connection.commit()
    connection.close()
    return f"sqlite:///{path}?table=tickets"


def test_rows_of_sqlite(tmp_path: Path) -> None:
    address = made(
        tmp_path / "服务 台?#%41.db",
        "INSERT INTO tickets VALUES (1, '2026-01-05', ' 甲 ', 7)",
        "INSERT INTO tickets VALUES (1, 5.0, 5.5, 'T1')",
        "INSERT INTO tickets VALUES (1, NULL, x'e4b880', 'T2')",
        "INSERT INTO tickets VALUES (1, NULL, CAST(x'ff' AS TEXT), 'T3')",
    )
    found = told(address.replace("?#%41", "%3F%23%2541"), MAP)
    assert found.rows == [("7", "甲", "2026-01-05"), ("T1", "5.5", "5"), ("T2", "一", "")]
    assert found.refused == [(4, "bad-encoding")]


def test_more_rows_than_one_batch(tmp_path: Path) -> None:
    many = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) "
        "INSERT INTO tickets SELECT 0, 'a', CASE i WHEN 2100 THEN x'ff' END, i FROM n"
    )
    found = told(made(tmp_path / "a.db", many), MAP)
    assert [row[0] for row in found.rows] == [str(n) for n in range(1, 2501) if n != 2100]
    assert found.refused == [(2100, "bad-encoding")]


def test_a_table_is_named_and_nothing_else(tmp_path: Path) -> None:
    odd = "tickets; DROP TABLE a--\"'"
    address = made(tmp_path / "a.db", "CREATE TABLE a (b)", table=database.quoted(odd))
    where = address.rpartition("=")[0]
    assert told(f"{where}={odd.replace(' ', '%20')}", MAP).rows == []
    assert told(f"{where}=main.{odd}", MAP).rows == []
    assert refusal(f"{where}=a UNION SELECT 1", MAP)[0] == "log/no-answer"
    assert refusal(f"{where}=a", MAP)[0] == "log/missing-columns"
    assert refusal(f"{where}=none", MAP)[0] == "log/no-answer"


def test_a_column_whose_name_is_no_text(tmp_path: Path) -> None:
    address, path = made(tmp_path / "a.db"), tmp_path / "a.db"
    path.write_bytes(path.read_bytes().replace(b"(more,", b"(m\xffre,"))
    assert refusal(address, MAP)[0] == "log/no-answer"


def test_a_column_that_stands_twice(tmp_path: Path) -> None:
    view = 'CREATE VIEW v AS SELECT 1 AS id, 2 AS name, 3 AS " name ", 4 AS time'
    address = made(tmp_path / "a.db", view).replace("tickets", "v")
    assert refusal(address, MAP)[0] == "log/column-twice"


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "adbc_driver_postgresql.dbapi", None)
    rule, args = refusal("postgresql://host/desk?table=t", MAP)
    assert (rule, args["extra"]) == ("log/needs-extra", "database")


def test_what_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    address = f"sqlite:///{path}?table=tickets"
    assert refusal(address, MAP)[0] == "log/not-found"
    assert not path.exists()
    path.write_bytes(b"no database, but long enough to be taken for one" * 100)
    assert refusal(address, MAP)[0] == "log/no-answer"
    assert refusal(f"sqlite:///{tmp_path}?table=tickets", MAP)[0] == "log/is-folder"
    assert refusal(f"sqlite:///{path}", MAP)[0] == "log/no-table"
    assert refusal(f"sqlite:///{path}?table=%00", MAP)[0] == "log/no-table"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("postgresql://a:secret@host:5432/desk?table=t", "postgresql://host:5432/desk?table=t"),
        ("postgres://a:sec%3Fret@host/desk?table=t", "postgres://host/desk?table=t"),
        ("postgresql://a:s@cret@host/desk?sslmode=require&table=t&password=secret",
         "postgresql://host/desk?table=t"),
        ("postgresql:///desk?user=a&password=secret&table=s.%E5%B7%A5%E5%8D%95%0A",
         "postgresql:///desk?table=s.工单\\n"),
    ],
)  # fmt: skip
def test_an_address_is_told_without_its_secrets(written: str, name: str) -> None:
    assert database.address(written).name == name


@pytest.mark.parametrize(
    "written", ["postgres://a:sec?ret@host/desk?table=t", "postgres://a:secret@host/desk"]
)
def test_an_address_that_cannot_be_read_is_told_without_them_too(written: str) -> None:
    assert refusal(written, MAP) == ("log/no-table", {"path": "postgres://host/desk"})


def test_the_rest_of_an_address_is_for_the_database() -> None:
    where = database.address("postgresql://a:b@host/desk?sslmode=require&table=t&user=c")
    assert (where.uri, where.table) == ("postgresql://a:b@host/desk?sslmode=require&user=c", "t")


def test_a_server_that_is_not_there_keeps_the_secret() -> None:
    pytest.importorskip("adbc_driver_postgresql", reason="left out: no extra `database`")
    address = "postgresql://a:secret@127.0.0.1:1/desk?table=t"
    rule, args = refusal(address, MAP)
    assert rule == "log/no-connection"
    assert "secret" not in str(args)
    with pytest.raises(Unreadable) as caught:
        database.table(address, ("id",))
    assert "secret" not in f"{caught.value} {caught.value.finding}"


def test_any_connection_of_adbc(tmp_path: Path) -> None:
    """Batches of Arrow come by names that need not be those of the mapping to the last blank."""
    adbc: Any = pytest.importorskip("adbc_driver_sqlite.dbapi", reason="left out: no extra")
    made(
        tmp_path / "a.db",
        'CREATE TABLE "s t" (" name", "time" TIMESTAMP, id)',
        "INSERT INTO \"s t\" VALUES ('甲', '2026-01-05 09:00:00', 1), (NULL, NULL, 2)",
    )
    where = database.Address(uri="", table="s t", name="sqlite://…")
    with adbc.connect(str(tmp_path / "a.db")) as connection:
        assert database.columns_of(connection, where) == ("name", "time", "id")
        rows = list(database.rows_of(connection, where, ("id", "name", "time")))
        assert [row[2] for row in rows] == [
            ("1", "甲", "2026-01-05 09:00:00"),
            ("2", "", ""),
        ]
        lost = database.Address(uri="", table="none", name="sqlite://…")
        with pytest.raises(Unreadable, match="log/no-answer"):
            database.columns_of(connection, lost)


def test_a_database_that_is_read_stays_as_it_is(tmp_path: Path) -> None:
    """Not even a file beside it is made, whether it writes ahead or not."""
    folder = tmp_path / "desk"
    folder.mkdir()
    address = made(folder / "a.db", "INSERT INTO tickets VALUES (1, NULL, '甲', 7)")
    for mode in ("delete", "wal"):
        sqlite3.connect(folder / "a.db").execute(f"PRAGMA journal_mode = {mode}").connection.close()
        before = (folder / "a.db").read_bytes()
        (tmp_path / "link.db").unlink(missing_ok=True)
        (tmp_path / "link.db").symlink_to(folder / "a.db")
        for one in (address, f"sqlite:///{tmp_path}/link.db?table=tickets"):
            assert told(one, MAP).rows == [("7", "甲", "")]
        assert [one.name for one in tmp_path.iterdir()] == ["desk", "link.db"]
        assert [one.name for one in folder.iterdir()] == ["a.db"]
        assert (folder / "a.db").read_bytes() == before


def test_rows_that_are_written_ahead_are_read_too(tmp_path: Path) -> None:
    address = made(tmp_path / "a.db")
    writing = sqlite3.connect(tmp_path / "a.db")
    writing.execute("PRAGMA journal_mode = wal")
    writing.execute("INSERT INTO tickets VALUES (1, NULL, '甲', 7)")
    writing.commit()
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    for one in (address, address.replace("a.db", "link.db")):
        assert told(one, MAP).rows == [("7", "甲", "")]
    writing.close()


def test_typed_columns_of_sqlite(tmp_path: Path) -> None:
    table = "CREATE TABLE typed (id INTEGER PRIMARY KEY, name DECIMAL(9, 2), time TIMESTAMP)"
    rows = "INSERT INTO typed VALUES (NULL, '5.00', '2026-01-05 09:00:00'), (NULL, 'a', 1.5)"
    address = made(tmp_path / "a.db", table, rows).replace("tickets", "typed")
    assert told(address, MAP).rows == [("1", "5", "2026-01-05 09:00:00"), ("2", "a", "1.5")]
