"""Promises and the remedies that they point to."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Quantity
from pledgebook.wording.structure.naming import Naming


def pointing(name: str, naming: Naming) -> list[tuple[str, Clause]]:
    """Return the clauses that name a remedy for the case that they are not kept."""
    return [
        (id_, clause)
        for _, id_, clause in naming.commitment.clauses()
        if name in clause.otherwise or any(name in row.otherwise for row in clause.rows)
    ]


def target(name: str, naming: Naming) -> Quantity | None:
    """Return the target of the promises that point to a remedy, where they agree on one."""
    found = {clause.target for _, clause in pointing(name, naming) if clause.target}
    only = found.pop() if len(found) == 1 else None
    return only if isinstance(only, Quantity) else None
