"""How the width of a table is shared among its columns, from what stands in them.

Fixed shares let the table be set without trying. Each column first gets what its longest word
needs; the rest goes, bit by bit, where it makes the table shorter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pledgebook.outputs.pictures.lines import width, words

_ROOM = 42.0  # ems of table text across the page
_ROOM_SMALL = 50.0  # the same where the text is smaller, as in a table of many columns
_MANY = 6
_PADDING = 1.3
_SHORT = 9.5  # a column of cells up to this wide is centred
_LEAST, _WORD = 2.5, 13.0
_HEAD = 4.5  # a heading up to this wide stays on one line, and so much of a row's name
_BIT = 0.5
_TOGETHER = 6  # lines of a table that is better moved to the next page than broken


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its share of the width in percent, and whether its short cells are centred."""

    share: float
    centred: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a table; ``small`` type where they are many, ``together`` on one page."""

    columns: tuple[Column, ...]
    small: bool
    together: bool


def grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Grid:
    """Lay out the columns of a table; their shares add up to 100."""
    small = len(head) > _MANY
    widths = [[width(cell, 1) for cell in row] for row in (head, *rows)]
    columns = [_column(widths, place) for place in range(len(head))]
    least = [_longest_word(head, rows, place) for place in range(len(head))]
    room = (_ROOM_SMALL if small else _ROOM) - _PADDING * len(head)
    ems = _shared([max(column) for column in columns], least, widths, room)
    lines = sum(_lines(row, ems) for row in widths)
    whole = sum(ems) + _PADDING * len(ems)
    return Grid(
        columns=tuple(
            Column(
                share=round(100 * (part + _PADDING) / whole, 2),
                centred=place > 0 and max(columns[place]) <= _SHORT,
            )
            for place, part in enumerate(ems)
        ),
        small=small,
        together=lines <= _TOGETHER,
    )


def _column(widths: Sequence[Sequence[float]], place: int) -> list[float]:
    return [row[place] for row in widths if place < len(row)]


def _longest_word(head: Sequence[str], rows: Sequence[Sequence[str]], place: int) -> float:
    cells = [head[place], *(row[place] for row in rows if place < len(row))]
    longest = max((width(word, 1) for cell in cells for word in words(cell)), default=0)
    title = width(head[place], 1)
    name = 0.0 if place else min(max(width(cell, 1) for cell in cells), _HEAD)
    return min(max(longest, title if title <= _HEAD else _LEAST, name, _LEAST), _WORD)


def _shared(
    wanted: Sequence[float],
    least: Sequence[float],
    widths: Sequence[Sequence[float]],
    room: float,
) -> list[float]:
    """Return the ems of each column; all that they want, where there is room."""
    if sum(wanted) <= room:
        return [max(ems, _LEAST) for ems in wanted]
    ems = list(least)
    while room - sum(ems) >= _BIT:
        ems[_neediest(ems, widths)] += _BIT
    return ems


def _neediest(ems: Sequence[float], widths: Sequence[Sequence[float]]) -> int:
    """Return the column that makes the highest rows: the one with the most lines in them."""
    need = [0.0] * len(ems)
    for row in widths:
        lines = [cell / part for cell, part in zip(row, ems, strict=False)]
        tallest = max(lines, default=0.0)
        for place, each in enumerate(lines):
            need[place] += tallest if each == tallest and tallest > 1 else 0.0
    return max(range(len(need)), key=lambda place: (need[place], -ems[place]))


def _lines(row: Sequence[float], ems: Sequence[float]) -> int:
    return max((ceil(cell / part) for cell, part in zip(row, ems, strict=False)), default=1) or 1
