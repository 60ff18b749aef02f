"""Deadlines as a ladder: who must have done what by when, line by line, on one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.outputs.pictures import paths
from pledgebook.outputs.pictures.axis import Axis, fitted, within
from pledgebook.outputs.pictures.flags import levels
from pledgebook.outputs.pictures.lanes import Ladder, Lane, Mark
from pledgebook.outputs.pictures.lines import Label, balanced, cut, width, wrap
from pledgebook.outputs.pictures.links import Link, uncrossed

_APART = 14.0
_POLE = 3.0  # from a pole to its text
_GAP = 10.0
_MOST_LINES = 3
_SLIP = 0.01  # what sums of widths may lose


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The size of a picture and of its writing; ``titles`` is the room for those of the lanes."""

    width: float
    size: float
    small: float
    titles: float

    @property
    def leading(self) -> float:
        """From one line of text to the next."""
        return self.size * 1.35

    @property
    def tight(self) -> float:
        """From one line of small print to the next."""
        return self.small * 1.35


BROAD = Format(width=444.0, size=9.5, small=8.5, titles=116.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A mark on a line, at ``x``, with its pole up to ``top`` and its text."""

    x: float
    y: float
    top: float
    text: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLane:
    """A line from ``left`` to ``right`` at a height ``y``, with its marks and what is written."""

    left: float
    right: float
    y: float
    flags: tuple[Flag, ...]
    title: Label
    note: Label
    apart: Label

    @property
    def labels(self) -> tuple[Label, ...]:
        """Return all that is written at the line."""
        return (self.title, self.note, self.apart, *(flag.text for flag in self.flags))


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderPicture:
    """A ladder, laid out; ``words`` say what it shows."""

    width: float
    height: float
    caption: str
    words: str
    lanes: tuple[DrawnLane, ...]
    grid: tuple[Link, ...]
    ticks: tuple[Label, ...]

    @property
    def titles(self) -> tuple[Label, ...]:
        """Return the titles of the lanes."""
        return tuple(lane.title for lane in self.lanes)

    @property
    def texts(self) -> tuple[Label, ...]:
        """Return what stands at the marks."""
        return tuple(flag.text for flag in self._flags)

    @property
    def notes(self) -> tuple[Label, ...]:
        """Return the small print: at the lanes, and at the axis."""
        return (*(one for lane in self.lanes for one in (lane.note, lane.apart)), *self.ticks)

    @property
    def grid_path(self) -> str:
        """Return the lines from the ticks up."""
        return paths.uprights(self.grid)

    @property
    def lane_path(self) -> str:
        """Return the lines that bear marks."""
        return paths.levels((lane.left, lane.y, lane.right) for lane in self.lanes if lane.flags)

    @property
    def pole_path(self) -> str:
        """Return the poles of the flags that hang above others."""
        return paths.uprights(
            (flag.x, flag.top, flag.y) for flag in self._flags if flag.top < flag.y
        )

    @property
    def dot_path(self) -> str:
        """Return the marks."""
        return paths.dots((flag.x, flag.y) for flag in self._flags)

    @property
    def _flags(self) -> tuple[Flag, ...]:
        return tuple(flag for lane in self.lanes for flag in lane.flags)


def ladder(figure: Ladder, form: Format) -> LadderPicture:
    """Lay out ``figure``, lane below lane, above one axis; at least one lane has a mark."""
    marks = [mark for lane in figure.lanes for mark in lane.marks]
    ticks = within(figure.ticks, [mark.seconds for mark in marks])
    titled = any(lane.title or lane.since for lane in figure.lanes)
    left = form.titles if titled else 0.0
    texts = [(mark.seconds, _POLE + width(_text(mark), form.size)) for mark in marks]
    axis = fitted(left, form.width, ticks, texts, form.small)
    lanes: list[DrawnLane] = []
    y = 2.0
    for lane in figure.lanes:
        lanes.append(_lane(lane, axis, y, form))
        y = _bottom(lanes[-1], form) + _GAP
    named = axis.named(form.small)
    labels = [label for lane in lanes for label in lane.labels]
    poles = [(axis.x(tick.seconds), 0.0, y - 2) for tick in named]
    return LadderPicture(
        width=form.width,
        height=y + form.tight + 2,
        caption=figure.heading,
        words=figure.words,
        lanes=tuple(lanes),
        grid=tuple(part for pole in poles for part in uncrossed(pole, labels)),
        ticks=tuple(
            Label(axis.x(one.seconds), y + form.small, form.small, 0, (one.label,), "middle")
            for one in named
        ),
    )


def _text(mark: Mark) -> str:
    return f"{mark.act} {mark.limit}"


def _lane(lane: Lane, axis: Axis, y: float, form: Format) -> DrawnLane:
    """Lay out a lane from ``y`` down, its titles beside it."""
    room = form.titles - _APART
    title = balanced(lane.title, form.size, room)
    note = (*wrap(lane.note, form.small, room), *wrap(lane.since, form.small, room))
    said = y + form.size + len(title) * form.leading
    hung = _hung(lane.marks, axis, form)
    high = max((below + len(lines) for _, below, lines in hung), default=0)
    line = y + (high * form.leading + 3 if high else 0)
    apart = [text for one in lane.apart for text in wrap(one, form.small, form.width - axis.left)]
    return DrawnLane(
        left=axis.left,
        right=max((x for x, _, _ in hung), default=axis.left),
        y=line,
        flags=tuple(_flag(x, line, below, lines, form) for x, below, lines in hung),
        title=Label(0, y + form.size, form.size, form.leading, title),
        note=Label(0, said, form.small, form.tight, note),
        apart=Label(
            axis.left, line + form.tight + 4 * bool(hung), form.small, form.tight, tuple(apart)
        ),
    )


def _hung(
    marks: Sequence[Mark], axis: Axis, form: Format
) -> list[tuple[float, int, tuple[str, ...]]]:
    """Return where each mark stands, how many lines of others are below its text, and its own.

    Marks stand in the order of their time, those of one time in the order of the letter.
    """
    ordered = sorted(marks, key=lambda mark: mark.seconds)
    places = [axis.x(mark.seconds) for mark in ordered]
    texts = [
        _lines(mark, form.width - x - _POLE, form) for x, mark in zip(places, ordered, strict=True)
    ]
    sizes = [
        (x, _POLE + max(width(line, form.size) for line in lines), len(lines))
        for x, lines in zip(places, texts, strict=True)
    ]
    return list(zip(places, levels(sizes), texts, strict=True))


def _lines(mark: Mark, room: float, form: Format) -> tuple[str, ...]:
    """Return what is written at a mark, in a few lines; the words of the ladder say all of it."""
    lines = wrap(_text(mark), form.size, room + _SLIP)
    if len(lines) <= _MOST_LINES:
        return lines
    last = cut(f"{lines[_MOST_LINES - 1]}…", form.size, room)
    return (*lines[: _MOST_LINES - 1], last)


def _flag(x: float, y: float, below: int, lines: tuple[str, ...], form: Format) -> Flag:
    lowest = y - 6 - below * form.leading
    first = lowest - (len(lines) - 1) * form.leading
    return Flag(
        x=x,
        y=y,
        top=lowest + 1 if below else y,
        text=Label(x + _POLE, first, form.size, form.leading, lines),
    )


def _bottom(lane: DrawnLane, form: Format) -> float:
    """Return where a lane ends with all that is written at it."""
    ends = [
        label.y + (len(label.lines) - 1) * label.leading for label in lane.labels if label.lines
    ]
    return max([lane.y + form.size / 2, *(end + form.small * 0.3 for end in ends)])
