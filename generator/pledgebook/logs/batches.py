"""Record batches of Apache Arrow, which databases give, to rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from pledgebook.logs.cells import day, moment, row
from pledgebook.logs.rows import Row
from pledgebook.model.outcome import Rejected

_ROWS = 4096
_UNITS = {"s": 1, "ms": 1_000, "us": 1_000_000, "ns": 1_000_000_000}


def rows(batches: Iterable[Any], wanted: Sequence[str], name: str) -> Iterator[Row | Rejected]:
    """Yield the rows of batches that have exactly the columns ``wanted``, in any order."""
    number = 0
    for batch in (part for whole in batches for part in _parts(whole)):
        columns = [_values(batch.column(column)) for column in wanted]
        for values in zip(*columns, strict=True):
            number += 1
            yield row(values, wanted, name, number)


def _parts(batch: Any) -> Iterator[Any]:
    """Yield a batch, which may have megabytes, in parts that are small even as values of Python."""
    for start in range(0, batch.num_rows, _ROWS):
        yield batch.slice(start, _ROWS)


def spelled(schema: Any) -> frozenset[str]:
    """Return the columns of a table in PostgreSQL that say what they hold only as text.

    Otherwise they come as the bytes of its protocol (enumerations, addresses, times with an
    offset), as cents without a currency, or as lengths of time in three parts.
    """
    import pyarrow as pa  # noqa: PLC0415 - heavy, and an extra

    return frozenset(
        field.name
        for field in schema
        if (isinstance(field.type, pa.OpaqueType) and pa.types.is_binary(field.type.storage_type))
        or pa.types.is_interval(field.type)
        or (field.metadata or {}).get(b"POSTGRESQL:type") == b"money"
    )


def _values(column: Any) -> list[Any]:
    """Return a column's values; times by hand, to the second, as Python's have an end."""
    import pyarrow as pa  # noqa: PLC0415 - heavy, and an extra

    kind = column.type
    if pa.types.is_timestamp(kind):
        unit, zoned = _UNITS[kind.unit], kind.tz is not None
        return [moment(value, unit, zoned) for value in column.cast(pa.int64()).to_pylist()]
    if pa.types.is_date32(kind):
        return [day(value) for value in column.cast(pa.int32()).to_pylist()]
    if isinstance(kind, pa.OpaqueType) and kind.type_name == "numeric":
        return [value if value is None else Decimal(value) for value in column.to_pylist()]
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:  # what calls itself text and is none
        values = column.cast(pa.binary()).to_pylist()
    return values
