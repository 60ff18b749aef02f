"""The verdicts of the embedded engine are those of the Python engine, to the last second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engine.sql.worlds import World, calendars, first, world

from pledgebook.clock.working import clocks
from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.sql.compiling import compiled
from pledgebook.engine.sql.judging import judged, verdict
from pledgebook.engine.sql.session import Session, load_all
from pledgebook.engine.sql.tickets import layout_of, load_long, load_wide
from pledgebook.evaluate.judging import judge


@pytest.fixture
def duck(tmp_path: Path) -> Iterator[DuckDB]:
    engine = DuckDB(tmp_path, threads=1)
    yield engine
    engine.close()


def differences(session: Session, made: World, *, again: bool) -> list[object]:
    """Return each ticket and term on which the engines do not agree."""
    known = clocks(calendars())
    layout = layout_of(made.terms, made.tickets, again=again)
    tables = compiled(made.terms, known, first(made), made.as_of)
    load_all(session, tables.tables)
    if again:
        load_long(session, made.tickets, layout, made.as_of)
    else:
        load_wide(session, made.tickets, layout)
    found = []
    for term in made.terms:
        query = judged(term, layout, tables.clockworks[term.clock], made.as_of, session)
        rows = {row[0]: verdict(row, term) for row in session.rows(query)}
        for ticket in made.tickets:
            expected = judge(term, ticket, made.as_of, known[term.clock])
            if rows[ticket.id] != expected:
                found.append((term, ticket, rows[ticket.id], expected))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_tickets_of_one_row(duck: DuckDB, seed: int) -> None:
    assert differences(duck, world(seed, again=False), again=False) == []


@pytest.mark.parametrize("seed", range(4))
def test_tickets_of_many_rows(duck: DuckDB, seed: int) -> None:
    assert differences(duck, world(seed, again=True), again=True) == []
