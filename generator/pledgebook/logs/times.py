"""The times in one column of a log."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.clock.instants import BAD
from pledgebook.logs.columns import place
from pledgebook.logs.count import Count
from pledgebook.logs.rows import Row
from pledgebook.logs.stamps import Stamps
from pledgebook.model.log_map import TimeColumn

Time = tuple[int | None, str | None]  # an instant, or why there is none


class Times:
    """Reads the times of a column, and counts what is odd or wrong about them."""

    def __init__(self, column: TimeColumn, wanted: Sequence[str], zone: str | None) -> None:
        self._place = place(wanted, column)
        self._column = column.column.strip()
        self._stamps = Stamps(column, zone)

    def optional(self, row: Row, count: Count) -> Time | None:
        """Return the time of a row; None where its cell is empty."""
        cell = row.cells[self._place]
        if cell == "":
            return None
        read = self._stamps.read(cell)
        if isinstance(read, int):
            return read, None
        count.odd(read, row, self._column, cell)
        return read.at, read.problem

    def required(self, row: Row, count: Count) -> Time:
        """Return the time of a row; an empty cell is a bad time."""
        found = self.optional(row, count)
        if found is None:
            count.refuse_cell(row, BAD, self._column, "")
            return None, BAD
        return found
