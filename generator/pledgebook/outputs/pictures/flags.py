"""Texts that stand at marks of a line like flags at their poles, none through another."""

from __future__ import annotations

from collections.abc import Sequence

Size = tuple[float, float, int]
"""A flag: where its pole stands, how far its text reaches from there, and in how many lines."""

_GAP = 6.0


def levels(flags: Sequence[Size]) -> tuple[int, ...]:
    """Return for each flag the lines below it, 0 for the lowest; poles ascend from left to right.

    A flag hangs to the right of its pole, above every flag whose pole it would run into; so no
    pole runs through a text.
    """
    placed: list[tuple[float, int, int]] = []  # the pole, the lines below, and those with its own
    for x, wide, lines in reversed(flags):
        below = max((top for pole, _, top in placed if pole < x + wide + _GAP), default=0)
        placed.append((x, below, below + lines))
    return tuple(below for _, below, _ in reversed(placed))
