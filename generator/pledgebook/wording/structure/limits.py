"""What is known of a limit before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline, Moment, MomentByAct
from pledgebook.wording.structure.naming import Naming


def is_apart(deadline: Deadline) -> bool:
    """Say whether a deadline needs a sentence of its own."""
    return isinstance(deadline.in_, Agreed) or deadline.in_ is Absent.NOT_APPLICABLE


def is_ahead(deadline: Deadline) -> bool:
    """Say whether an act is due so long before a moment, not after it."""
    return isinstance(deadline.in_, Quantity) and deadline.in_.bound is Bound.AT_LEAST


def has_limit(clause: Clause) -> bool:
    """Say whether an act of a clause is due by a time that can be told."""
    return any(isinstance(one.in_, Quantity | NthWorkingDay | str) for one in clause.acts.values())


def start_of(clause: Clause, name: str) -> Moment | None:
    """Return the moment from which an act of ``clause`` is counted."""
    own = clause.acts[name].from_
    if own is not None:
        return own
    if isinstance(clause.from_, MomentByAct):
        return clause.from_.acts.get(name)
    return clause.from_ if isinstance(clause.from_, Moment) else None


def defined(name: str, naming: Naming) -> Quantity | Agreed | None:
    """Return the length of a defined word (immediately), None where it has none."""
    definition = naming.commitment.definitions.get(name)
    return definition.is_ if definition else None


def acts_of(rows: Iterable[Clause]) -> list[str]:
    """Return the acts with a deadline of several rows, in an order that is that of each row."""
    order: list[str] = []
    for row in rows:
        names = list(row.acts)
        for number, name in enumerate(names):
            if name not in order:
                later = [order.index(one) for one in names[number + 1 :] if one in order]
                order.insert(min(later, default=len(order)), name)
    return order


def is_limit(name: str, naming: Naming) -> bool:
    """Say whether a definition is the limit of an act; else its length is a constant."""
    return any(_limits(name, clause) for _, _, clause in naming.commitment.clauses())


def _limits(name: str, clause: Clause) -> bool:
    parts = (*clause.rows, *clause.steps)
    own = any(deadline.in_ == name for deadline in clause.acts.values())
    return own or any(_limits(name, part) for part in parts)
