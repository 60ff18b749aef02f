"""The first rows of a log without a mapping."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from pledgebook.logs import Unreadable
from pledgebook.logs.sampling import ROWS, sample


def test_no_more_rows_are_read_than_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("甲,工单号\n" + "".join(f"x,{number}\n" for number in range(500)), "utf-8")
    found = sample(str(path))
    assert found.columns == ("甲", "工单号")
    assert found.rows == tuple(("x", f"{number}") for number in range(ROWS))


def test_a_row_without_its_first_cell_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("备注,工单号\n,1\n,2\n", "utf-8")
    assert sample(str(path)).rows == (("", "1"), ("", "2"))


def test_columns_of_one_name_or_of_none_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("工单号,标签,标签,,时间\n1,a,b,c,2026-01-01\n", "utf-8")
    found = sample(str(path))
    assert (found.columns, found.rows) == (("工单号", "时间"), (("1", "2026-01-01"),))


def test_a_column_of_formulas_is_left_out(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["工单号", "用时", "级别"], ["1", "=1+1", "重大"], ["2", "=1+2", "一般"]):
        sheet.append(row)
    book.save(tmp_path / "log.xlsx")
    found = sample(str(tmp_path / "log.xlsx"))
    assert (found.columns, found.rows) == (("工单号", "级别"), (("1", "重大"), ("2", "一般")))


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        sample(str(tmp_path / "no.csv"))
    assert caught.value.finding.rule == "log/not-found"
