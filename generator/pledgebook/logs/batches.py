"""Record batches of Apache Arrow, which Parquet and databases give, to rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pledgebook.logs.cells import BadCell, cell, text
from pledgebook.logs.rows import Cell, Row
from pledgebook.model.outcome import Rejected

_EPOCH = dt.datetime(1970, 1, 1)
_UNITS = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


def rows(batches: Iterable[Any], wanted: Sequence[str], name: str) -> Iterator[Row | Rejected]:
    """Yield the rows of batches that have exactly the columns ``wanted``, in any order."""
    number = 0
    for batch in batches:
        columns = [_values(batch.column(column)) for column in wanted]
        for values in zip(*columns, strict=True):
            number += 1
            yield row(values, wanted, name, number)


def row(values: Sequence[Any], wanted: Sequence[str], name: str, number: int) -> Row | Rejected:
    """Return the values of the mapped columns as a row; the first that is no cell refuses it."""
    cells: list[Cell] = []
    bad: tuple[str, str] | None = None
    for value, column in zip(values, wanted, strict=True):
        try:
            cells.append(cell(value))
        except BadCell as error:
            cells.append("")
            if bad is None or error.problem < bad[0]:
                bad = (error.problem, column)
    if bad is None:
        return Row(name, number, tuple(cells))
    known = text(cells[0]) or None
    return Rejected(file=name, row=number, problem=bad[0], ticket=known, column=bad[1])


def _values(column: Any) -> list[Any]:
    """Return a column's values; times by hand, to the second, as Python has no nanoseconds."""
    import pyarrow as pa  # noqa: PLC0415 - heavy, and an extra

    if not pa.types.is_timestamp(column.type):
        try:
            values: list[Any] = column.to_pylist()
        except UnicodeDecodeError:  # what calls itself text and is none
            values = column.cast(pa.binary()).to_pylist()
        return values
    unit, zoned = _UNITS[column.type.unit], column.type.tz is not None
    return [_moment(value, unit, zoned) for value in column.cast(pa.int64()).to_pylist()]


def _moment(value: int | None, unit: int, zoned: bool) -> dt.datetime | str | None:
    if value is None:
        return None
    try:
        moment = _EPOCH + dt.timedelta(seconds=value // unit)
    except OverflowError:  # such as the infinity of a database
        return str(value)
    return moment.replace(tzinfo=dt.UTC) if zoned else moment
