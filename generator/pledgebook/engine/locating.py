"""Where the rows and cells stand that cannot be used: looked for only once some are known of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pledgebook.engine.sql.running import KEPT, Run, outcome
from pledgebook.logs import Count, Log, Row, tickets
from pledgebook.logs.cells import text
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome, Rejected


def complete(run: Run, log: Log, most: int) -> Outcome:
    """Return what all tickets of a log come to, with the ``most`` worst breaches.

    The places of what cannot be used are among it; raises `Unreadable` where looking for them
    breaks off.
    """
    result = outcome(run, most)
    if not result.problems:
        return result
    return replace(result, rejected=located(log, run.reading.log_map, run.flawed(KEPT)))


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
