"""Periods follow one another; none can follow itself.

FAIL: `first: {after: second}` and `second: {after: first}`; a clock that leaves out itself.
PASS: `free: {from: accepted, lasts: 1年}` and `paid: {after: free, lasts: 3年}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.node import Node
from pledgebook.model.timing import Moment
from pledgebook.model.walk import walk

RULE = "period-loop"


def check(commitment: Commitment) -> Iterator[Finding]:
    """Yield each chain of periods, or of clocks, that comes back to where it began."""
    clauses = {name: clause for _, name, clause in commitment.clauses()}
    follows = {name: _before(clause, clause.after) for name, clause in clauses.items()}
    yield from _loops(follows, clauses)
    without = {name: _one(clock.except_) for name, clock in commitment.clocks.items()}
    yield from _loops(without, commitment.clocks)


def _before(clause: Node, after: str | None) -> set[str]:
    """Return the periods whose end must be known before this one's place in time is."""
    ends = {node.end_of for node in walk(clause) if isinstance(node, Moment)}
    return _one(after) | {name for name in ends if name is not None}


def _one(name: str | None) -> set[str]:
    return set() if name is None else {name}


def _loops(follows: Mapping[str, set[str]], places: Mapping[str, Node]) -> Iterator[Finding]:
    for name in follows:
        reached, queue = set[str](), list(follows[name])
        while queue:
            other = queue.pop()
            if other not in reached:
                reached.add(other)
                queue += follows.get(other, ())
        if name in reached:
            yield Finding(rule=RULE, at=places[name].at, args={"name": name})
