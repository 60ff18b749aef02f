"""What an author accepts of what the checks find; nothing of it is part of the letter."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.model.node import Node
from pledgebook.source import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Node):
    """A rule, or all rules of a family, that may find something at a place or below it.

    ``at_`` is a route as people write it (``response/faults/respond``), ``because`` the reason.
    """

    rule: str
    at_: str
    because: str

    def covers(self, at: Pointer) -> bool:
        """Say whether the place of a finding is the waiver's, or lies below it."""
        steps = self.at_.split("/")
        return [str(step) for step in at[: len(steps)]] == steps
