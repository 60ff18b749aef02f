"""The report as a workbook: the same bytes whenever and wherever it is made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from pledgebook.outputs.check import costs, sheets
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.check.sheets import Sheet
from pledgebook.wording.columns import columns
from pledgebook.wording.messages import Lang

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file knows
_PROPERTIES = "docProps/core.xml"
_NARROWEST, _WIDEST = 6, 60
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties"/>'
)


def render(report: Report, lang: Lang) -> bytes:
    """Return the workbook: summary, periods, breaches, refused rows."""
    book = Workbook(write_only=True)
    for sheet in _sheets(report, lang):
        _write(book.create_sheet(sheet.name), sheet)
    return _packed(book)


def _sheets(report: Report, lang: Lang) -> Iterator[Sheet]:
    yield sheets.summary(report, lang)
    yield sheets.periods(report, lang)
    yield sheets.breaches(report, lang)
    if report.services:
        yield costs.windows(report, lang)
    if report.owed:
        yield costs.owed(report, lang)
    yield sheets.rejected(report, lang, values=False)


def _write(target: Any, sheet: Sheet) -> None:
    """Write a table with its heads held in view; a text is a text, whatever it begins with."""
    target.freeze_panes = "A2"
    for number, width in enumerate(_widths(sheet), 1):
        target.column_dimensions[get_column_letter(number)].width = width
    heads = []
    for name in sheet.heads:
        head = WriteOnlyCell(target, name)
        head.font, head.alignment = Font(bold=True), Alignment(vertical="top", wrap_text=True)
        heads.append(head)
    target.append(heads)
    for row in sheet.rows:
        target.append(row)


def _widths(sheet: Sheet) -> Iterator[int]:
    for number, head in enumerate(sheet.heads):
        widest = max((columns(str(row[number])) for row in sheet.rows), default=0)
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
