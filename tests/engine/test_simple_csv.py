"""Which CSV files any reader cuts into the same records and fields."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from tests.engine.sql.written import log_map, rows_of, write

from pledgebook import logs
from pledgebook.engine.simple_csv import simple
from pledgebook.logs import Table
from pledgebook.model.log_map import LogMap, Shape

COMMAS = b"," * 12


@pytest.mark.parametrize(
    "more",
    [
        b'T9,"a" x' + COMMAS[1:],
        b"T9" + COMMAS[1:],
        b"T9\0" + COMMAS,
        b"T9\rx" + COMMAS,
        b"T9\xff" + COMMAS,
        b'"T9\n1"' + COMMAS,
        b'T9"' + COMMAS,
        b"x" * 1_000_001 + COMMAS,
    ],
    ids=["behind", "fields", "nul", "return", "bytes", "lines", "inside", "long"],
)
def test_a_file_with_one_odd_line_is_not_simple(tmp_path: Path, more: bytes) -> None:
    rows = [[cell.replace("\n", " ") for cell in row] for row in rows_of(Random(3), Shape.TICKETS)]
    path = write(tmp_path / "log.csv", rows)
    mapping = log_map(Shape.TICKETS, "Asia/Shanghai")
    assert simple(opened(path, mapping))
    path.write_bytes(path.read_bytes() + more + b"\n")
    assert not simple(opened(path, mapping))


def opened(path: Path, mapping: LogMap) -> Table:
    log, _ = logs.read([str(path)], mapping)
    assert log is not None
    return log.tables[0]


def test_a_line_of_tabs_is_a_record(tmp_path: Path) -> None:
    path, mapping = tmp_path / "log.tsv", LogMap(map=1, shape=Shape.TICKETS, id="id")
    path.write_bytes(b"id\topened\nT1\t\n\n")
    assert simple(opened(path, mapping))
    path.write_bytes(b"id\topened\nT1\t\n\t\n")
    assert not simple(opened(path, mapping))
