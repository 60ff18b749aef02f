"""Which of many stretches of days is the worst for those who were promised something."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction

from pledgebook.evaluate.periods import Period
from pledgebook.model.outcome import Tally
from pledgebook.model.sla import Target
from pledgebook.model.verdict import Status


def worst(every: Iterable[Period], tallies: Iterable[Tally], target: Target) -> Period:
    """Return the stretch in which most was late; of equal ones, the first with most tickets.

    Of a target for the mean, it is that with the highest. Stretches with fewer tickets than the
    target asks for have no result; where all are so, the one with most tickets is returned.
    """
    sums = _Sums(tallies)
    mean = target.statistic is not None
    first, *others = ((_badness(one, sums, target.min_n, mean=mean), one) for one in every)
    bad, found = first
    for badness, one in others:
        if badness > bad:
            bad, found = badness, one
    return found


def _badness(one: Period, sums: _Sums, least: int, *, mean: bool) -> tuple[bool, Fraction, int]:
    met, late, elapsed = sums.between(one.first, one.last)
    tickets = met + late
    if tickets < max(1, least):
        return False, Fraction(0), tickets
    return True, Fraction(elapsed if mean else late, tickets), tickets


class _Sums:
    """Running sums over the days: met, breached, and their seconds."""

    def __init__(self, tallies: Iterable[Tally]) -> None:
        days: dict[int, list[int]] = {}
        for one in tallies:
            if one.day is not None and one.status in (Status.MET, Status.BREACHED):
                sums = days.setdefault(one.day, [0, 0, 0])
                sums[one.status is Status.BREACHED] += one.tickets
                sums[2] += one.elapsed
        self._days = sorted(days)
        self._sums = [(0, 0, 0)]
        for number in self._days:
            met, late, elapsed = self._sums[-1]
            more = days[number]
            self._sums.append((met + more[0], late + more[1], elapsed + more[2]))

    def between(self, first: int, last: int) -> tuple[int, int, int]:
        """Return the sums of the days from ``first`` to ``last``."""
        before = self._sums[bisect_left(self._days, first)]
        after = self._sums[bisect_right(self._days, last)]
        return after[0] - before[0], after[1] - before[1], after[2] - before[2]
