"""A service process as a chart: boxes from left to right, rows from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledgebook.outputs.pictures.lines import Label, balanced, wrap
from pledgebook.wording.prose import Flow, FlowStep

WIDTH = 444.0
_IN_ROW = 4
_GAP = 24.0  # between boxes, for the arrow
_ROW_GAP = 26.0
_PAD = 7.0
_SIZE, _SMALL = 9.5, 8.5
_LEADING, _TIGHT = 13.0, 11.5
_END_HEIGHT = 20.0

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One step, or a rounded box for where the process begins and ends."""

    x: float
    y: float
    width: float
    height: float
    end: bool
    number: int
    title: Label
    actor: Label
    note: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowPicture:
    """A chart, laid out; ``arrows`` are lines through points, each ending in a head."""

    width: float
    height: float
    caption: str
    limit: Label
    boxes: tuple[Box, ...]
    arrows: tuple[Line, ...]


def flow(figure: Flow) -> FlowPicture:
    """Lay out ``figure``: where it begins, its steps, where it ends, and its limit below."""
    steps = _steps(figure)
    rows = [steps[at : at + _IN_ROW] for at in range(0, len(steps), _IN_ROW)]
    across = min(_IN_ROW, max(len(steps), 1))
    wide = min((WIDTH - (across - 1) * _GAP) / across, 150.0)
    boxes: list[list[Box]] = []
    y = 2.0
    for row in rows:
        boxes.append(_row(row, wide, y))
        y += max(box.height for box in boxes[-1]) + _ROW_GAP
    bottom = y - _ROW_GAP
    limit = wrap(figure.limit, _SIZE, WIDTH)
    height = bottom + (len(limit) * _LEADING + 8 if limit else 2)
    return FlowPicture(
        width=WIDTH,
        height=height,
        caption=figure.caption,
        limit=Label(WIDTH / 2, bottom + 17, _SIZE, _LEADING, limit, "middle"),
        boxes=tuple(box for row in boxes for box in row),
        arrows=_arrows(boxes),
    )


def _steps(figure: Flow) -> list[tuple[int, FlowStep]]:
    """Return the boxes in order with their numbers; begin and end have number 0."""
    steps = list(enumerate(figure.steps, 1))
    if figure.begins:
        steps.insert(0, (0, FlowStep(title=figure.begins, actor="", note="")))
    if figure.ends:
        steps.append((0, FlowStep(title=figure.ends, actor="", note="")))
    return steps


def _row(steps: Sequence[tuple[int, FlowStep]], wide: float, y: float) -> list[Box]:
    left = 0.0 if len(steps) == _IN_ROW or y > _ROW_GAP else _centred(len(steps), wide)
    heights = [_height(step, number, wide) for number, step in steps]
    tall = max(heights)
    return [
        _box(step, number, (left + place * (wide + _GAP), y), (wide, tall))
        for place, (number, step) in enumerate(steps)
    ]


def _centred(count: int, wide: float) -> float:
    return (WIDTH - count * wide - (count - 1) * _GAP) / 2


def _texts(step: FlowStep, number: int, wide: float) -> tuple[tuple[str, ...], ...]:
    title = f"{number}. {step.title}" if number else step.title
    room = wide - 2 * _PAD
    return (
        balanced(title, _SIZE, room),
        wrap(step.actor, _SMALL, room),
        wrap(step.note, _SMALL, room),
    )


def _height(step: FlowStep, number: int, wide: float) -> float:
    title, actor, note = _texts(step, number, wide)
    lines = len(title) * _LEADING + (len(actor) + len(note)) * _TIGHT
    return max(lines + 2 * _PAD - 2, _END_HEIGHT)


def _box(
    step: FlowStep, number: int, corner: tuple[float, float], size: tuple[float, float]
) -> Box:
    title, actor, note = _texts(step, number, size[0])
    x, y = corner
    middle = x + size[0] / 2
    lines = len(title) * _LEADING + (len(actor) + len(note)) * _TIGHT
    top = y + (size[1] - lines) / 2 + 10
    below = top + len(title) * _LEADING - 1
    return Box(
        x=x,
        y=y,
        width=size[0],
        height=size[1],
        end=not number,
        number=number,
        title=Label(middle, top, _SIZE, _LEADING, title, "middle"),
        actor=Label(middle, below, _SMALL, _TIGHT, actor, "middle"),
        note=Label(middle, below + len(actor) * _TIGHT, _SMALL, _TIGHT, note, "middle"),
    )


def _arrows(rows: Sequence[Sequence[Box]]) -> tuple[Line, ...]:
    arrows: list[Line] = []
    for place, row in enumerate(rows):
        for left, right in pairwise(row):
            middle = left.y + left.height / 2
            arrows.append(((left.x + left.width + 2, middle), (right.x - 2, middle)))
        if place + 1 < len(rows):
            arrows.append(_down(row[-1], rows[place + 1][0]))
    return tuple(arrows)


def _down(last: Box, first: Box) -> Line:
    """Lead from the end of a row to the start of the next, between the two."""
    start, goal = last.x + last.width / 2, first.x + first.width / 2
    between = last.y + last.height + _ROW_GAP / 2 - 3
    return (
        (start, last.y + last.height + 2),
        (start, between),
        (goal, between),
        (goal, first.y - 2),
    )
