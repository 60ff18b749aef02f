"""Tables of a real server, by the command line and by its types; its password is never told."""

from __future__ import annotations

import csv
import datetime as dt
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pledgebook.logs.rows import Row, Unreadable

from .sample import TICKETS, columns, mapping, opened, refusal, told

pytestmark = pytest.mark.heavy
adbc: Any = pytest.importorskip("adbc_driver_postgresql.dbapi", reason="left out: no extra")

ROOT = Path(__file__).parents[2]
SECRET = "p@ss?w&rd/秘密"
UTC = dt.UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server of its own; its databases and its socket lie in ``folder``."""

    folder: Path
    port: int
    run: Callable[..., None]

    def address(self, table: str, user: str = "desk@") -> str:
        return f"postgresql://{user}127.0.0.1:{self.port}/postgres?sslmode=disable&table={table}"

    def control(self, what: str, *options: str) -> None:
        self.run("pg_ctl", what, "-D", "data", "-w", "-l", "log", *options)

    def start(self) -> None:
        options = f"-k {self.folder} -p {self.port} -c listen_addresses=127.0.0.1 -F"
        self.control("start", "-o", options)

    def execute(self, *statements: str) -> None:
        with adbc.connect(self.address("").partition("?")[0]) as connection:
            with connection.cursor() as cursor:
                for one in statements:
                    cursor.execute(one)
            connection.commit()


def programs() -> Path:
    """Return the folder of the server's programs; Debian keeps them out of the path."""
    beside = shutil.which("initdb")
    if beside is not None:
        return Path(beside).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Start a server that knows one user by a password; it does not run as root."""
    place, root = programs(), os.geteuid() == 0
    folder = Path(tempfile.mkdtemp(prefix="pledgebook-"))  # a socket's path must be short
    (folder / "secret").write_text(SECRET, "utf-8")
    if root:
        for one in (folder, folder / "secret"):
            shutil.chown(one, "postgres")

    def run(program: str, *arguments: str) -> None:
        owner = ("runuser", "-u", "postgres", "--") if root else ()
        call = [*owner, str(place / program), *arguments]
        subprocess.run(call, cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=60)

    found = Server(folder=folder, port=free_port(), run=run)
    users = ("-U", "desk", "-A", "scram-sha-256", "--pwfile", "secret")
    run("initdb", "-D", "data", *users, "-E", "UTF8", "--locale=C", "-N")
    found.start()
    yield found
    found.control("stop", "-m", "immediate")
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", SECRET)


def check(*arguments: str, **environment: str) -> tuple[int, str, str]:
    """Run the program on a log; return how it ended and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "pledgebook", "sla", "check", *arguments],
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "generator"),
            "PLEDGEBOOK_LANG": "en",
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def judged(report: str) -> str:
    """Return a report without its head, which names log and engine."""
    return report.partition("\n\n")[2]


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


LOG = '''CREATE TABLE "工单 ""表""" (
    "工单号" integer, "级别" text, "状态" varchar(9), "报修时间" timestamptz, "到场时间" timestamp,
    "费 用" numeric(9, 2), ignored bytea)'''
ROWS = '''INSERT INTO "工单 ""表""" VALUES
    (1, '一级', '已关闭', '2026-01-05T01:00:00Z', '2026-01-05 10:30:00.9', 5, '\\xff'),
    (2, ' 二级 ', NULL, '2026-01-05 09:00+08', NULL, NULL, NULL)'''
TABLE = "%E5%B7%A5%E5%8D%95%20%22表%22"


