"""The report as CSV: for Excel in any language (a byte order mark) and safe against formulas."""

from __future__ import annotations

import csv
import io

from pledgebook.outputs.check import costs, sheets
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.workbook import Row, Sheet
from pledgebook.wording.messages import Lang

_MARK = "\ufeff"


def render(report: Report, lang: Lang) -> bytes:
    """Return one line for each term and each period of its target, and for each window."""
    whole = sheets.periods(report, lang)
    windows = [row for one in report.services for row in costs.rows_of(one, report, lang)]
    width = len(whole.heads)
    filled: list[Row] = [[*row, *[""] * (width - len(row))] for row in windows]
    return _bytes(Sheet(whole.name, whole.heads, [*whole.rows, *filled]))


def owed(report: Report, lang: Lang) -> bytes:
    """Return one line for each remedy and each miss that leads to it."""
    return _bytes(costs.owed(report, lang))


def rejected(report: Report, lang: Lang) -> bytes:
    """Return one line for each refused row, with the value that could not be used.

    It is meant for whoever repairs the log: no other form of the report holds these values.
    """
    return _bytes(sheets.rejected(report, lang, values=True))


def _bytes(sheet: Sheet) -> bytes:
    """Return a table as RFC 4180 has it, in UTF-8."""
    text = io.StringIO()
    csv.writer(text).writerows([sheet.heads, *sheet.rows])
    return f"{_MARK}{text.getvalue()}".encode()
