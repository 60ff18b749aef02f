"""What a stranger writes into a log gives no orders: to spreadsheets, browsers or terminals."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from tests.cli.sla.desk import HEAD, MAP, Desk

FORMULAS = (
    "=cmd|'/C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
)
SCRIPT = "<img src=x onerror=alert(1)>{{7*7}}"
ORDERS = "A\x1b]0;owned\x07\x9b31m\u202eB"
STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
IDS = (*FORMULAS, SCRIPT, ORDERS)


@pytest.fixture(params=["python", "duckdb"])
def written(request: pytest.FixtureRequest, desk: Desk) -> str:
    """Write every form of report on late tickets of such names, and rows that are refused."""
    rows = [f"{name},2026-03-02 09:00,2026-03-02 13:00,,高,\n" for name in IDS]
    refused = [f"{name}x,{name},,,{name},\n" for name in IDS]
    desk.put(*rows, *refused)
    forms = ("csv", "xlsx", "html", "txt", "json", "xml")
    wanted = [part for form in forms for part in ("--report", f"r.{form}")]
    said = desk.check(*wanted, "--rejected", "rejected.csv", "--engine", request.param)
    assert said.status == 1
    return said.out + said.err


@pytest.mark.usefixtures("written")
def test_no_cell_of_a_spreadsheet_is_a_formula() -> None:
    for name in ("r.csv", "rejected.csv"):
        with Path(name).open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert not [cell for cell in cells if cell.startswith(STARTS)], name
    assert any("cmd|" in cell for cell in cells)
    book = openpyxl.load_workbook("r.xlsx")
    texts = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell for cell in texts if cell.data_type == "f"]
    assert not [cell for cell in texts if str(cell.value).startswith(STARTS)]
    assert any("cmd|" in str(cell.value) for cell in texts)


@pytest.mark.usefixtures("written")
def test_no_tag_reaches_a_page() -> None:
    page = Path("r.html").read_text("utf-8")
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;{{7*7}}" in page
    assert "<img src=x" not in Path("r.xml").read_text("utf-8")


def test_nothing_that_is_written_speaks_to_a_terminal(written: str) -> None:
    texts = [Path(f"r.{form}").read_text("utf-8") for form in ("csv", "html", "txt", "json", "xml")]
    texts += [written, Path("rejected.csv").read_text("utf-8")]
    for text in texts:
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
    assert "A\\x1b]0;owned" in written


def test_values_and_columns_speak_to_no_terminal(desk: Desk) -> None:
    desk.put(f"A-1,2026-03-02 09:00,,,{ORDERS},\n")
    said = desk.check()
    assert "A\\x1b]0;owned" in said.out
    Path("log.csv").write_text(HEAD.replace("级别", ORDERS), "utf-8")
    refused = desk.check()
    assert refused.status == 2
    mapped = MAP.replace("级别", '"\\e[31m"')
    Path("map.yaml").write_text(mapped, "utf-8")
    wrong = desk.check()
    assert wrong.status == 2
    asked = desk.check("--date", f"{ORDERS}=2026-01-01", "--as-of", ORDERS)
    for text in (said.out, said.err, refused.err, wrong.err, asked.err):
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--as-of", ORDERS),
        ("--date", f"{ORDERS}=2026-01-01"),
        ("--date", ORDERS),
        ("--worst", ORDERS),
    ],
)
def test_what_is_asked_speaks_to_no_terminal(arguments: tuple[str, str], desk: Desk) -> None:
    said = desk.check(*arguments)
    assert said.status == 2
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(said.err)
