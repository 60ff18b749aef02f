"""Parquet: typed columns to cells, and files that are cut off."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from .sample import columns, refusal, told

pa = pytest.importorskip("pyarrow", reason="left out: the extra `database` is not installed")
pq = pytest.importorskip("pyarrow.parquet")

MAP = columns("id", "name")
UTC = dt.UTC


def written(folder: Path, values: Any, kind: Any = None) -> Path:
    """Write a log of one row for each value; ids count from 1."""
    names = pa.array(values, kind)
    ids = pa.array(range(1, len(names) + 1))
    path = folder / "log.parquet"
    pq.write_table(pa.table({"more": ids, " name": names, "id": ids}), path)
    return path


@pytest.mark.parametrize(
    ("values", "kind", "cells"),
    [
        ([" a ", None, ""], None, ["a", "", ""]),
        ([1, -5, None], None, ["1", "-5", ""]),
        ([1.0, 1.5, float("nan"), 1e22], None, ["1", "1.5", "", "1" + "0" * 22]),
        ([True, False, None], None, ["true", "false", ""]),
        ([Decimal("5.00"), Decimal("5.50")], None, ["5", "5.50"]),
        ([b"\xe4\xb8\x80 "], None, ["一"]),
        ([dt.date(2026, 1, 5)], None, [dt.date(2026, 1, 5)]),
        ([1_500, -1], pa.timestamp("ms"),
         [dt.datetime(1970, 1, 1, 0, 0, 1), dt.datetime(1969, 12, 31, 23, 59, 59)]),
        ([1_999_999_999, None], pa.timestamp("ns"), [dt.datetime(1970, 1, 1, 0, 0, 1), ""]),
        ([3_600_000_000], pa.timestamp("us", "Asia/Shanghai"),
         [dt.datetime(1970, 1, 1, 1, tzinfo=UTC)]),
        ([2**63 - 1], pa.timestamp("us"), [str(2**63 - 1)]),
        (["a", "b", "a"], pa.dictionary(pa.int8(), pa.string()), ["a", "b", "a"]),
        ([dt.time(9, 30)], None, ["09:30:00"]),
        ([None, None], pa.null(), ["", ""]),
    ],
    ids=range(14),
)  # fmt: skip
def test_cells_of_every_type(tmp_path: Path, values: Any, kind: Any, cells: list[object]) -> None:
    found = told(written(tmp_path, values, kind), MAP)
    assert ([row[1] for row in found.rows], found.refused) == (cells, [])
    assert [row[0] for row in found.rows] == [str(n + 1) for n in range(len(cells))]


@pytest.mark.parametrize(
    ("values", "problem"),
    [([[1], None], "nested-value"), ([{"a": 1}, None], "nested-value"),
     ([b"\xff", None], "bad-encoding"), (["a\0b", None], "bad-encoding")],
)  # fmt: skip
def test_what_is_no_cell(tmp_path: Path, values: Any, problem: str) -> None:
    found = told(written(tmp_path, values), MAP)
    assert (found.rows, found.refused) == ([("2", "")], [(1, problem)])


def test_a_cut_off_file(tmp_path: Path) -> None:
    path = written(tmp_path, [str(number) * 100 for number in range(1000)])
    whole = path.read_bytes()
    for cut in (0, 3, 4, 100, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:cut])
        assert refusal(path, MAP)[0] == "log/no-parquet"


def test_a_damaged_page_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, [str(number) * 100 for number in range(1000)])
    whole = bytearray(path.read_bytes())
    whole[4:8000] = b"\xff" * 7996
    path.write_bytes(whole)
    assert refusal(path, MAP)[0] == "log/no-parquet"


def test_a_text_that_is_none_is_refused_alone(tmp_path: Path) -> None:
    text = pa.array([b"a", b"\xff", b"c"]).view(pa.string())
    found = told(written(tmp_path, text), MAP)
    assert (found.rows, found.refused) == ([("1", "a"), ("3", "c")], [(2, "bad-encoding")])


def test_a_column_whose_name_is_no_text(tmp_path: Path) -> None:
    path = written(tmp_path, ["a"])
    path.write_bytes(path.read_bytes().replace(b" name", b"\xffname"))
    assert refusal(path, MAP)[0] == "log/no-parquet"


def test_a_column_that_stands_twice(tmp_path: Path) -> None:
    path = tmp_path / "log.parquet"
    pq.write_table(pa.table([[1], ["a"], ["b"]], names=["id", "name", "name "]), path)
    assert refusal(path, MAP)[0] == "log/column-twice"


def test_without_the_extra_its_name_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    path = tmp_path / "log.parquet"
    path.write_bytes(b"")
    assert refusal(path, MAP) == ("log/needs-extra", {"path": str(path), "extra": "database"})
