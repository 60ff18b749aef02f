"""Whole logs on the embedded engine: what the Python engine finds, however the log is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from tests.engine.sql.worlds import calendars, world
from tests.engine.sql.written import log_map, rows_of, write

from pledgebook import logs
from pledgebook.clock.working import clocks
from pledgebook.engine import embedded, plain, scans
from pledgebook.engine.duckdb import DuckDB
from pledgebook.evaluate.dating import Letter
from pledgebook.evaluate.preparing import Prepared
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.model.outcome import Outcome, Rejected

MOST = 20


def prepared(seed: int, shape: Shape) -> tuple[Prepared, int]:
    made = world(seed, again=shape is Shape.EVENTS, terms=4, tickets=1)
    known = calendars()
    letter = {"events": [], "periods": [], "commitment": {"day": "calendar"}}
    ready = Prepared(
        objectives=made.terms,
        calendars=known,
        clocks=clocks(known),
        unjudged=(),
        undated={},
        letter=Letter(letter, {}, {}, None),
    )
    return ready, made.as_of


def place(one: Rejected) -> tuple[str, int, str, str, str, str]:
    return one.file, one.row, one.problem, one.ticket or "", one.column or "", one.value or ""


def told(found: Outcome) -> dict[str, object]:
    """Return what must be the same whichever engine ran, and in whichever order it read."""
    return {
        "rows": found.rows,
        "tickets": found.tickets,
        "tallies": found.tallies,
        "late": found.late,
        "problems": dict(found.problems),
        "warnings": dict(found.warnings),
        "unknown": dict(found.unknown),
    }


def by_sql(
    paths: Sequence[Path], mapping: LogMap, ready: Prepared, as_of: int, folder: Path
) -> Outcome:
    log, _ = logs.read([str(path) for path in paths], mapping)
    assert log is not None
    folder.mkdir()
    room = embedded.Room(folder=folder, threads=1)
    return embedded.run(log, mapping, ready, as_of, MOST, room)


def again_judged(found: Outcome, ready: Prepared, as_of: int) -> dict[str, object]:
    """Return what the tickets of the worst breaches come to when they are judged once more."""
    return {id_: plain.verdicts(one, ready, as_of) for id_, one in found.cases.items()}


@pytest.mark.parametrize("shape", [Shape.TICKETS, Shape.EVENTS])
@pytest.mark.parametrize(
    ("seed", "zone"),
    [(0, "Pacific/Apia"), (1, "Asia/Shanghai"), (2, None), (7, "America/New_York")],
)
def test_both_engines_find_the_same(
    tmp_path: Path, seed: int, zone: str | None, shape: Shape, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a'b*[1]?.csv", rows_of(Random(seed), shape))
    mapping, (ready, as_of) = log_map(shape, zone), prepared(seed, shape)
    # The fast reader takes these files: nothing falls back to reading row by row.
    monkeypatch.delattr(scans, "by_rows")
    found = by_sql([path], mapping, ready, as_of, tmp_path / "room")
    log, _ = logs.read([str(path)], mapping)
    assert log is not None
    expected = plain.run(log.rows(), mapping, ready, as_of, MOST)
    assert told(found) == told(expected)
    assert sorted(map(place, found.rejected)) == sorted(map(place, expected.rejected))
    assert again_judged(found, ready, as_of) == again_judged(expected, ready, as_of)


@pytest.mark.heavy
@pytest.mark.parametrize("shape", [Shape.TICKETS, Shape.EVENTS])
def test_order_splitting_and_the_zone_of_the_machine_change_nothing(
    tmp_path: Path, shape: Shape, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(4)
    head, *rows = rows_of(random, shape)
    mapping, (ready, as_of) = log_map(shape, "Asia/Shanghai"), prepared(4, shape)
    whole = by_sql(
        [write(tmp_path / "log.csv", [head, *rows])], mapping, ready, as_of, tmp_path / "a"
    )
    monkeypatch.setenv("TZ", "Pacific/Apia")
    random.shuffle(rows)
    parts = [write(tmp_path / f"{i}.csv", [head, *rows[i::10]]) for i in range(10)]
    assert told(by_sql(parts, mapping, ready, as_of, tmp_path / "b")) == told(whole)


@pytest.mark.parametrize(
    "more", ['T900,"a" x', "T900", "T900,\0", 'T900, "a"'], ids=["quote", "fields", "nul", "blank"]
)
def test_a_file_that_the_readers_take_differently_goes_row_by_row(
    tmp_path: Path, more: str
) -> None:
    path = write(tmp_path / "log.csv", rows_of(Random(3), Shape.TICKETS))
    path.write_text(path.read_text("utf-8") + more + "\n", "utf-8", newline="")
    mapping, (ready, as_of) = log_map(Shape.TICKETS, "Asia/Shanghai"), prepared(3, Shape.TICKETS)
    found = by_sql([path], mapping, ready, as_of, tmp_path / "room")
    log, _ = logs.read([str(path)], mapping)
    assert log is not None
    assert told(found) == told(plain.run(log.rows(), mapping, ready, as_of, MOST))


def test_no_extension_is_fetched_or_loaded_by_itself(tmp_path: Path) -> None:
    engine = DuckDB(tmp_path, threads=1)
    names = ("autoinstall_known_extensions", "autoload_known_extensions")
    settings = [engine.rows(f"SELECT current_setting('{name}')")[0][0] for name in names]
    engine.close()
    assert settings == [False, False]
