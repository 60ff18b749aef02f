"""The best among many promises, without holding each against each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from pledgebook.order.comparing import compare
from pledgebook.order.direction import Direction
from pledgebook.order.measure import Measure, Number
from pledgebook.order.metrics import CUSTOMER, METRICS, Better

_Sizes = tuple[Number, Number]


def best(found: Iterable[Measure]) -> frozenset[str]:
    """Return the grades of the measures that no other of the same metric is better than.

    Measures that differ only in amount and share of cases are sorted. What remains of each kind,
    the same units, hours and firmness, is held against what remains of the others: a letter has
    thousands of measures, and few kinds.
    """
    kinds: defaultdict[Hashable, defaultdict[_Sizes, list[Measure]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in found:
        kinds[_kind(one)][_sizes(one)].append(one)
    fronts = [[alike[sizes] for sizes in _front(alike)] for alike in kinds.values()]
    return frozenset(
        one.grade
        for front in fronts
        for same in front
        if not _beaten(same[0], (other for other in fronts if other is not front))
        for one in same
    )


def _kind(one: Measure) -> Hashable:
    """Return what two measures share of which the amounts say which is better."""
    neither = METRICS[one.metric] is Better.NEITHER
    value = one.value if neither else (one.value.family, one.value.yard)
    return one.metric, value, one.share.family, one.share.yard, one.binding


def _sizes(one: Measure) -> _Sizes:
    """Return the amount and the share of cases of a measure; the smaller, the better."""
    amount, share = one.value.amount, one.share.amount
    return (
        amount if METRICS[one.metric] is Better.LESS else -amount,
        share if one.metric == CUSTOMER else -share,
    )


def _front(sizes: Iterable[_Sizes]) -> list[_Sizes]:
    """Return the pairs that no other pair is as small as in both numbers."""
    kept: list[_Sizes] = []
    for each in sorted(sizes):
        if not kept or each[1] < kept[-1][1]:
            kept.append(each)
    return kept


def _beaten(one: Measure, others: Iterable[list[list[Measure]]]) -> bool:
    return any(compare(one, same[0]) is Direction.STRONGER for front in others for same in front)
