"""How the width of a table is shared among its columns, from what stands in them.

Fixed shares let the table be set without trying, and a column of short values stays narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.outputs.pictures.lines import width

_ROOM = 42.0  # ems of table text across the page
_PADDING = 1.2
_SHORT = 9.5  # a column of cells up to this wide is centred, and never broken if that can be
_LEAST = 2.0
_LONG = (7.0, 24.0)  # what a column of long cells asks for


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
    ems = _shared(widest)
    return tuple(
        Column(round(100 * part / sum(ems), 2), short=most <= _SHORT)
        for part, most in zip(ems, widest, strict=True)
    )


def _shared(widest: Sequence[float]) -> list[float]:
    """Return the ems of each column: what it needs, or where that is too much, long ones give."""
    whole = [max(most, _LEAST) + _PADDING for most in widest]
    if sum(whole) <= _ROOM:
        return whole
    least, most = _LONG
    short = sum(need for need, ems in zip(whole, widest, strict=True) if ems <= _SHORT)
    asked = {place: min(max(ems, least), most) for place, ems in enumerate(widest) if ems > _SHORT}
    left = max(_ROOM - short, len(asked) * least)
    return [
        left * asked[place] / sum(asked.values()) if place in asked else need
        for place, need in enumerate(whole)
    ]
