"""Parquet files, a few thousand rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from pledgebook.logs import batches
from pledgebook.logs.files import opened
from pledgebook.logs.rows import Row, Stored, Table, Unreadable
from pledgebook.model.outcome import Rejected

_BATCH = 4096


def table(path: Path, name: str, wanted: Sequence[str]) -> Table:
    """Read the columns of a Parquet file; needs the extra ``database`` (pyarrow)."""
    with _file(path, name) as file:
        own = tuple(str(one) for one in file.schema_arrow.names)
    by_name = {one.strip(): one for one in reversed(own)}
    columns = tuple(one.strip() for one in own)
    for column in wanted:
        if columns.count(column) > 1:
            raise Unreadable("log/column-twice", name, key=column)
    rows = partial(_rows, path, name, wanted, by_name)
    return Table(name=name, columns=columns, rows=rows, stored=Stored(path=path))


def _rows(
    path: Path, name: str, wanted: Sequence[str], by_name: dict[str, str]
) -> Iterator[Row | Rejected]:
    names = [by_name[column] for column in wanted]
    with _file(path, name) as file:
        found = (
            batch.rename_columns([one.strip() for one in batch.schema.names])
            for batch in file.iter_batches(batch_size=_BATCH, columns=names)
        )
        yield from batches.rows(found, wanted, name)


@contextmanager
def _file(path: Path, name: str) -> Iterator[Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - heavy, and an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise Unreadable("log/needs-extra", name, extra="database") from None
    with opened(path, name) as stream:
        try:
            with pq.ParquetFile(stream) as file:
                yield file
        except (pa.ArrowException, OSError, UnicodeDecodeError):
            raise Unreadable("log/no-parquet", name) from None
