"""An axis of time on which each step is a multiple of the one before: minutes beside days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from pledgebook.outputs.pictures.lanes import Tick
from pledgebook.outputs.pictures.lines import width

_GAP = 8.0
# Of the room, the least that an axis keeps beside the texts at its marks.
_LEAST = 0.45


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from ``left`` to ``right``, from the first to the last of ``ticks``."""

    left: float
    right: float
    ticks: tuple[Tick, ...]

    def x(self, seconds: int) -> float:
        """Return where a length ends."""
        return self.left + (self.right - self.left) * share(seconds, self.ticks)

    def named(self, size: float) -> tuple[Tick, ...]:
        """Return the ticks that can be named without one name touching another.

        The first and the last are named before those between.
        """
        kept: list[Tick] = []
        first, *between = self.ticks
        for tick in (first, *reversed(between)):
            if all(self._apart(tick, one, size) for one in kept):
                kept.append(tick)
        return tuple(sorted(kept, key=lambda tick: tick.seconds))

    def _apart(self, one: Tick, other: Tick, size: float) -> bool:
        room = (width(one.label, size) + width(other.label, size)) / 2 + _GAP
        return abs(self.x(one.seconds) - self.x(other.seconds)) >= room


def share(seconds: int, ticks: Sequence[Tick]) -> float:
    """Return where a length stands between the first tick (0) and the last (1)."""
    first, last = log(ticks[0].seconds), log(ticks[-1].seconds)
    return (log(seconds) - first) / (last - first)


def within(ticks: Sequence[Tick], lengths: Sequence[int]) -> tuple[Tick, ...]:
    """Return the ticks from the last before the shortest length to the first from the longest on.

    Every length lies between the first and the last of all ``ticks``.
    """
    low = max((place for place, tick in enumerate(ticks) if tick.seconds < min(lengths)), default=0)
    high = next(place for place, tick in enumerate(ticks) if tick.seconds >= max(lengths))
    return tuple(ticks[low : max(high, low + 1) + 1])


def fitted(
    left: float,
    wide: float,
    ticks: tuple[Tick, ...],
    texts: Sequence[tuple[int, float]],
    size: float,
) -> Axis:
    """Return the longest axis right of ``left`` beside which its texts end before ``wide``.

    ``texts`` are (seconds, width) of what is written to the right of each mark. Part of the room is
    kept for the axis whatever they take: then they have to be broken.
    """
    start = max(left, width(ticks[0].label, size) / 2)
    right = wide - width(ticks[-1].label, size) / 2
    for seconds, long in texts:
        part = share(seconds, ticks)
        if part > 0:
            right = min(right, start + (wide - long - start) / part)
    return Axis(start, max(right, start + (wide - start) * _LEAST), ticks)
