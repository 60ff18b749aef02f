"""Tables without the columns that nothing fills."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.wording.prose import Table


def filled(
    caption: str, head: tuple[str, ...], rows: Mapping[str, tuple[str, ...]], *, least: int
) -> Table:
    """Return ``rows`` by key as a table; the first ``least`` columns always stay."""
    kept = [i for i in range(len(head)) if i < least or any(row[i] for row in rows.values())]
    return Table(
        caption=caption,
        head=tuple(head[i] for i in kept),
        rows=tuple(tuple(row[i] for i in kept) for row in rows.values()),
        keys=tuple(rows),
    )
