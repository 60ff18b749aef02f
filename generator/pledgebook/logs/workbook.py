"""XLSX: the rows of one sheet, read as they are needed."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from pledgebook.logs import zipped
from pledgebook.logs.cells import cell, text
from pledgebook.logs.files import opened
from pledgebook.logs.rows import SHOWN, Row, Table, Unreadable
from pledgebook.model.outcome import Rejected
from pledgebook.nearest import nearest

FORMULA = "formula-in-cell"
ROWS = 1_048_576  # of a sheet, empty ones too; Excel has no more
_BATCH = 500
# What breaks the library's reader is no workbook; it has no error of its own for that.
_BROKEN = (
    ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip

Cells = Sequence[Any]  # of openpyxl


def table(path: Path, name: str, wanted: Sequence[str], sheet: str | None) -> Table:
    """Read the header of a sheet, the first one where none is said: its first row with a value."""
    with opened(path, name) as stream:
        zipped.inspect(stream, name)
        with _sheet(stream, name, sheet) as found:
            head = next(_filled(found, name, None), None)
    if head is None:
        raise Unreadable("log/empty", name)
    columns = [text(cell(one.value)) for one in head]
    for column in wanted:
        if columns.count(column) > 1:
            raise Unreadable("log/column-twice", name, key=column)
    rows = partial(_rows, path, name, wanted, sheet, columns)
    return Table(name=name, columns=tuple(columns), rows=rows)


def _rows(
    path: Path, name: str, wanted: Sequence[str], sheet: str | None, columns: Sequence[str]
) -> Iterator[Row | Rejected]:
    places = [columns.index(column) for column in wanted]
    with opened(path, name) as stream, _sheet(stream, name, sheet) as found:
        filled = _filled(found, name, len(columns))
        next(filled, None)
        for number, cells in enumerate(filled, start=1):
            yield _row([cells[place] for place in places], wanted, name, number)


def _row(cells: Cells, wanted: Sequence[str], name: str, number: int) -> Row | Rejected:
    """Return a row, unless a formula is in it: nobody knows what it said when it was judged."""
    kept = tuple(["" if one.data_type == "f" else cell(one.value) for one in cells])
    for one, column in zip(cells, wanted, strict=True):
        if one.data_type == "f":
            return Rejected(
                file=name,
                row=number,
                problem=FORMULA,
                ticket=text(kept[0]) or None,
                column=column,
                value=str(one.value)[:SHOWN],
            )
    return Row(name, number, kept)


@contextmanager
def _sheet(stream: BinaryIO, name: str, wanted: str | None) -> Iterator[Any]:
    """Open a sheet; external links and macros are left alone."""
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy

    with _broken(name):
        book = load_workbook(stream, read_only=True, keep_links=False)
        sheets = {one.title: one for one in book.worksheets}
    try:
        if not sheets or (wanted is not None and wanted not in sheets):
            meant = nearest(wanted or "", sheets) or ""
            rule = "log/sheet-meant" if meant else "log/sheet" if sheets else "log/no-sheet"
            known = "、".join(sheets)
            raise Unreadable(rule, name, sheet=(wanted or "")[:SHOWN], known=known, meant=meant)
        found = sheets[wanted] if wanted is not None else next(iter(sheets.values()))
        found.reset_dimensions()  # what a file says of its size is not believed
        yield found
    finally:
        book.close()


def _filled(sheet: Any, name: str, width: int | None) -> Iterator[Cells]:
    """Yield the rows that have a value, each ``width`` cells long."""
    rows = sheet.iter_rows(max_col=width)
    seen = 0
    while True:
        with _broken(name):
            batch = list(islice(rows, _BATCH))
        seen += len(batch)
        if seen > ROWS:
            raise Unreadable("log/too-many-rows", name, limit=ROWS)
        if not batch:
            return
        yield from (row for row in batch if any(one.value not in (None, "") for one in row))


@contextmanager
def _broken(name: str) -> Iterator[None]:
    """Turn what breaks the library into an `Unreadable`, and let it warn of nothing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _BROKEN:
        raise Unreadable("log/no-workbook", name) from None
