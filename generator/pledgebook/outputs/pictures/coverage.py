"""The hours of a week in which a clock runs, as a grid of seven days and 24 hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.outputs.pictures import paths
from pledgebook.outputs.pictures.lines import Label

WIDTH = 300.0
_LEFT, _RIGHT, _ROW, _BAR, _SIZE = 36.0, 8.0, 18.0, 15.0, 11.5
_HOUR = 3600
_GAP = 0.8
_NAMED = (0, 6, 12, 18, 24)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A clock: its name, its hours in words, and for each weekday from Monday when it is open.

    Spans are seconds of the day, half-open, merged, within 0 and 86,400.
    """

    key: str
    title: str
    words: str
    week: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Hours without a break on one day."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A dashed stroke: its path, its height, and how far its dashes stand apart."""

    path: str
    height: str
    apart: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePicture:
    """A week, laid out: ``rows`` are the tops of its days, ``lines`` stand between the hours."""

    width: float
    height: float
    caption: str
    words: str
    left: float
    right: float
    bar: float
    rows: tuple[float, ...]
    strips: tuple[Strip, ...]
    lines: tuple[float, ...]
    labels: tuple[Label, ...]

    @property
    def empty_path(self) -> str:
        """Return the days."""
        wide = self.right - self.left
        return paths.bars((self.left, y, wide, self.bar) for y in self.rows)

    @property
    def open_path(self) -> str:
        """Return the hours that are open."""
        return paths.bars((strip.x, strip.y, strip.width, self.bar) for strip in self.strips)

    @property
    def gap(self) -> Gap:
        """Return the lines between the hours: one stroke as high as the week, dashed by hour."""
        top, bottom = self.rows[0], self.rows[-1] + self.bar
        first, last = self.lines[0] - _GAP / 2, self.lines[-1] + _GAP / 2
        return Gap(
            path=paths.levels([(first, (top + bottom) / 2, last)]),
            height=paths.number(bottom - top),
            apart=f"{self.lines[1] - self.lines[0] - _GAP:.4g}",
        )


def coverage(figure: Hours, days: Sequence[str]) -> CoveragePicture:
    """Lay out ``figure``, a row for each of the seven ``days``, which are names from Monday on."""
    hour = (WIDTH - _LEFT - _RIGHT) / 24
    rows = tuple(2 + place * _ROW for place in range(len(days)))
    bottom = rows[-1] + _ROW
    strips = (
        Strip(x=_LEFT + start / _HOUR * hour, y=y, width=(end - start) / _HOUR * hour)
        for y, spans in zip(rows, figure.week, strict=True)
        for start, end in spans
    )
    names = (Label(0, y + _BAR - 3.5, _SIZE, 0, (day,)) for y, day in zip(rows, days, strict=True))
    hours = (
        Label(_LEFT + one * hour, bottom + _SIZE, _SIZE, 0, (str(one),), "middle") for one in _NAMED
    )
    return CoveragePicture(
        width=WIDTH,
        height=bottom + _SIZE + 4,
        caption=figure.title,
        words=figure.words,
        left=_LEFT,
        right=WIDTH - _RIGHT,
        bar=_BAR,
        rows=rows,
        strips=tuple(strips),
        lines=tuple(_LEFT + one * hour for one in range(1, 24)),
        labels=(*names, *hours),
    )
