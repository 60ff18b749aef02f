"""The report as a workbook: the same bytes whenever and wherever it is made."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.outputs.check import costs, sheets
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.workbook import Sheet, workbook
from pledgebook.wording.messages import Lang


def render(report: Report, lang: Lang) -> bytes:
    """Return the workbook: summary, periods, breaches, refused rows."""
    return workbook(_sheets(report, lang))


def _sheets(report: Report, lang: Lang) -> Iterator[Sheet]:
    yield sheets.summary(report, lang)
    yield sheets.periods(report, lang)
    yield sheets.breaches(report, lang)
    if report.services:
        yield costs.windows(report, lang)
    if report.owed:
        yield costs.owed(report, lang)
    yield sheets.rejected(report, lang, values=False)
