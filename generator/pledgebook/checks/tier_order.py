"""Tiers run down with `below` and up with `over`, each from its bound to the next.

FAIL: `{below: 95%, share: 50%}, {below: 99%, share: 30%}`, of which the second is never reached;
`{below: 99%, share: 5%}, {over: 3天, share: 9%}`, two scales in one.
PASS: `{below: 99%, share: 30%}, {below: 95%, share: 50%}`; `{over: 3天, share: 5%}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pledgebook.derive.targets import served
from pledgebook.findings import Finding
from pledgebook.model.money import Amount
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.walk import route, walk

RULE = "tier-order"


def check(names: Names) -> Iterator[Finding]:
    """Yield each tier that does not follow on the one before it."""
    targets = served(names)
    for _, name, clause in names.clauses:
        for node in walk(clause):
            if isinstance(node, Amount):
                yield from _astray(node, targets.get(name))


def _astray(amount: Amount, target: Quantity | None) -> Iterator[Finding]:
    for one, following in pairwise(amount.tiers):
        field = "over" if following.below is None else "below"
        before, bound = getattr(one, field), getattr(following, field)
        at = route(following, field)
        if before is None:
            yield Finding(rule=f"{RULE}/mixed", at=at)
        elif field == "below" and not _follows(bound, before, target):
            yield Finding(rule=f"{RULE}/below", at=at)
        elif field == "over" and not _follows(before, bound, target):
            yield Finding(rule=f"{RULE}/over", at=at)


def _follows(lower: Quantity | str, upper: Quantity | str, target: Quantity | None) -> bool:
    """Say whether ``lower`` lies below ``upper``; a target that nobody knows may be anywhere."""
    ends = [end if isinstance(end, Quantity) else target for end in (lower, upper)]
    low, high = ends
    if low is None or high is None:
        return True
    return low.kind is high.kind and low.size < high.size
