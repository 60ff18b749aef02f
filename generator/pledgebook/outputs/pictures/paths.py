"""Paths of SVG: many strokes of one look in few bytes. Lengths are given to a tenth of a point."""

from __future__ import annotations

from collections.abc import Iterable

Bar = tuple[float, float, float, float]
"""A rectangle: left, top, width and height."""


def number(length: float) -> str:
    """Return a length as short as a tenth of a point allows: ``12``, ``12.5``."""
    return f"{round(length, 1):g}"


def uprights(lines: Iterable[tuple[float, float, float]]) -> str:
    """Return upright lines, each by its x, its top and its bottom."""
    return "".join(f"M{number(x)} {number(top)}V{number(bottom)}" for x, top, bottom in lines)


def levels(lines: Iterable[tuple[float, float, float]]) -> str:
    """Return level lines, each by its left end, its y and its right end."""
    return "".join(f"M{number(left)} {number(y)}H{number(right)}" for left, y, right in lines)


def dots(points: Iterable[tuple[float, float]]) -> str:
    """Return strokes of no length: dots, where their ends are round."""
    return "".join(f"M{number(x)} {number(y)}h0" for x, y in points)


def bars(rectangles: Iterable[Bar]) -> str:
    """Return rectangles."""
    return "".join(
        f"M{number(x)} {number(y)}h{number(wide)}v{number(high)}h{number(-wide)}z"
        for x, y, wide, high in rectangles
    )
