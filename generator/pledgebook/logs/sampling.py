"""The columns and the first rows of a log that has no mapping yet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from pledgebook.logs import opening
from pledgebook.logs.rows import Cell, Row, Table
from pledgebook.model.log_map import LogMap, Shape

ROWS = 200
_UNFIT = 1000  # rows that are looked at, whatever becomes of them
_LONGEST = 200  # characters of a column's name, as a mapping may hold it
_UNMAPPED = LogMap(map=1, shape=Shape.TICKETS, id="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Columns of a log and its first rows, a cell a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sample(name: str) -> Sample:
    """Return the first rows of the log called ``name``; raises `Unreadable`.

    Columns that cannot be mapped are left out: those without a name or with the name of another,
    and those whose cells are refused (formulas).
    """
    found = opening.table(name, (), _UNMAPPED).columns
    columns = [one for one in found if one and found.count(one) == 1 and len(one) <= _LONGEST]
    while columns:
        rows, refused = _rows(opening.table(name, columns, _UNMAPPED))
        if not refused:
            return Sample(columns=tuple(columns), rows=tuple(rows))
        columns = [one for one in columns if one not in refused]
    return Sample(columns=(), rows=())


def _rows(table: Table) -> tuple[list[tuple[Cell, ...]], set[str]]:
    """Return the first rows, and the columns for which rows were refused."""
    rows: list[tuple[Cell, ...]] = []
    refused: set[str] = set()
    for one in islice(table.rows(), _UNFIT):
        if isinstance(one, Row):
            rows.append(one.cells)
        elif one.column is not None:
            refused.add(one.column)
        if len(rows) == ROWS:
            break
    return rows, refused & set(table.columns)
