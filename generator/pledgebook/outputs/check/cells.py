"""What a log says, made safe to show: no formulas for spreadsheets, no orders for terminals."""

from __future__ import annotations

from pledgebook.book import shown
from pledgebook.outputs.workbook import is_formula

_LONGEST = 200


def cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet takes for a formula: it gets a leading ``'``."""
    return f"'{printable(text)}" if is_formula(text) else printable(text)


def printable(text: str) -> str:
    """Return a text on one line, what cannot be seen as escapes, what is too long cut."""
    seen = shown(text)
    return seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…"
