"""Record batches of Apache Arrow, which databases give, to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pledgebook.logs.cells import moment, row
from pledgebook.logs.rows import Row
from pledgebook.model.outcome import Rejected

_UNITS = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


def rows(batches: Iterable[Any], wanted: Sequence[str], name: str) -> Iterator[Row | Rejected]:
    """Yield the rows of batches that have exactly the columns ``wanted``, in any order."""
    number = 0
    for batch in batches:
        columns = [_values(batch.column(column)) for column in wanted]
        for values in zip(*columns, strict=True):
            number += 1
            yield row(values, wanted, name, number)


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
    return [moment(value, unit, zoned) for value in column.cast(pa.int64()).to_pylist()]
