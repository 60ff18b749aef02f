"""Logs on the embedded engine come to what they come to in plain Python, whatever their types."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.evaluate.letters import definitions

from pledgebook import logs
from pledgebook.engine import embedded, plain
from pledgebook.engine.embedded import Room
from pledgebook.evaluate.preparing import Known, Prepared, prepare
from pledgebook.logs import Unreadable
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome

pa = pytest.importorskip("pyarrow", reason="left out: the extra `database` is not installed")
pq = pytest.importorskip("pyarrow.parquet")

AS_OF = 1_772_600_000  # 2026-03-04T12:53:20+08:00
NOON = dt.datetime(2026, 3, 2, 12)
LETTER = (
    "severities: {high: {title: 高}, low: {title: 低}}\n"
    "response:\n"
    "  each: {from: notice, respond: 4小时}\n"
    "  worst: {when: high, from: notice, respond: 2小时}\n"
)
MAP = """
map: 1
shape: tickets
id: 工单 "号"
zone: Asia/Shanghai
status: {column: 状态, closed: [关]}
events: {notice: 报修, responded: 响应}
attributes: {severity: {column: 级别, values: {一: high, 二: low}}}
"""
HOURS = [0, 3, 5, 3, 1, 30]


def mapping(text: str = MAP) -> LogMap:
    read = logs.read_map(text.encode(), "map.yaml")
    assert read.log_map is not None, read.findings
    return read.log_map


def prepared() -> Prepared:
    return prepare(definitions(LETTER), Known())


def columns(**changed: Any) -> dict[str, Any]:
    """Return a log of six tickets, typed as a program would write it."""
    stops = [NOON + dt.timedelta(hours=hours) for hours in HOURS]
    return {
        ' 工单 "号" ': pa.array([f"T{number}" for number in range(6)]),
        "状态": pa.array(["关", "关", "开", None, "关", "开"]),
        "报修": pa.array([NOON] * 6, pa.timestamp("us")),
        "响应": pa.array([*stops[:5], None], pa.timestamp("us")),
        "级别": pa.array(["一", " 二", "一", "二", "三", None]),
    } | changed


def written(folder: Path, values: dict[str, Any], **options: Any) -> Path:
    path = folder / "log.parquet"
    pq.write_table(pa.table(list(values.values()), names=list(values)), path, **options)
    return path


def outcomes(path: Path, folder: Path, log_map: LogMap) -> tuple[Outcome, Outcome]:
    log, findings = logs.read([str(path)], log_map)
    assert log is not None, findings
    room = Room(folder=folder, threads=1)
    rows = log.rows()
    return (
        plain.run(rows, log_map, prepared(), AS_OF, 9),
        embedded.run(log, log_map, prepared(), AS_OF, 9, room),
    )


def agreed(path: Path, folder: Path, log_map: LogMap | None = None) -> Outcome:
    """Return what both engines find: but for their names the same."""
    one, other = outcomes(path, folder, log_map or mapping())
    assert replace(one, engine="") == replace(other, engine="")
    return one


def moments(kind: Any) -> Any:
    """Return the times of responses; one is an instant before 1970, one no time at all."""
    unit = {"ms": 10**3, "us": 10**6, "ns": 10**9}[kind.unit]
    start = 1_772_424_000 if kind.tz else 1_772_424_000 + 8 * 3600
    at = [(start + hours * 3600) * unit + unit - 1 for hours in HOURS[:4]]
    return pa.array([*at, -1, None], kind)


@pytest.mark.parametrize(
    ("unit", "zone"),
    [("ms", None), ("us", None), ("ns", None), ("us", "UTC"), ("ns", "Asia/Shanghai")],
)
def test_times_of_every_unit(tmp_path: Path, unit: str, zone: str | None) -> None:
    values = columns(响应=moments(pa.timestamp(unit, zone)))
    found = agreed(written(tmp_path, values), tmp_path)
    assert found.problems == {"bad-timestamp": 1}
    assert found.late[0].ticket == "T5"


def viewed(values: list[Any], kind: Any) -> Any:
    """Return values that a careless program calls what they are not."""
    return pa.array(values, None if kind == pa.string() else pa.int32()).view(kind)


TYPES = {
    "dates": {"响应": pa.array([dt.date(2026, 3, 3)] * 5 + [None])},
    "dates that never come": {"响应": viewed([2**31 - 1, 0, 5, 9, 1, None], pa.date32())},
    "endless times": {"响应": pa.array([2**63 - 1, 5, None, 7, 8, 9], pa.timestamp("us"))},
    "endless instants": {"响应": pa.array([2**63 - 1] * 6, pa.timestamp("us", "UTC"))},
    "times as text": {"响应": pa.array(["2026-03-02 13:00"] * 3 + ["soon", " ", None])},
    "numbers": {"级别": pa.array([1, 2, None, 4, 5, 6])},
    "floats": {"级别": pa.array([1.0, 2.5, None, float("nan"), 5, 6])},
    "categories": {"级别": pa.array(["一", "二", "一", "二", "一", "二"]).dictionary_encode()},
    "bytes": {"级别": pa.array(["一".encode(), b"\xff", None, b"", b"1", b"2"])},
    "lists": {"级别": pa.array([["一"], None, [], None, None, None])},
    "texts that are none": {"级别": viewed([b"\xff", b"1", None, b"2", b"3", b"4"], pa.string())},
    "NUL": {"级别": pa.array(["一", "\0", None, "二", "", "二"])},
    "a number of rows": {"file_row_number": pa.array([9] * 6)},
    "names by case alone": {"ID": pa.array([0] * 6), "id": pa.array([1] * 6)},
}  # fmt: skip


@pytest.mark.parametrize("name", TYPES)
def test_columns_of_every_type(tmp_path: Path, name: str) -> None:
    found = agreed(written(tmp_path, columns(**TYPES[name])), tmp_path)
    assert (found.rows, found.tickets) == (6, 6)


def test_columns_that_differ_by_their_case(tmp_path: Path) -> None:
    values = columns(NOTICE=pa.array(["no time"] * 6), notice=columns()["报修"])
    found = agreed(written(tmp_path, values), tmp_path, mapping(MAP.replace("报修", "notice")))
    assert found.problems == {}


def test_a_time_that_is_an_attribute_too(tmp_path: Path) -> None:
    log_map = mapping(MAP.replace("{severity", "{item: {column: 报修}, severity"))
    agreed(written(tmp_path, columns()), tmp_path, log_map)


def test_a_folder_whose_name_looks_like_a_column(tmp_path: Path) -> None:
    folder = tmp_path / "级别=一"
    folder.mkdir()
    found = agreed(written(folder, columns()), tmp_path)
    assert found.unknown == {("级别", "三"): 1}


@pytest.mark.parametrize("name", ["a*[1]?.csv", "it's.csv", "~.csv"])
def test_a_file_whose_name_is_no_pattern(tmp_path: Path, name: str) -> None:
    text = "id,级别,状态,报修,响应\nT1,一,关,2026-03-02 12:00,2026-03-02 15:00\n"
    (tmp_path / "a1[1]b.csv").write_text(text.replace("T1", "T2"), "utf-8")
    (tmp_path / name).write_text(text, "utf-8")
    found = agreed(tmp_path / name, tmp_path, mapping(MAP.replace('工单 "号"', "id")))
    assert [one.ticket for one in found.late] == ["T1"]


def test_a_file_that_breaks_off_is_judged_by_neither(tmp_path: Path) -> None:
    """Damage behind the first rows shows while they are read."""
    values = {name: pa.concat_arrays([one] * 5000) for name, one in columns().items()}
    path = written(tmp_path, values, row_group_size=6000)
    place = pq.read_metadata(path).row_group(3).column(3).data_page_offset
    whole = bytearray(path.read_bytes())
    whole[place : place + 40] = b"\xff" * 40
    path.write_bytes(whole)
    log, _ = logs.read([str(path)], mapping())
    assert log is not None
    with pytest.raises(Unreadable, match="log/no-parquet"):
        list(log.rows())
    with pytest.raises(Unreadable, match="log/no-parquet"):
        embedded.run(log, mapping(), prepared(), AS_OF, 9, Room(folder=tmp_path, threads=1))


ROWS = (
    ("T1", "开", "2026-03-02 12:00:00", "2026-03-02 13:00:00"),
    ("T2", "关", "2026-03-02 12:00:00", ""),
    ("T3", "关", "2026-03-02T12:00:00", "2026-03-02 15:00"),
)


def test_a_row_that_stands_in_files_of_every_kind_counts_once(tmp_path: Path) -> None:
    """Typed, as usual text, as text that is read by its parts, and row by row."""
    names = ("id", "状态", "报修", "响应")
    lines = [",".join(row) for row in (names, *ROWS)]
    (tmp_path / "usual.csv").write_text("\n".join(lines), "utf-8")
    (tmp_path / "quoted.csv").write_text("\n".join(lines) + '\nT4,"开" ,,\n', "utf-8")
    typed = [
        [dt.datetime.fromisoformat(row[i]) if row[i] else None for row in ROWS[:2]] for i in (2, 3)
    ]
    texts = [pa.array([row[i] for row in ROWS[:2]]) for i in (0, 1)]
    times = [pa.array(one, pa.timestamp("us")) for one in typed]
    pq.write_table(pa.table([*texts, *times], names=list(names)), tmp_path / "typed.parquet")
    log_map = replace(mapping(MAP.replace('工单 "号"', "id")), attributes={})
    paths = [str(tmp_path / name) for name in ("usual.csv", "quoted.csv", "typed.parquet")]
    log, findings = logs.read(paths, log_map)
    assert log is not None, findings
    by_hand = plain.run(log.rows(), log_map, prepared(), AS_OF, 9)
    room = Room(folder=tmp_path, threads=1)
    found = embedded.run(log, log_map, prepared(), AS_OF, 9, room)
    assert found.problems == by_hand.problems == {"bad-quote": 1}
    assert (found.rows, found.tickets) == (by_hand.rows, by_hand.tickets) == (9, 3)
