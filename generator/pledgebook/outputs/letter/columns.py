"""How the width of a table is shared among its columns, from what stands in them.

Fixed shares let the table be set without trying, and a column of short values stays narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.outputs.pictures.lines import width

_ROOM = 42.0  # ems of table text across the page
_PADDING = 1.6
_SHORT = 9.0  # a column of cells up to this wide is centred
_LEAST, _MOST = 3.0, 16.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its share of the width in percent, and whether all its cells are short."""

    share: float
    short: bool


def columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Return the columns of a table, whose shares add up to 100."""
    cells = [[row[place] for row in rows if place < len(row)] for place in range(len(head))]
    widest = [
        max(width(text, 1) for text in (title, *below))
        for title, below in zip(head, cells, strict=True)
    ]
    wanted = [min(max(ems, _LEAST), _MOST) + _PADDING for ems in widest]
    whole = [max(ems, _LEAST) + _PADDING for ems in widest]
    # Where everything fits on one line, it gets what it needs; otherwise long columns give way.
    ems = whole if sum(whole) <= _ROOM else wanted
    return tuple(
        Column(round(100 * part / sum(ems), 2), short=most <= _SHORT)
        for part, most in zip(ems, widest, strict=True)
    )