def test_rows_of_a_table_with_any_name(server: Server) -> None:
    server.execute(LOG, ROWS)
    start = dt.datetime(2026, 1, 5, 1, tzinfo=UTC)
    names = ("工单号", "级别", "状态", "报修时间", "到场时间", "费 用")
    assert told(server.address(TABLE), columns(*names)).rows == [
        ("1", "一级", "已关闭", start, dt.datetime(2026, 1, 5, 10, 30), "5"),
        ("2", "二级", "", start, "", ""),
    ]
    assert told(server.address(f"public.{TABLE}"), mapping(TICKETS)).refused == []
    assert refusal(server.address(TABLE), columns("id", "级别"))[0] == "log/missing-columns"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("numeric '5.50'", "5.50"),
        ("numeric 'NaN'", ""),
        ("float8 '5'", "5"),
        ("date '2026-01-05'", dt.date(2026, 1, 5)),
        ("timestamp '2026-01-05 09:00:00.9'", dt.datetime(2026, 1, 5, 9)),
        ("timestamptz '1969-12-31T23:59:59.5Z'", dt.datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("timestamptz 'infinity'", None),
        ("date 'infinity'", None),
        ("timestamp '4000-01-01 BC'", None),
        ("true", "true"),
        ("bytea '\\xe4b880'", "一"),
        ("char(5) 'a'", "a"),
        ("'一'::level", "一"),
        ("timetz '09:30+08'", "09:30:00+08"),
        ("interval '1 day'", "1 day"),
        ("money '5'", "$5.00"),
        ("inet '192.0.2.1'", "192.0.2.1/32"),
        ("json '{\"a\":1}'", '{"a":1}'),
        ("'8c05883a-4b51-4e97-b0e1-d55c7bba08f7'::uuid", "8c05883a-4b51-4e97-b0e1-d55c7bba08f7"),
    ],
)
def test_cells_of_every_type(server: Server, value: str, cell: object) -> None:
    """What is no time that a calendar has is a text, which no one takes for a time."""
    server.execute(
        "DROP TABLE IF EXISTS typed",
        "DROP TYPE IF EXISTS level",
        "CREATE TYPE level AS ENUM ('一', '二')",
        f"CREATE TABLE typed AS SELECT 1 AS id, {value} AS v UNION ALL SELECT 2, NULL",
    )
    found = told(server.address("typed"), columns("id", "v"))
    assert (found.rows[1], found.refused) == (("2", ""), [])
    first = found.rows[0][1]
    assert first == cell if cell is not None else isinstance(first, str)


def test_lists_are_refused(server: Server) -> None:
    server.execute("CREATE TABLE listed AS SELECT 1 AS id, ARRAY[1] AS v")
    assert told(server.address("listed"), columns("id", "v")).refused == [(1, "nested-value")]


def test_a_log_on_the_command_line(server: Server) -> None:
    """The password of the surroundings opens it; none stands in what is said."""
    city = ROOT / "tests" / "city"
    with (city / "requests.csv").open(encoding="utf-8", newline="") as file_of_requests:
        head, *rows = csv.reader(file_of_requests)
    listed = ", ".join(f'"{name}" text' for name in head)
    values = ", ".join(f"({', '.join(map(literal, row))})" for row in rows)
    filled = f"INSERT INTO requests VALUES {values}"  # noqa: S608 - rows of a file of our own
    server.execute(f"CREATE TABLE requests ({listed})", filled)
    given = ("--definitions", str(city / "sla.json"), "--map", str(city / "map.yaml"),
             "--as-of", "2026-01-01")  # fmt: skip
    file = check(str(city / "requests.csv"), *given)
    for engine in ("python", "duckdb"):
        table = check(server.address("requests"), *given, "--engine", engine)
        assert (table[0], judged(table[1])) == (file[0], judged(file[1])), table
        assert SECRET not in f"{table}"
    wrong = check(server.address("requests"), *given, PGPASSWORD="wrong-secret")
    assert wrong[0] == 2
    assert "there is no connection to this database" in wrong[2]
    assert "wrong-secret" not in f"{wrong}"
    written = check(server.address("requests", "desk:wrong-secret@"), *given)
    assert (written[0], "wrong-secret" in f"{written}") == (2, False)
    lost = check(server.address("none"), *given)
    assert lost[0] == 2
    assert "the database did not give this table" in lost[2]


def test_a_server_that_is_not_there(server: Server) -> None:
    address = server.address("t").replace(str(server.port), str(free_port()))
    assert refusal(address, columns("id", "v"))[0] == "log/no-connection"


def test_a_connection_that_breaks(server: Server) -> None:
    """What was read of a table is not its end."""
    server.execute(
        "CREATE TABLE long AS SELECT n AS id, repeat('x', 1000) AS v "
        "FROM generate_series(1, 200000) AS n"
    )
    rows = opened([server.address("long")], columns("id", "v")).rows()
    assert isinstance(next(rows), Row)
    server.control("stop", "-m", "immediate")
    try:
        with pytest.raises(Unreadable, match="log/no-answer"):
            list(rows)
    finally:
        server.start()
