"""Where the rows and cells stand that cannot be used: looked for only once some are known of."""

from __future__ import annotations

from collections.abc import Collection

from pledgebook.logs import Count, Log, Row, tickets
from pledgebook.logs.cells import text
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Rejected


def located(log: Log, log_map: LogMap, ids: Collection[str]) -> tuple[Rejected, ...]:
    """Return the first refused rows and cells of a log: of tickets ``ids``, or of none.

    The log is read once more by its own reader, in flat memory; raises `Unreadable`.
    """
    count = Count()
    suspected = {"", *ids}
    rows = (
        row for row in log.rows() if not isinstance(row, Row) or text(row.cells[0]) in suspected
    )
    for _ in tickets(rows, log_map, count):
        pass
    return tuple(count.rejected)
