"""Parquet: typed columns to cells, and files that are cut off."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pledgebook.logs import parquet
from pledgebook.logs.rows import Unreadable

from .sample import columns, opened, refusal, told

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
        ([1 - 2**63, 2**62], pa.timestamp("us", "UTC"), [str(2**63 - 1), str(2**62)]),
        ([-1], pa.timestamp("ns", "UTC"), [dt.datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)]),
        ([1.5, None], pa.float32(), ["1.5", ""]),
        (["a", "b", "a"], pa.dictionary(pa.int8(), pa.string()), ["a", "b", "a"]),
        ([dt.time(9, 30)], None, ["09:30:00"]),
        ([None, None], pa.null(), ["", ""]),
    ],
    ids=range(17),
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


@pytest.mark.parametrize(
    "name", ["it's.parquet", "a*.parquet", "a[1].parquet", "?\n{b,c}.parquet", "服务 台.PARQUET"]
)
def test_a_name_stands_for_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Names are no patterns; those of folders are no columns, and no sign for one's home."""
    folder = tmp_path / "~" / "id=5"
    folder.mkdir(parents=True)
    written(folder, ["other"]).rename(folder / "a1.parquet")
    written(folder, ["own"]).rename(folder / name)
    monkeypatch.chdir(tmp_path)
    found = told(Path("~") / "id=5" / name, MAP)
    assert found.rows == [("1", "own")]


@pytest.mark.parametrize("name", ["a\\*.parquet", "\udcff.parquet"])
def test_a_name_that_no_pattern_can_name(tmp_path: Path, name: str) -> None:
    written(tmp_path, ["a"]).rename(tmp_path / name)
    assert refusal(tmp_path / name, MAP)[0] == "log/file-name"


def test_columns_that_differ_by_their_case_and_have_parts(tmp_path: Path) -> None:
    names = ["ID", "parts", "name", "id", "Name"]
    arrays = [["X"], [{"id": 1, "of": {"name": [2]}}], ["a"], ["T1"], ["b"]]
    pq.write_table(pa.table(arrays, names=names), tmp_path / "log.parquet")
    assert told(tmp_path / "log.parquet", MAP).rows == [("T1", "a")]


def test_a_text_that_is_none_far_behind_the_first_rows(tmp_path: Path) -> None:
    texts = [b"a"] * 10_000
    texts[9_000] = b"\xe4\xb8"
    path = written(tmp_path, pa.array(texts).view(pa.string()))
    found = told(path, MAP)
    assert found.refused == [(9_001, "bad-encoding")]
    assert [row[0] for row in found.rows] == [str(n) for n in range(1, 10_001) if n != 9_001]


def test_damage_behind_the_first_rows_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.parquet"
    ids = [str(number).zfill(300) for number in range(20_000)]
    pq.write_table(pa.table({"id": ids, "name": ids}), path, row_group_size=5_000)
    place = pq.read_metadata(path).row_group(3).column(1).data_page_offset
    whole = bytearray(path.read_bytes())
    whole[place : place + 100] = b"\xff" * 100
    path.write_bytes(whole)
    log = opened([path], MAP)
    rows = log.rows()
    assert next(rows).number == 1  # type: ignore[union-attr]
    with pytest.raises(Unreadable, match="log/no-parquet"):
        list(rows)


def test_more_in_one_page_than_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, ["a" * 20_000_000])
    monkeypatch.setattr(parquet, "_SETTINGS", {**parquet._SETTINGS, "memory_limit": "20MB"})
    rule, args = refusal(path, MAP)
    assert (rule, args["limit"]) == ("log/parquet-groups", "400MB")


def test_nothing_that_is_not_installed_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = "TIMESTAMPTZ '2026-01-05 09:00:00Z'"
    query = f"SELECT 1 AS id, {stamp} AS name, CAST(1.5 AS DECIMAL(4, 2)) AS a"
    duckdb.sql(f"COPY ({query}) TO '{tmp_path}/log.parquet'")
    for name in ("adbc_driver_manager", "numpy", "pandas", "pyarrow", "pytz"):
        monkeypatch.setitem(sys.modules, name, None)
    found = told(tmp_path / "log.parquet", columns("id", "name", "a"))
    assert found.rows == [("1", dt.datetime(2026, 1, 5, 9, tzinfo=UTC), "1.50")]
