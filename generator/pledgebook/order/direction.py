"""Whether a promise got better for the customer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Direction(Enum):
    """What became of a promise, seen by the customer; CHANGED is what cannot be ordered."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    SAME = "same"
    CHANGED = "changed"

    @property
    def reversed(self) -> Direction:
        """The direction of the way back."""
        return _BACK.get(self, self)


_BACK = {Direction.STRONGER: Direction.WEAKER, Direction.WEAKER: Direction.STRONGER}


def together(directions: Iterable[Direction]) -> Direction:
    """Return the direction of several changes at once; of those that disagree, CHANGED."""
    found = {direction for direction in directions if direction is not Direction.SAME}
    if not found:
        return Direction.SAME
    return found.pop() if len(found) == 1 else Direction.CHANGED
