"""Deadlines that follow one another as a ladder: each rung reaches as far as its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from pledgebook.outputs.pictures.lines import Label, balanced, width

WIDTH = 444.0
_TITLES = 92.0
_BAR = 15.0
_GAP = 9.0
_SIZE = 9.5
_LEADING = 13.0
_VALUES = 70.0  # right of the longest bar, for its value


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One deadline: what is done, how its time is written, and that time in minutes."""

    title: str
    value: str
    minutes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rung, laid out."""

    x: float
    y: float
    width: float
    height: float
    title: Label
    value: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderPicture:
    """A ladder, laid out."""

    width: float
    height: float
    caption: str
    steps: tuple[Step, ...]


def ladder(caption: str, rungs: Sequence[Rung]) -> LadderPicture:
    """Lay out ``rungs`` from short to long; lengths grow with the logarithm of the time."""
    ordered = sorted(rungs, key=lambda rung: rung.minutes)
    longest = max((log1p(rung.minutes) for rung in ordered), default=0) or 1
    values = max([_VALUES, *(width(rung.value, _SIZE) + 8 for rung in ordered)])
    room = WIDTH - _TITLES - values
    steps, y = [], 4.0
    for rung in ordered:
        title = balanced(rung.title, _SIZE, _TITLES - 12)
        long = max(room * log1p(rung.minutes) / longest, 3.0)
        steps.append(
            Step(
                x=_TITLES,
                y=y,
                width=long,
                height=_BAR,
                title=Label(0, y + 11, _SIZE, _LEADING, title),
                value=Label(_TITLES + long + 6, y + 11, _SIZE, _LEADING, (rung.value,)),
            )
        )
        y += max(_BAR, len(title) * _LEADING) + _GAP
    return LadderPicture(width=WIDTH, height=y - _GAP + 4, caption=caption, steps=tuple(steps))
