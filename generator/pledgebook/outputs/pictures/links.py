"""Upright lines that give way to the texts they would run through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pledgebook.outputs.pictures.lines import Label, width

Link = tuple[float, float, float]
"""An upright line: its x, and from where to where it runs."""

_BESIDE, _LEAST = 2.0, 3.0
_ABOVE, _BELOW = 0.95, 0.35  # how far letters reach from their baseline, in ems


def uncrossed(link: Link, labels: Iterable[Label]) -> tuple[Link, ...]:
    """Return what is left of ``link`` where it keeps clear of every line of ``labels``."""
    x, top, bottom = link
    left: list[Link] = []
    for begins, ends in sorted(_crossed(x, labels)):
        if begins - top >= _LEAST:
            left.append((x, top, min(begins, bottom)))
        top = max(top, ends)
        if top >= bottom:
            break
    if bottom - top >= _LEAST:
        left.append((x, top, bottom))
    return tuple(left)


def _crossed(x: float, labels: Iterable[Label]) -> Iterator[tuple[float, float]]:
    """Yield from where to where a line at ``x`` would run through text."""
    for label in labels:
        for number, line in enumerate(label.lines):
            long = width(line, label.size)
            start = label.x - {"start": 0.0, "middle": long / 2, "end": long}[label.anchor]
            if start - _BESIDE < x < start + long + _BESIDE:
                baseline = label.y + number * label.leading
                yield baseline - label.size * _ABOVE, baseline + label.size * _BELOW
