"""The review sheet: a row a finding, texts that stay texts, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from openpyxl import load_workbook
from tests.report import hostile, whole

from pledgebook.report import Subject, content
from pledgebook.report.told import inert
from pledgebook.wording.messages import Lang


def sheet(*subjects: Subject, lang: Lang = "zh") -> Any:
    return load_workbook(io.BytesIO(content("xlsx", subjects, lang))).active


def rows(*subjects: Subject, lang: Lang = "zh") -> list[dict[str, Any]]:
    heads, *found = sheet(*subjects, lang=lang).values
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_a_row_says_where_what_and_what_to_write() -> None:
    [found] = [one for one in rows(*whole.subjects()) if one["规则"] == "zero-length"]
    assert found == {
        "程度": "错误",
        "文件": "commitments/doors/commitment.yaml",
        "位置": "12:53",
        "条款": "响应与处置时限 › 故障处置 · 响应",
        "问题": "数量为零，等于没有承诺",
        "怎样改": "请写实际的数；不限时的写 none，没有的删去这一项",
        "规则": "zero-length",
        "复核意见": None,
    }


def test_errors_stand_before_warnings_and_files_are_linked() -> None:
    found = sheet(*whole.subjects())
    severities = [row[0].value for row in found.iter_rows(min_row=2)]
    assert severities == sorted(severities, key="错误 提醒 已豁免".index)
    fills = {row[0].value: row[0].fill.fgColor.rgb for row in found.iter_rows(min_row=2)}
    assert fills == {"错误": "00FDE2E2", "提醒": "00FFF3CD", "已豁免": "00000000"}
    for row in found.iter_rows(min_row=2):
        assert row[1].hyperlink.target == row[1].value
    assert (found.freeze_panes, found.auto_filter.ref) == ("A2", f"A1:H{found.max_row}")


def test_what_is_waived_stands_last_with_its_reason() -> None:
    *_, last = rows(*whole.subjects())
    assert (last["程度"], last["规则"], last["怎样改"]) == (
        "已豁免",
        "bound-gap",
        "理由：招标文件|如此",
    )


def test_an_error_that_is_waived_stands_below_warnings() -> None:
    found = rows(hostile.accepted("客户要求"))
    assert [row["程度"] for row in found] == ["提醒", "已豁免"]


def test_no_cell_is_a_formula() -> None:
    names = [f"{inert(text).replace('/', '_') or 'a'}.yaml" for text in hostile.TEXTS]
    every = zip(hostile.TEXTS, names, strict=True)
    found = sheet(*(hostile.subject(text, name=name) for text, name in every))
    cells = [cell for row in found.iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    said = [str(cell.value) for cell in cells if cell.value is not None]
    assert not [one for one in said if one.startswith(("=", "+", "-", "@", "＝"))]
    assert "'=1+1.yaml" in said


def test_nothing_found_is_said() -> None:
    [row] = rows(Subject(name="a.yaml", document=None, findings=()))
    assert [value for value in row.values() if value] == ["没有发现问题"]


def test_nothing_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(content("xlsx", whole.subjects(), "zh"))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"created" not in packed.read("docProps/core.xml")
