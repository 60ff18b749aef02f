"""Shares by month as points against a target, laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from pledgebook.outputs.pictures.lines import Label

WIDTH, HEIGHT = 340.0, 132.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 40.0, 8.0, 12.0, 22.0
_SIZE = 10.0
# From where the scale may begin: small misses are to be seen, and the scale says where it begins.
_FLOORS = tuple(Fraction(floor) for floor in ("0", "0.5", "0.8", "0.9", "0.95", "0.99"))
_APART = 46.0  # points between the names of two months


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name and its share; None where no ticket counts."""

    name: str
    share: Fraction | None
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """The share of one month; a month that missed its target is drawn hollow, not only in red."""

    x: float
    y: float
    missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SharesPicture:
    """The points, joined month by month, and the line of the target (``target`` is its y)."""

    width: float
    height: float
    caption: str
    left: float
    right: float
    bottom: float
    target: float
    runs: tuple[tuple[Dot, ...], ...]
    labels: tuple[Label, ...]


def shares(months: Sequence[Month], target: Fraction, caption: str) -> SharesPicture:
    """Lay out the shares of consecutive months; a month without one interrupts the line."""
    told = [month.share for month in months if month.share is not None]
    floor = max(one for one in _FLOORS if one == 0 or one < min([*told, target]))
    step = (WIDTH - _LEFT - _RIGHT - 12) / max(1, len(months) - 1)

    def height(share: Fraction) -> float:
        return _TOP + float((1 - share) / (1 - floor)) * (HEIGHT - _TOP - _BOTTOM)

    dots = [
        None if one.share is None else Dot(_LEFT + 6 + place * step, height(one.share), one.missed)
        for place, one in enumerate(months)
    ]
    runs = (tuple(group) for there, group in groupby(dots, lambda dot: dot is not None) if there)
    return SharesPicture(
        width=WIDTH,
        height=HEIGHT,
        caption=caption,
        left=_LEFT,
        right=WIDTH - _RIGHT,
        bottom=HEIGHT - _BOTTOM,
        target=height(target),
        runs=tuple(tuple(dot for dot in run if dot is not None) for run in runs),
        labels=(*_scale(floor, height(target), target), *_names(months, step)),
    )


def _scale(floor: Fraction, line: float, target: Fraction) -> list[Label]:
    """Return what stands left of the picture: its ends, and the target where there is room."""
    ends = [(Fraction(1), _TOP), (floor, HEIGHT - _BOTTOM)]
    free = all(abs(line - y) > _SIZE for _, y in ends)
    return [
        Label(_LEFT - 4, y + 3.5, _SIZE, _SIZE, (f"{_percent(share)}%",), "end")
        for share, y in (*ends, *([(target, line)] if free else ()))
    ]


def _percent(share: Fraction) -> str:
    return f"{float(share * 100):.2f}".rstrip("0").rstrip(".")


def _names(months: Sequence[Month], step: float) -> list[Label]:
    """Return the names of as many months as there is room for, always the last one's."""
    every = max(1, -(-int(_APART) // max(1, int(step))))
    last = len(months) - 1
    return [
        Label(
            min(_LEFT + 6 + place * step, WIDTH - 22),
            HEIGHT - 6,
            _SIZE,
            _SIZE,
            (month.name,),
            "middle",
        )
        for place, month in enumerate(months)
        if (last - place) % every == 0
    ]
