from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.outputs.check import sample
from tests.outputs.check.test_forms import HOSTILE

from pledgebook.outputs.check import FORMS, Report
from pledgebook.wording.messages import Lang


def book(report: Report, lang: Lang = "zh") -> Any:
    return load_workbook(io.BytesIO(FORMS["xlsx"](report, lang)))


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("zh", ["总览", "周期", "逾期", "可用性", "应赔付", "不能用的行"]),
        ("en", ["Summary", "Periods", "Breaches", "Availability", "Owed", "Refused rows"]),
    ],
)
def test_the_sheets(lang: Lang, names: list[str], report: Report) -> None:
    assert book(report, lang).sheetnames == names


def test_dates_are_texts_and_counts_are_numbers(report: Report) -> None:
    heads, *rows = book(report)["周期"].values
    places = {name: place for place, name in enumerate(heads)}
    [october] = [row for row in rows if row[places["周期"]] == "2026-10"]
    assert october[places["起"]] == "2026-10-01"
    assert (october[places["计入"]], october[places["按时"]]) == (26, 22)
    _, first, *_ = book(report)["逾期"].values
    assert first[:4] == (
        "GD-001",
        "response/faults/restore",
        "response/faults",
        "故障响应·恢复运行",
    )
    assert first[4] == "2026-09-14T08:10:00+08:00"


def test_a_window_and_what_is_owed_for_it(report: Report) -> None:
    _, _, september, *_ = book(report)["可用性"].values
    assert september[3:10] == (
        *("2026-09-01", "2026-09-30", "没做到", "98.88%", "99.90%"),
        *(30 * 86_400, 8 * 3600),
    )
    heads, credit, *_ = book(report)["应赔付"].values
    told = dict(zip(heads, credit, strict=True))
    assert (told["金额"], told["比例"], told["基数"]) == ("2500.00", "25%", "当月服务费")
    assert (told["最迟提出"], told["形式"]) == ("2026-10-30", "服务抵用金")


def test_no_cell_is_a_formula() -> None:
    hostile = book(sample.hostile(HOSTILE))
    cells = [cell for sheet in hostile for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    said = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert len([one for one in said if one.startswith("'=cmd")]) >= 3
    assert not [one for one in said if one.startswith("=")]


def test_nothing_tells_when_and_where_it_was_made(report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(FORMS["xlsx"](report, "zh"))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist()[0] == "[Content_Types].xml"
        assert b"created" not in packed.read("docProps/core.xml")
        assert not [one for one in packed.namelist() if b"dcterms" in packed.read(one)]


def test_the_value_of_a_refused_cell_stays_in_the_log(report: Report) -> None:
    said = [str(value) for sheet in book(report) for row in sheet.values for value in row]
    assert "昨天下午" not in said
    assert "时间读不出来" in said
