"""Queries cut into stages mean what they meant."""

from __future__ import annotations

from pathlib import Path

from pledgebook.engine import stages
from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.sql.text import layer


def test_what_stages_give_is_what_the_query_gives(tmp_path: Path) -> None:
    inner = "SELECT 1 AS n, '(FROM (' AS s"
    for i in range(23):
        inner = layer(inner, {f"n{i}": f"(n + {i}) * 2"})
    shared = f"WITH measured_ AS ({inner}) SELECT m.* FROM (SELECT * FROM measured_) AS m"
    query = f"SELECT * FROM ({layer(shared, {'last': 'n22 + 1'})}) AS t"
    engine, made = DuckDB(tmp_path, threads=1), []

    def view(text: str) -> str:
        name = f"stage{len(made)}"
        made.append(text)
        engine.view(name, text)
        return name

    cut = stages.staged(query, view)
    found = engine.rows(cut)
    assert found == engine.rows(query)
    engine.close()
    assert len(made) == 4
    assert max(text.count("FROM (") for text in [*made, cut]) < 7
