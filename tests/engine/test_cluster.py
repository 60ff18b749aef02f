"""Whole logs on Spark: what the Python engine finds, and the embedded one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import duckdb
import pytest
from tests.engine.sparks import HEAVY
from tests.engine.sql.worlds import EVENTS
from tests.engine.sql.written import log_map, rows_of, write
from tests.engine.test_embedded import MOST, again_judged, by_sql, place, prepared, told

from pledgebook import logs
from pledgebook.clock import instants
from pledgebook.engine import cluster, plain
from pledgebook.engine.spark import Spark
from pledgebook.evaluate.preparing import Known, Prepared, prepare
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.model.outcome import Outcome

pytestmark = HEAVY
CITY = Path(__file__).parents[1] / "city"


def by_spark(
    paths: list[Path], mapping: LogMap, ready: Prepared, as_of: int, spark: Spark
) -> Outcome:
    log, _ = logs.read([str(path) for path in paths], mapping)
    assert log is not None
    # Of a whole log, relations are kept.
    return cluster.run(log, mapping, ready, as_of, MOST, Spark(spark.session))


def same(paths: list[Path], mapping: LogMap, shape: Shape, seed: int, spark: Spark) -> None:
    """Compare all that is told of a log with what the Python engine tells."""
    ready, as_of = prepared(seed, shape)
    found = by_spark(paths, mapping, ready, as_of, spark)
    log, _ = logs.read([str(path) for path in paths], mapping)
    assert log is not None
    expected = plain.run(log.rows(), mapping, ready, as_of, MOST)
    assert expected.tickets > 1
    assert found.engine == "spark"
    assert told(found) == told(expected)
    assert sorted(map(place, found.rejected)) == sorted(map(place, expected.rejected))
    assert again_judged(found, ready, as_of) == again_judged(expected, ready, as_of)


@pytest.mark.parametrize("shape", [Shape.TICKETS, Shape.EVENTS])
@pytest.mark.parametrize(("seed", "zone"), [(0, "Pacific/Apia"), (2, None)])
def test_spark_reads_lines_itself(
    tmp_path: Path,
    seed: int,
    zone: str | None,
    shape: Shape,
    spark: Spark,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [[cell.replace("\n", " ") for cell in row] for row in rows_of(Random(seed), shape)]
    monkeypatch.delattr(cluster, "by_rows")
    same([write(tmp_path / "a'b.csv", rows)], log_map(shape, zone), shape, seed, spark)


@pytest.mark.parametrize("shape", [Shape.TICKETS, Shape.EVENTS])
def test_rows_that_are_read_here_are_judged_there(
    tmp_path: Path, shape: Shape, spark: Spark
) -> None:
    head, *rows = rows_of(Random(3), shape)
    paths = [write(tmp_path / f"{i}.csv", [head, *rows[i::2]]) for i in range(2)]
    paths[0].write_text(paths[0].read_text("utf-8") + 'T900,"a" x\n', "utf-8", newline="")
    same(paths, log_map(shape, "Asia/Shanghai"), shape, 3, spark)


def test_parquet_is_read_by_its_types(
    tmp_path: Path, spark: Spark, monkeypatch: pytest.MonkeyPatch
) -> None:
    random, path = Random(5), tmp_path / "log.parquet"
    kinds = ["TIMESTAMP", "DATE", "TIMESTAMPTZ", "VARCHAR"]
    columns = [f'"{name}" {kinds[i % 4]}' for i, name in enumerate(EVENTS)]
    times = [f"2024-0{random.randrange(1, 7)}-11 0{random.randrange(10)}:00:00" for _ in EVENTS]
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        given = ", ".join(("id INT", *columns, "severity VARCHAR", "state VARCHAR"))
        connection.execute(f"CREATE TABLE log ({given})")
        for i in range(40):
            random.shuffle(times)
            row = [i, *(one if random.random() < 0.7 else None for one in times), " S1", "done"]
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO log VALUES ({marks})", row)
        connection.execute(f"COPY log TO '{path}' (FORMAT parquet)")
    monkeypatch.delattr(cluster, "by_rows")
    same([path], log_map(Shape.TICKETS, "Asia/Shanghai"), Shape.TICKETS, 5, spark)


def test_the_requests_of_a_city(tmp_path: Path, spark: Spark) -> None:
    mapping = logs.read_map((CITY / "map.yaml").read_bytes(), "map.yaml").log_map
    assert mapping is not None
    as_of = instants.read("2026-01-01T00:00:00Z").at
    assert as_of is not None
    ready = prepare(json.loads((CITY / "sla.json").read_text("utf-8")), Known(dates=mapping.dates))
    paths = [CITY / "requests.csv"]
    expected = by_sql(paths, mapping, ready, as_of, tmp_path / "room")
    assert expected.tickets > 1000
    found = by_spark(paths, mapping, ready, as_of, spark)
    assert replace(found, engine=expected.engine) == expected
