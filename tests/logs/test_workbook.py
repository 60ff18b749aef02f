"""Workbooks as Excel writes them, and as nobody should."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart

from pledgebook.logs import workbook, zipped
from pledgebook.logs.rows import Unreadable

from .sample import TICKETS, at, columns, mapping, read, refusal, told

MAP = columns("id", "name", "time")
HEAD = ("id", "name", "time")


def book(path: Path, *rows: Iterable[Any], title: str = "Sheet1") -> Path:
    made = openpyxl.Workbook()
    sheet: Any = made.active
    sheet.title = title
    for row in rows:
        sheet.append(tuple(row))
    made.save(path)
    return path


def changed(path: Path, entry: str, change: Callable[[bytes], bytes]) -> Path:
    """Write a workbook anew with one of its parts changed."""
    with zipfile.ZipFile(path) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    parts[entry] = change(parts.get(entry, b""))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


def test_cells_of_every_type(tmp_path: Path) -> None:
    moment, day = dt.datetime(2026, 1, 5, 9, 0), dt.date(2026, 1, 5)
    path = book(
        tmp_path / "log.xlsx",
        (),
        ("more", "time", " name ", "id"),
        ("x", moment, "甲 ", 7),
        (),
        (None, day, True, 7.5),
        (None, None, 3.0, "T1"),
        ("only this", None, None, None),
        (None, dt.time(9, 30), "#N/A", "=1"[1:]),
    )
    assert told(path, MAP).rows == [
        ("7", "甲", moment),
        ("7.5", "true", dt.datetime(2026, 1, 5)),
        ("T1", "3", ""),
        ("", "", ""),
        ("1", "#N/A", "09:30:00"),
    ]


def test_times_of_a_workbook_are_local(tmp_path: Path) -> None:
    path = book(
        tmp_path / "log.xlsx",
        ("工单号", "级别", "状态", "报修时间", "到场时间"),
        ("T1", "一级", "已关闭", dt.datetime(2026, 1, 5, 9, 0, 1), "2026-01-05 10:00"),
        ("T2", "一级", "已关闭", 46027.375, None),
    )
    (first, second), _ = read(path, mapping(TICKETS))
    assert [one.at for one in first.events] == [at("2026-01-05 09:00:01"), at("2026-01-05 10:00")]
    assert [one.problem for one in second.events] == ["bad-timestamp"]


def test_a_formula_refuses_its_row_where_it_is_mapped(tmp_path: Path) -> None:
    path = book(
        tmp_path / "log.xlsx",
        (*HEAD, "more"),
        ("1", "a", "=NOW()", "x"),
        ("2", "b", "c", "=1+1"),
        ("3", "=HYPERLINK(1)", "c", "x"),
    )
    found = told(path, MAP)
    assert found.rows == [("2", "b", "c")]
    assert found.refused == [(1, "formula-in-cell"), (3, "formula-in-cell")]


def test_a_text_that_looks_like_a_formula_is_text(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "x", "y"))
    changed(path, SHEET, lambda xml: xml.replace(b"<t>x</t>", b"<t>=x</t>"))
    assert told(path, MAP).rows == [("1", "=x", "y")]


def test_of_merged_cells_the_first_has_the_value(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"), ("2", None, "c"))
    made = openpyxl.load_workbook(path)
    sheet: Any = made.active
    sheet.merge_cells("B2:B3")
    made.save(path)
    assert told(path, MAP).rows == [("1", "a", "b"), ("2", "", "c")]


def test_the_sheet_is_the_first_or_the_one_that_is_said(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"), title="一月")
    made = openpyxl.load_workbook(path)
    made.create_chartsheet("图", 0).add_chart(BarChart())
    second = made.create_sheet("二月")
    second.append(HEAD)
    second.append(("2", "c", "d"))
    made.save(path)
    assert told(path, MAP).rows == [("1", "a", "b")]
    assert told(path, columns(*HEAD)).rows == [("1", "a", "b")]
    found = mapping("map: 1\nshape: tickets\nid: id\nsheet: 二月\nevents: {a: time}\n")
    assert told(path, found).rows == [("2", "d")]
    for name, rule in (("三月份", "log/sheet"), ("二月表", "log/sheet-meant"), ("图", "log/sheet")):
        wrong = mapping(f"map: 1\nshape: tickets\nid: id\nsheet: {name}\nevents: {{a: time}}\n")
        assert refusal(path, wrong)[0] == rule


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "log/no-workbook"),
        (b"id,name,time\n", "log/no-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "log/no-workbook"),
        (b"PK\x03\x04", "log/no-workbook"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, content: bytes, rule: str) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(content)
    assert refusal(path, MAP)[0] == rule


def test_every_cut_and_many_damages_are_told(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    whole = path.read_bytes()
    for cut in range(0, len(whole) - 1, 211):
        path.write_bytes(whole[:cut])
        assert refusal(path, MAP)[0] == "log/no-workbook"
    for entry in ("xl/workbook.xml", SHEET, "xl/styles.xml", "[Content_Types].xml"):
        path.write_bytes(whole)
        changed(path, entry, lambda xml: xml[: len(xml) // 2])
        assert refusal(path, MAP)[0] == "log/no-workbook"


@pytest.mark.parametrize("rows", [(), ((None, None),)])
def test_an_empty_sheet(tmp_path: Path, rows: tuple[Any, ...]) -> None:
    assert refusal(book(tmp_path / "log.xlsx", *rows), MAP)[0] == "log/empty"


def test_a_column_that_stands_twice(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", (*HEAD, "name "), ("1", "a", "b", "c"))
    assert refusal(path, MAP) == ("log/column-twice", {"path": str(path), "key": "name"})


def test_a_sheet_may_lie_about_its_size(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    changed(path, SHEET, lambda xml: xml.replace(b'ref="A1:C2"', b'ref="A1:XFD1048576"'))
    assert told(path, MAP).rows == [("1", "a", "b")]


def test_rows_far_below_are_bounded(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    far = b'<row r="%d"><c r="A%d" t="str"><v>2</v></c></row></sheetData>'
    changed(path, SHEET, lambda xml: xml.replace(b"</sheetData>", far % (1_000_000, 1_000_000)))
    assert told(path, MAP).rows == [("1", "a", "b"), ("2", "", "")]
    changed(path, SHEET, lambda xml: xml.replace(b"1000000", b"2000000000"))
    assert refusal(path, MAP)[0] == "log/too-many-rows"


def test_a_day_that_no_calendar_has_is_a_bad_cell_without_a_warning(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", dt.datetime(2026, 1, 5)))
    day = b"<v>46027</v>"
    changed(path, SHEET, lambda xml: xml.replace(day, b"<v>99999999</v>"))
    assert told(path, MAP).rows == [("1", "a", "#VALUE!")]


def test_entities_are_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    changed(path, SHEET, lambda xml: laughs + xml)
    assert refusal(path, MAP)[0] == "log/no-workbook"


def test_a_bomb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    changed(path, "xl/media/image1.png", lambda _: b"\0" * 20_000_000)
    assert path.stat().st_size < 100_000
    assert refusal(path, MAP)[0] == "log/zip-bomb"


def packed(**parts: bytes) -> io.BytesIO:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream


def test_the_bounds_of_what_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "TOTAL", 1000)
    monkeypatch.setattr(zipped, "TEXTS", 100)
    monkeypatch.setattr(zipped, "ENTRIES", 4)
    zipped.inspect(packed(a=b"x" * 500, b=b"x" * 500), "log.xlsx")
    zipped.inspect(packed(sharedStrings=b"x" * 100), "log.xlsx")
    for parts in (
        {"a": b"x" * 500, "b": b"x" * 501},
        {"SharedStrings": b"x" * 101},
        dict.fromkeys("abcde", b""),
    ):
        with pytest.raises(Unreadable, match="log/zip-bomb"):
            zipped.inspect(packed(**parts), "log.xlsx")


def test_sizes_are_counted_and_not_believed(tmp_path: Path) -> None:
    """A ZIP whose directory says small sizes does not get by: what it unpacks to is no part."""
    path = book(tmp_path / "log.xlsx", HEAD, ("1", "a", "b"))
    changed(path, "xl/media/a.bin", lambda _: b"\0" * 20_000_000)
    size, content = (20_000_000).to_bytes(4, "little"), path.read_bytes()
    assert content.count(size) == 2
    path.write_bytes(content.replace(size, (100).to_bytes(4, "little")))
    assert refusal(path, MAP)[0] in ("log/zip-bomb", "log/no-workbook")


def test_more_rows_than_one_batch(tmp_path: Path) -> None:
    count = 2 * workbook._BATCH + 1
    path = book(tmp_path / "log.xlsx", HEAD, *((str(n), "a", "b") for n in range(count)))
    assert [row[0] for row in told(path, MAP).rows] == [str(n) for n in range(count)]
