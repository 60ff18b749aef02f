"""Many measures of one metric in order, without holding each against each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence

from pledgebook.order.comparing import compare, never_more
from pledgebook.order.direction import Direction
from pledgebook.order.measure import Measure

Run = tuple[Direction, int]


def chains(measures: Iterable[Measure]) -> tuple[tuple[Measure, ...], ...]:
    """Return measures of one metric in chains: in each, they compare by their amounts alone.

    A chain ascends by amount, and is of one unit, one clock, one share of cases and one binding.
    """
    found: dict[Hashable, list[Measure]] = {}
    for one in measures:
        key = (one.value.family, one.value.yard, one.share, one.binding)
        found.setdefault(key, []).append(one)
    return tuple(tuple(sorted(chain, key=lambda one: one.value.amount)) for chain in found.values())


def runs(old: Measure, chain: Sequence[Measure]) -> Iterator[Run]:
    """Yield what becomes of ``old`` when each of an ascending ``chain`` takes its place, in runs.

    What is never more than one value is never more than a greater one: so there are few runs, and
    where they end is found by halving.
    """
    ends = sorted(
        {
            bisect_left(chain, True, key=lambda one: never_more(old.value, one.value)),
            bisect_left(chain, True, key=lambda one: not never_more(one.value, old.value)),
            len(chain),
        }
        - {0}
    )
    start = 0
    for end in ends:
        yield compare(old, chain[start]), end - start
        start = end
