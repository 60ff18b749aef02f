"""The periods of a warranty as bars, a period that follows another starting where that one ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pledgebook.outputs.pictures.lines import Label, balanced, width, wrap
from pledgebook.wording.prose import Stretch, Timeline

WIDTH = 444.0
_TITLES = 92.0  # the column of titles, left of the bars
_ROOM = WIDTH - _TITLES
_BAR = 17.0
_GAP = 13.0
_SIZE, _SMALL = 9.5, 8.5
_LEADING, _TIGHT = 13.0, 11.5
# Short and long periods stay readable side by side: no bar is narrower than its share says.
_SHORTEST, _OPEN = 0.14, 0.45
# How high a picture may be on a page, and from where on a new one is begun.
_PAGE, _FULL = 620.0, 520.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One period: its bar, open to the right where it has no end, and what is written at it."""

    x: float
    y: float
    width: float
    height: float
    open: bool
    tone: int
    top: float
    title: Label
    lasts: Label
    inside: bool
    note: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """A timeline, laid out; ``links`` are the upright lines from a period's end to the next."""

    width: float
    height: float
    caption: str
    bars: tuple[Bar, ...]
    links: tuple[tuple[float, float, float], ...]


def timeline(figure: Timeline, mark: str) -> TimelinePicture:
    """Lay out ``figure``; the order of its periods is kept.

    ``mark`` stands between beginning and charge of a period: ``；`` or ``; ``.
    """
    spans = _spans(figure.stretches)
    bars: dict[str, Bar] = {}
    links = []
    y = 6.0
    for number, stretch in enumerate(figure.stretches):
        bar = _bar(stretch, spans[stretch.key], y, number, mark)
        before = bars.get(stretch.after or "")
        if before is not None:
            links.append((bar.x, before.y + before.height, bar.y))
        bars[stretch.key] = bar
        y = _bottom(bar) + _GAP
    return TimelinePicture(
        width=WIDTH,
        height=y - _GAP + 6,
        caption=figure.caption,
        bars=tuple(bars.values()),
        links=tuple(links),
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
            parts.append([stretch])
    return tuple(timeline(replace(figure, stretches=tuple(part)), mark) for part in parts)


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


def _bar(stretch: Stretch, span: tuple[float, float], y: float, number: int, mark: str) -> Bar:
    x, end = (_TITLES + _ROOM * part for part in span)
    long, room = end - x, max(x - _TITLES, WIDTH - end) - 5
    words = width(stretch.lasts, _SIZE)
    inside = words + 14 <= long
    title = balanced(stretch.title, _SIZE, _TITLES - 12)
    beside = stretch.lasts if inside or words <= room else ""
    below = "" if beside else stretch.lasts
    text = mark.join(part for part in (below, stretch.begins, stretch.charge) if part)
    return Bar(
        x=x,
        y=y,
        width=long,
        height=_BAR,
        open=stretch.months is None,
        tone=number % 3,
        top=y,
        title=Label(0, y + 12, _SIZE, _LEADING, title),
        lasts=_lasts(beside, x, end, y, inside=inside),
        inside=inside,
        note=_note(text, x, end, y + _BAR + 11.5),
    )


def _lasts(text: str, x: float, end: float, y: float, *, inside: bool) -> Label:
    """Write the length on the bar, or where it is too short, beside it."""
    lines = (text,) if text else ()
    if inside:
        return Label((x + end) / 2, y + 12, _SIZE, _LEADING, lines, "middle")
    if end + 5 + width(text, _SIZE) <= WIDTH:
        return Label(end + 5, y + 12, _SIZE, _LEADING, lines)
    return Label(x - 5, y + 12, _SIZE, _LEADING, lines, "end")


def _note(text: str, x: float, end: float, y: float) -> Label:
    """Write the small print under a bar, clear of the upright line at its end if that can be."""
    long = width(text, _SMALL)
    if x + long <= end:
        return Label(x, y, _SMALL, _TIGHT, wrap(text, _SMALL, WIDTH - x))
    if _TITLES + long <= end - 3:
        return Label(end - 3, y, _SMALL, _TIGHT, (text,), "end")
    return Label(_TITLES, y, _SMALL, _TIGHT, wrap(text, _SMALL, _ROOM))


def _bottom(bar: Bar) -> float:
    titles = bar.top + len(bar.title.lines) * _LEADING
    return max(titles, bar.y + _BAR + len(bar.note.lines) * _TIGHT)
