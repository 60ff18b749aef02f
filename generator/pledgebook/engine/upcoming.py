"""What is due soonest, from the verdicts on all tickets."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator

from pledgebook.engine.plain import verdicts
from pledgebook.evaluate.preparing import Prepared
from pledgebook.logs import Count, Row, tickets
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Judged, Rejected
from pledgebook.model.upcoming import Upcoming
from pledgebook.model.verdict import Status


def run(
    rows: Iterable[Row | Rejected], log_map: LogMap, prepared: Prepared, as_of: int, most: int
) -> Upcoming:
    """Return the ``most`` verdicts that are due soonest among those of a log's open tickets."""
    found = (
        one
        for ticket in tickets(rows, log_map, Count())
        for one in verdicts(ticket, prepared, as_of)
    )
    return soonest(found, most)


def soonest(found: Iterable[Judged], most: int) -> Upcoming:
    """Return the ``most`` verdicts that are due soonest, of equal ones by ticket and term."""
    counts = {"running": 0, "overdue": 0, "paused": 0}
    first = heapq.nsmallest(most, _running(found, counts), key=_order)
    return Upcoming(soonest=tuple(first), **counts)


def _running(found: Iterable[Judged], counts: dict[str, int]) -> Iterator[Judged]:
    """Yield what is due in the future, and count what is not due or has been."""
    for one in found:
        verdict = one.verdict
        if not one.binds:
            continue
        if verdict.status is Status.BREACHED and verdict.open:
            counts["overdue"] += 1
        elif verdict.status is Status.PENDING and verdict.due is None:
            counts["paused"] += 1
        elif verdict.status is Status.PENDING:
            counts["running"] += 1
            yield one


def _order(one: Judged) -> tuple[int, str, str]:
    return one.verdict.due or 0, one.ticket, one.objective
