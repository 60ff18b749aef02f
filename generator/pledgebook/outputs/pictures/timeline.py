"""The periods of a warranty as bars, a period that follows another starting where that one ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pledgebook.outputs.pictures.bars import LEADING, TIGHT, Bar, Heading
from pledgebook.outputs.pictures.lines import Label, balanced, width, words, wrap
from pledgebook.outputs.pictures.links import Link, uncrossed
from pledgebook.wording.prose import Stretch, Timeline

WIDTH = 444.0
# The column of titles, left of the bars, and the room between the two.
_TITLES, _APART = (92.0, 120.0, 150.0), 12.0
_BAR = 17.0
_GAP, _GROUP_GAP, _HEAD_GAP = 13.0, 8.0, 4.0
_SIZE, _SMALL = 9.5, 8.5
# Short and long periods stay readable side by side: no bar is narrower than its share says.
_SHORTEST, _OPEN = 0.14, 0.45
# How high a picture may be on a page, and from where on a new one is begun.
_PAGE, _FULL = 620.0, 520.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """A timeline, laid out; ``links`` are the upright lines from a period's end to the next."""

    width: float
    height: float
    caption: str
    headings: tuple[Heading, ...]
    bars: tuple[Bar, ...]
    links: tuple[Link, ...]


def drawable(figure: Timeline) -> bool:
    """Say whether a picture shows more than a sentence: periods to compare, one with a length."""
    return len(figure.stretches) > 1 and any(
        one.months is not None or one.after for one in figure.stretches
    )


def timeline(figure: Timeline, mark: str) -> TimelinePicture:
    """Lay out ``figure``; the order of its periods is kept.

    ``mark`` stands between beginning and charge of a period: ``；`` or ``; ``.
    """
    left = _column(figure.stretches)
    spans = _spans(figure.stretches)
    headings: list[Heading] = []
    bars: dict[str, Bar] = {}
    y = 6.0
    for group in _groups(figure.stretches):
        common = _common(group)
        if len(group) > 1:
            headings.append(_heading(group[0].period, mark.join(common), y))
            y += len(headings[-1].title.lines + headings[-1].note.lines) * LEADING + _HEAD_GAP
        for each in group:
            title = each.title if len(group) == 1 else each.part
            said = mark.join(part for part in _said(each) if part not in common)
            row = _Row(left, *spans[each.key], y, len(bars))
            bars[each.key] = row.bar(title, each, said, mark)
            y = bars[each.key].bottom + (_GAP if each is group[-1] else _GROUP_GAP)
    return TimelinePicture(
        width=WIDTH,
        height=y - _GAP + 6,
        caption=figure.caption,
        headings=tuple(headings),
        bars=tuple(bars.values()),
        links=_links(figure.stretches, bars, headings),
    )


def timelines(figure: Timeline, mark: str) -> tuple[TimelinePicture, ...]:
    """Lay out ``figure`` in as many pictures as it takes to fit each on a page of a letter.

    Periods that follow one another stay together where they can.
    """
    parts: list[list[Stretch]] = []
    for stretch in figure.stretches:
        longer = replace(figure, stretches=(*(parts[-1] if parts else ()), stretch))
        follows = parts and any(one.key == stretch.after for one in parts[-1])
        fits = timeline(longer, mark).height <= (_PAGE if follows else _FULL)
        if parts and fits:
            parts[-1].append(stretch)
        else:
            parts.append([*_left_behind(parts, stretch), stretch])
    return tuple(timeline(replace(figure, stretches=tuple(part)), mark) for part in parts)


def _left_behind(parts: list[list[Stretch]], next_one: Stretch) -> list[Stretch]:
    """Take from the last part a period that would be alone there of its group."""
    last = parts[-1][-2:] if parts else []
    alone = len(last) == 2 and last[1].period and last[0].period != last[1].period
    return [parts[-1].pop()] if alone and last[1].period == next_one.period else []


