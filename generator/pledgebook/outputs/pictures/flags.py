"""Texts that stand at marks of a line like flags at their poles, none through another."""

from __future__ import annotations

from collections.abc import Sequence

_GAP = 6.0


def levels(flags: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Return how high each flag hangs, 0 for the lowest: of (x, width), by ascending x.

    A flag hangs to the right of its pole, above every flag whose pole it would run into; so no
    pole runs through a text.
    """
    heights: list[int] = []
    for x, wide in reversed(flags):
        passed = flags[len(flags) - len(heights) :]
        met = [
            height
            for (pole, _), height in zip(passed, reversed(heights), strict=True)
            if pole < x + wide + _GAP
        ]
        heights.append(max(met) + 1 if met else 0)
    return tuple(reversed(heights))
