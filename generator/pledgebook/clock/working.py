"""Working time: W(t), the seconds for which a calendar was open up to an instant, and its inverse.

Elapsed time is a difference of two W; a due instant is the inverse of W at a sum.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from pledgebook.clock.opening import SPILL, Opening, Span, Unpublished
from pledgebook.clock.walls import DAY, instant, wall
from pledgebook.model.sla_words import Calendar

_STEP = 366  # days by which the table grows at first
FARTHEST = 100 * 366  # days within which a sum must be reached


class NeverReached(Exception):
    """A calendar is not open for so long within a hundred years."""


class Clock:
    """The working time of one calendar; its table of windows grows as it is asked.

    W counts from an origin of its own: only differences have a meaning.
    """

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.horizon = opening.horizon
        self._first = self._last = 0  # days that the table covers
        self._low = self._high = 0  # and the instants for which it is whole
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._sums: list[int] = [0]  # W at the start of each window, and after the last

    def worked(self, at: int) -> int:
        """Return W at an instant; raise `Unpublished` past the known days."""
        if self.horizon is not None and at > self.horizon:
            raise Unpublished
        self._cover(at)
        place = bisect_right(self._starts, at) - 1
        if place < 0:
            return self._sums[0]
        return self._sums[place] + min(at, self._ends[place]) - self._starts[place]

    def reach(self, sum_: int, since: int) -> int:
        """Return the earliest instant from ``since`` on at which W reaches ``sum_``.

        Raise `Unpublished` where that lies past the known days, `NeverReached` past all sense.
        """
        if self.worked(since) >= sum_:
            return since
        step = _STEP
        while self._sums[-1] < sum_:
            if self._last - wall(since, self.opening.zone)[0] > FARTHEST:
                raise NeverReached
            if self.opening.known_to is not None and self._last > self.opening.known_to:
                raise Unpublished
            self._extend(self._last + step)
            step *= 2
        place = bisect_left(self._sums, sum_) - 1
        reached = self._starts[place] + sum_ - self._sums[place]
        if self.horizon is not None and reached > self.horizon:
            raise Unpublished
        # The table may go further than the search has to: what it gives must not hang on that.
        if reached - since > FARTHEST * DAY:
            raise NeverReached
        return reached

    def spans(self, start: int, end: int) -> list[Span]:
        """Return the windows between two instants, cut off there."""
        self.worked(end)
        self.worked(start)
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        cut = zip(self._starts[first:last], self._ends[first:last], strict=True)
        return [(max(start, one[0]), min(end, one[1])) for one in cut]

    def _cover(self, at: int) -> None:
        """Let the table reach over an instant."""
        if self._low <= at < self._high:
            return
        number = wall(at, self.opening.zone)[0]
        if self._first == self._last:
            self._first = self._last = number - SPILL
        if number - SPILL < self._first:
            self._extend_down(number - _STEP)
        if number >= self._last:
            self._extend(number + _STEP)

    def _extend(self, last: int) -> None:
        """Add days at the end, as far as they are known."""
        known = self.opening.known_to
        stop = last if known is None else min(last, known + 1)
        if stop > self._last:
            more = self.opening.spans(self._last, stop)
            self._last = stop
            self._set(_joined(self._spans(), more), self._sums[0])

    def _extend_down(self, first: int) -> None:
        """Add days in front; the sums of those that were there stay as they are."""
        more = self.opening.spans(first, self._first)
        self._first = first
        whole = _joined(more, self._spans())
        grown = sum(end - start for start, end in whole) - self._sums[-1] + self._sums[0]
        self._set(whole, self._sums[0] - grown)

    def _spans(self) -> list[Span]:
        return [*zip(self._starts, self._ends, strict=True)]

    def _set(self, spans: list[Span], origin: int) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._sums = [*accumulate((end - start for start, end in spans), initial=origin)]
        self._low = instant(self._first + SPILL, 0, self.opening.zone)
        self._high = instant(self._last, 0, self.opening.zone)


def _joined(before: list[Span], after: list[Span]) -> list[Span]:
    """Return two runs of merged spans as one; only spans at the seam can touch."""
    joined = list(before)
    for start, end in after:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def clocks(calendars: Mapping[str, Calendar]) -> dict[str, Clock]:
    """Return the clock of every calendar by its name."""
    found: dict[str, Opening] = {}

    def opening(name: str) -> Opening:
        if name not in found:
            base = calendars[name].except_
            found[name] = Opening(calendars[name], None if base is None else opening(base))
        return found[name]

    return {name: Clock(opening(name)) for name in calendars}
