"""Periods follow one another; none can follow itself.

FAIL: `first: {after: second}` and `second: {after: first}`; a clock that leaves out itself.
PASS: `free: {from: accepted, lasts: 1年}` and `paid: {after: free, lasts: 3年}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.timing import Agreed, Moment
from pledgebook.model.walk import walk

RULE = "period-loop"


def check(names: Names) -> Iterator[Finding]:
    """Yield each chain of periods, or of clocks, that comes back to where it began."""
    clauses = {name: clause for _, name, clause in names.clauses}
    follows = {name: _before(clause) for name, clause in clauses.items()}
    yield from _loops(follows, clauses)
    clocks = names.commitment.clocks.items()
    without = {name: {clock.except_} if clock.except_ else set() for name, clock in clocks}
    yield from _loops(without, names.commitment.clocks)


def _before(clause: Clause) -> set[str]:
    """Return the periods whose end must be known before this one's place in time is."""
    found: set[str] = set()
    for part in (clause, *clause.rows):
        for given in (part.from_, part.until):
            moments = () if isinstance(given, Agreed) else walk(given)
            found |= {node.end_of or "" for node in moments if isinstance(node, Moment)}
        found.add(part.after or "")
    return found - {""}


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
