"""How far a run of the embedded engine is."""

from __future__ import annotations

from pathlib import Path

from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.watching import watched

LONG = "SELECT count(*) FROM range(40000000) AS a(i) WHERE hash(i) % 7 = 3"


def test_a_share_that_never_falls_is_told_until_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    engine = DuckDB(tmp_path, threads=1)
    with watched(engine, 4, told.append):
        for _ in range(3):
            engine.rows(LONG)
    engine.close()
    assert told == sorted(told)
    assert len(told) > 1
    assert told[-1] == 1.0
    assert all(0 <= share < 1 for share in told[:-1])
    assert engine.queries == 3


def test_more_queries_than_were_expected_do_not_overflow(tmp_path: Path) -> None:
    told: list[float] = []
    engine = DuckDB(tmp_path, threads=1)
    with watched(engine, 1, told.append):
        for _ in range(3):
            engine.rows(LONG)
    engine.close()
    assert max(told[:-1]) < 1


def test_nobody_is_told_where_nobody_listens(tmp_path: Path) -> None:
    engine = DuckDB(tmp_path)
    with watched(engine, 1, None):
        assert engine.rows("SELECT 1") == [(1,)]
    engine.close()