def _groups(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the periods, those of one clause together."""
    return [list(group) for _, group in groupby(stretches, lambda one: one.period or one.key)]


def _column(stretches: Sequence[Stretch]) -> float:
    """Return where the bars begin: so that titles take no more than two lines, if that can be."""
    titles = [
        one.title if len(group) == 1 else one.part for group in _groups(stretches) for one in group
    ]
    longest = max((width(word, _SIZE) for title in titles for word in words(title)), default=0)
    for left in _TITLES:
        room = left - _APART
        if longest <= room and all(len(wrap(title, _SIZE, room)) < 3 for title in titles):
            return left
    return _TITLES[-1]


def _spans(stretches: Sequence[Stretch]) -> Mapping[str, tuple[float, float]]:
    """Return where each period begins and ends, from 0 to 1."""
    longest = max((float(each.months) for each in stretches if each.months is not None), default=1)
    shares = {
        each.key: _OPEN if each.months is None else max(float(each.months) / longest, _SHORTEST)
        for each in stretches
    }
    begins: dict[str, float] = {}
    for each in stretches:
        followed = each.after if each.after in begins else None
        begins[each.key] = begins[followed] + shares[followed] if followed else 0.0
    whole = max(begins[key] + shares[key] for key in begins) if begins else 1.0
    ends = {
        each.key: whole if each.months is None else begins[each.key] + shares[each.key]
        for each in stretches
    }
    return {key: (begins[key] / whole, ends[key] / whole) for key in begins}


def _said(stretch: Stretch) -> dict[str, None]:
    """Return what is said of a period but for its length: its beginning, its charge."""
    return dict.fromkeys(part for part in (stretch.begins, stretch.charge) if part)


def _common(group: Sequence[Stretch]) -> list[str]:
    """Return what is said of every period of a group alike; of one alone, nothing."""
    said = [_said(each) for each in group]
    return [part for part in said[0] if len(group) > 1 and all(part in one for one in said)]


def _heading(title: str, note: str, y: float) -> Heading:
    lines = wrap(title, _SIZE, WIDTH)
    below = y + 10 + len(lines) * LEADING
    return Heading(
        title=Label(0, y + 10, _SIZE, LEADING, lines),
        note=Label(0, below, _SMALL, LEADING, wrap(note, _SMALL, WIDTH)),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a period is drawn: right of ``left``, from one part of the room to another."""

    left: float
    begins: float
    ends: float
    y: float
    number: int

    def bar(self, title: str, stretch: Stretch, said: str, mark: str) -> Bar:
        """Draw a period of which ``said`` is written below, with its length if that is long."""
        x, end = (self.left + (WIDTH - self.left) * part for part in (self.begins, self.ends))
        room = max(x - self.left, WIDTH - end) - 5
        words = width(stretch.lasts, _SIZE)
        inside = words + 14 <= end - x
        beside = stretch.lasts if inside or words <= room else ""
        text = mark.join(part for part in ("" if beside else stretch.lasts, said) if part)
        return Bar(
            x=x,
            y=self.y,
            width=end - x,
            height=_BAR,
            open=stretch.months is None,
            tone=self.number % 3,
            title=Label(0, self.y + 12, _SIZE, LEADING, balanced(title, _SIZE, self.left - _APART)),
            lasts=_lasts(beside, x, end, self.y, inside=inside),
            inside=inside,
            note=self._note(text, x, end, self.y + _BAR + 11.5),
        )

    def _note(self, text: str, x: float, end: float, y: float) -> Label:
        """Write the small print under a bar, from its beginning if that can be."""
        long = width(text, _SMALL)
        if x + long <= max(end, WIDTH - 1):
            return Label(x, y, _SMALL, TIGHT, wrap(text, _SMALL, WIDTH - x))
        if self.left + long <= end - 3:
            return Label(end - 3, y, _SMALL, TIGHT, (text,), "end")
        return Label(self.left, y, _SMALL, TIGHT, wrap(text, _SMALL, WIDTH - self.left))


def _lasts(text: str, x: float, end: float, y: float, *, inside: bool) -> Label:
    """Write the length on the bar, or where it is too short, beside it."""
    lines = (text,) if text else ()
    if inside:
        return Label((x + end) / 2, y + 12, _SIZE, LEADING, lines, "middle")
    if end + 5 + width(text, _SIZE) <= WIDTH:
        return Label(end + 5, y + 12, _SIZE, LEADING, lines)
    return Label(x - 5, y + 12, _SIZE, LEADING, lines, "end")


def _links(
    stretches: Sequence[Stretch], bars: Mapping[str, Bar], headings: Sequence[Heading]
) -> tuple[Link, ...]:
    """Return the lines from each period's end to those that follow it, none through a text."""
    labels = [label for bar in bars.values() for label in (bar.title, bar.lasts, bar.note)]
    labels += [label for heading in headings for label in (heading.title, heading.note)]
    links: list[Link] = []
    for each in stretches:
        before, bar = bars.get(each.after or ""), bars[each.key]
        if before is not None:
            links += uncrossed((bar.x, before.y + before.height, bar.y), labels)
    return tuple(dict.fromkeys(links))
