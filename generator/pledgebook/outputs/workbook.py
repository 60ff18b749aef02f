"""Tables as a workbook for spreadsheets: the same bytes whenever and wherever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from pledgebook.wording.columns import columns

# What makes a spreadsheet compute a cell, in the width of either script.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file knows
_PROPERTIES = "docProps/core.xml"
_NARROWEST, _WIDEST = 6, 60
_TOP = Alignment(vertical="top", wrap_text=True)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties"/>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text in a cell that leads to a file (``link``, a URI), or has a ``fill`` (RGB, hex)."""

    text: str
    link: str = ""
    fill: str = ""

    def __str__(self) -> str:
        return self.text


Cell = str | int | Marked
Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, the heads of its columns, its rows; texts are safe as cells.

    In a ``wrapped`` one long texts go on below themselves, and rows can be filtered.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Row]
    wrapped: bool = False


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would compute a text; a ``'`` before it prevents that."""
    return text.startswith(_FORMULA)


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """Return a workbook of these tables."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    return _packed(book)


def _write(target: Any, sheet: Sheet) -> None:
    """Write a table with its heads held in view; a text is a text, whatever it begins with."""
    target.freeze_panes = "A2"
    for number, width in enumerate(_widths(sheet), 1):
        target.column_dimensions[get_column_letter(number)].width = width
    if sheet.wrapped:
        last = get_column_letter(len(sheet.heads))
        target.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
        target.page_setup.orientation, target.page_setup.fitToHeight = "landscape", 0
        target.sheet_properties.pageSetUpPr.fitToPage = True
        target.print_title_rows = "1:1"
    heads = []
    for name in sheet.heads:
        head = WriteOnlyCell(target, name)
        head.font, head.alignment = Font(bold=True), _TOP
        heads.append(head)
    target.append(heads)
    for row in sheet.rows:
        target.append([_cell(target, value) for value in row] if sheet.wrapped else row)


def _cell(target: Any, value: Cell) -> Any:
    cell = WriteOnlyCell(target, str(value) if isinstance(value, Marked) else value)
    if isinstance(value, Marked):
        if value.link:
            cell.hyperlink = value.link
            cell.font = Font(color="0563C1", underline="single")
        if value.fill:
            cell.fill = PatternFill("solid", fgColor=value.fill)
    cell.alignment = _TOP
    return cell


def _widths(sheet: Sheet) -> Iterator[int]:
    for number, head in enumerate(sheet.heads):
        cells = (line for row in sheet.rows for line in str(row[number]).split("\n"))
        widest = max(map(columns, cells), default=0)
        yield min(_WIDEST, max(_NARROWEST, columns(head), widest) + 2)


def _packed(book: Workbook) -> bytes:
    """Return a workbook in one order, with one date, without the hour at which it was saved."""
    held, made = io.BytesIO(), io.BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as before, zipfile.ZipFile(made, "w") as after:
        for name in sorted(before.namelist(), key=lambda name: (name[0] not in "[_", name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            content = _CORE.encode() if name == _PROPERTIES else before.read(name)
            after.writestr(entry, content)
    return made.getvalue()
