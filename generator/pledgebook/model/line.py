"""One line of a clause: a row or a step with all that it inherits."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.model.clause import Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row with all that it inherits; ``key`` names it within its clause, '' without rows."""

    key: str
    row: Clause
    clause: Clause
