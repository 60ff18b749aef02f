"""Which promises lead to a remedy, and the level below which it applies, where that is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines, steps


def served(names: Names) -> Mapping[str, Quantity]:
    """Return for each clause that others lead to the one target that they have."""
    found: dict[str, set[Quantity]] = {}
    for remedy, target in _led(names):
        found.setdefault(remedy, set()).add(target)
    return {remedy: next(iter(targets)) for remedy, targets in found.items() if len(targets) == 1}


def led(names: Names) -> Mapping[str, tuple[str, ...]]:
    """Return for each clause that others lead to their places (``response/faults``)."""
    found: dict[str, dict[str, None]] = {}
    for chapter, name, clause in names.clauses:
        for line in (*lines(clause, names), *steps(clause, names)):
            for remedy in line.row.otherwise:
                found.setdefault(remedy, {})[f"{chapter}/{name}"] = None
    return {remedy: tuple(places) for remedy, places in found.items()}


def _led(names: Names) -> Iterator[tuple[str, Quantity]]:
    """Yield each remedy with each target of the lines that lead to it."""
    for _, name, clause in names.clauses:
        missed = clause.missed
        for line in (*lines(clause, names), *steps(clause, names)):
            for target in _targets(line.row):
                yield from ((remedy, target) for remedy in line.row.otherwise)
        if missed is not None:
            yield from ((name, target) for target in _of(missed.of, names))


def _of(missed: tuple[str, ...], names: Names) -> Iterator[Quantity]:
    """Yield the targets of the clauses that were missed."""
    for _, name, clause in names.clauses:
        if name in missed:
            for line in lines(clause, names):
                yield from _targets(line.row)


def _targets(row: Clause) -> Iterator[Quantity]:
    own = [deadline.target for deadline in row.acts.values()]
    yield from (target for target in (row.target, *own) if isinstance(target, Quantity))
