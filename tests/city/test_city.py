"""A city's own records: its targets and its flags are what the engines compute from its log.

The slice of 1063 requests is part of the project. The whole half-year, 58,251 requests, is looked
for beside it and left out where it is not there.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

import pytest

from pledgebook import logs
from pledgebook.clock import instants
from pledgebook.clock.walls import zone
from pledgebook.engine import embedded, plain
from pledgebook.engine.embedded import Room
from pledgebook.evaluate.preparing import Known, Prepared, prepare
from pledgebook.logs import Count, Log
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome
from pledgebook.model.verdict import Status, Verdict

HERE = Path(__file__).parent
WHOLE = HERE.parents[2] / "shared" / "data" / "boston311_2011h2.csv.gz"
ZONE = "America/New_York"
SENTINEL = "2030"  # a target beyond is none, such as 2059-12-31
CLOSE = 5  # seconds: the city adds some when it records a target
MOST = 50

Recorded = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A log of the city, its rows by their ids, and what it is judged by."""

    log: Log
    rows: Recorded
    log_map: LogMap
    prepared: Prepared
    as_of: int


@pytest.fixture(scope="module", params=["slice", pytest.param("whole", marks=pytest.mark.heavy)])
def city(request: pytest.FixtureRequest) -> City:
    path = HERE / "requests.csv" if request.param == "slice" else WHOLE
    if not path.exists():
        pytest.skip(f"left out: the whole half-year is not there ({path.name})")
    log_map = logs.read_map((HERE / "map.yaml").read_bytes(), "map.yaml").log_map
    assert log_map is not None
    log, findings = logs.read([str(path)], log_map)
    assert log is not None
    assert findings == ()
    return City(
        log=log,
        rows=recorded(path),
        log_map=log_map,
        prepared=prepare(json.loads((HERE / "sla.json").read_bytes()), Known()),
        as_of=at("2026-01-01 00:00:00"),
    )


def recorded(path: Path) -> Recorded:
    """Return the rows of a file by their ids."""

    def read(stream: IO[str]) -> Recorded:
        return {row["id"]: row for row in csv.DictReader(stream)}

    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8", newline="") as packed:
            return read(packed)
    with path.open(encoding="utf-8", newline="") as stream:
        return read(stream)


def at(text: str) -> int:
    found = instants.read(text, zone(ZONE)).at
    assert found is not None
    return found


def judged(city: City) -> Iterator[tuple[Mapping[str, str], Verdict]]:
    """Yield the rows that a term applies to and that have a target, with the verdict."""
    for ticket in logs.tickets(city.log.rows(), city.log_map, Count()):
        row = city.rows[ticket.id]
        if not row["recorded_target"] or row["recorded_target"] > SENTINEL:
            continue
        for one in plain.verdicts(ticket, city.prepared, city.as_of):
            if one.verdict.status is not Status.NOT_APPLICABLE:
                yield row, one.verdict


def test_due_instants_are_the_targets_that_the_city_recorded(city: City) -> None:
    found = [
        verdict.due is not None and abs(verdict.due - at(row["recorded_target"])) <= CLOSE
        for row, verdict in judged(city)
    ]
    assert len(found) > len(city.rows) * 0.4
    assert sum(found) / len(found) >= 0.94


def test_verdicts_are_the_flags_that_the_city_recorded(city: City) -> None:
    flags = {Status.MET: "ONTIME", Status.BREACHED: "OVERDUE"}
    found = [
        flags.get(verdict.status) == row["recorded_flag"]
        for row, verdict in judged(city)
        if row["recorded_flag"]
    ]
    assert len(found) > len(city.rows) * 0.4
    assert sum(found) / len(found) >= 0.998


def test_both_engines_give_the_same(city: City, tmp_path: Path) -> None:
    by_rows = plain.run(city.log.rows(), city.log_map, city.prepared, city.as_of, MOST)
    room = Room(folder=tmp_path)
    by_sql = embedded.run(city.log, city.log_map, city.prepared, city.as_of, MOST, room)
    assert by_rows.tickets == len(city.rows)
    assert by_rows.late
    assert without_engine(by_sql) == without_engine(by_rows)


def without_engine(outcome: Outcome) -> Outcome:
    return replace(outcome, engine="")
