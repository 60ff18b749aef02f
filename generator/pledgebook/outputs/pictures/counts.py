"""How many there are of each class, as bars below each other, laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.outputs.pictures.lines import Label, width

WIDTH = 340.0
_ROW, _BAR, _SIZE, _GAP = 22.0, 14.0, 10.0, 6.0
_NUMBER = 40.0


@dataclass(frozen=True, slots=True)
class Row:
    """One bar with its class and its number."""

    y: float
    width: float
    name: Label
    number: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsPicture:
    """Bars that begin at ``left``."""

    width: float
    height: float
    caption: str
    left: float
    bar: float
    rows: tuple[Row, ...]


def counts(classes: Sequence[tuple[str, int]], caption: str) -> CountsPicture:
    """Lay out classes with their numbers, in their order."""
    left = max((width(name, _SIZE) for name, _ in classes), default=0) + _GAP
    most = max((number for _, number in classes), default=0) or 1
    room = WIDTH - left - _NUMBER
    rows = tuple(
        _row(name, number, place * _ROW + 4, left, room * number / most)
        for place, (name, number) in enumerate(classes)
    )
    return CountsPicture(
        width=WIDTH,
        height=len(classes) * _ROW + 4,
        caption=caption,
        left=left,
        bar=_BAR,
        rows=rows,
    )


def _row(name: str, number: int, y: float, left: float, long: float) -> Row:
    return Row(
        y=y,
        width=long,
        name=Label(left - _GAP, y + 10.5, _SIZE, _SIZE, (name,), "end"),
        number=Label(left + long + 4, y + 10.5, _SIZE, _SIZE, (str(number),)),
    )
