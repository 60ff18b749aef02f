"""Two commitments to what changed between them, and for whom it got better."""

from __future__ import annotations

from pledgebook.changes.change import Change, Kind
from pledgebook.changes.clauses import clauses
from pledgebook.changes.head import head
from pledgebook.changes.side import Side
from pledgebook.model.commitment import Commitment

__all__ = ["Change", "Kind", "changes"]


def changes(old: Commitment, new: Commitment) -> tuple[Change, ...]:
    """Return what changed from ``old`` to ``new``, each thing once, at its place.

    What is the same on both sides is no change; what nobody can order is CHANGED, never left out.
    The number, date and ledger entry of a version are not part of what it promises.
    """
    past, present = Side(old), Side(new)
    return (*head(past, present), *clauses(past, present))
