"""What is counted while a log is read: rows, tickets, and all that cannot be used or is odd."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pledgebook.clock.instants import Reading
from pledgebook.logs.cells import text
from pledgebook.logs.rows import SHOWN, Cell, Row
from pledgebook.model.outcome import Rejected

KEPT = 1000


@dataclass(slots=True)
class Count:
    """Counts that grow as a log is read; only whole after its last row.

    ``rejected`` are the first ``kept`` refusals, ``problems`` counts all by kind; ``unknown``
    counts values by (column, value), the first `KEPT` different ones.
    """

    kept: int = KEPT
    rows: int = 0
    tickets: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    problems: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)

    def refuse(self, one: Rejected) -> None:
        """Count a row or a cell that cannot be used."""
        self.problems[one.problem] += 1
        if len(self.rejected) < self.kept:
            self.rejected.append(one)

    def refuse_cell(self, row: Row, problem: str, column: str, value: Cell) -> None:
        """Count a cell that cannot be used; the other cells of its row can."""
        self.refuse(
            Rejected(
                file=row.file,
                row=row.number,
                problem=problem,
                ticket=text(row.cells[0]),
                column=column,
                value=text(value)[:SHOWN],
            )
        )

    def unnamed(self, column: str, value: str) -> None:
        """Count a value that the mapping does not name."""
        one = (column, value[:SHOWN])
        if one in self.unknown or len(self.unknown) < KEPT:
            self.unknown[one] += 1

    def odd(self, read: Reading, row: Row, column: str, value: Cell) -> None:
        """Count what is odd or wrong about the time in a cell."""
        if read.warning is not None:
            self.warnings[read.warning] += 1
        if read.problem is not None:
            self.refuse_cell(row, read.problem, column, value)
