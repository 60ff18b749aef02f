"""What ends before it starts is never in force: a period, a pause, the time for a claim.

FAIL: `{from: "2027-01-01", until: "2026-12-31"}`; `{from: accepted, until: accepted}`.
PASS: `{from: "2027-01-01", until: "2027-12-31"}`;
`{from: accepted, until: {event: accepted, plus: 3年}}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.dated import day
from pledgebook.model.money import Claim
from pledgebook.model.names import Names
from pledgebook.model.quantity import NthWorkingDay
from pledgebook.model.rows import lines
from pledgebook.model.timing import Moment, Pause
from pledgebook.model.units import Kind
from pledgebook.model.walk import route

RULE = "end-before-start"


def check(names: Names) -> Iterator[Finding]:
    """Yield each stretch of time whose end comes before its start or with it."""
    for stretch in _stretches(names):
        start, end = stretch.from_, stretch.until
        if isinstance(start, Moment) and isinstance(end, Moment) and _wrong(start, end, names):
            yield Finding(rule=RULE, at=end.at or route(stretch, "until"))


def _stretches(names: Names) -> Iterator[Clause | Pause | Claim]:
    """Yield what has a start and an end: rows with what they inherit, pauses, claims."""
    for _, _, clause in names.clauses:
        yield from (line.row for line in lines(clause, names))
        yield from clause.steps
    yield from (node for node in names.nodes if isinstance(node, Pause | Claim))


def _wrong(start: Moment, end: Moment, names: Names) -> bool:
    """Say whether ``end`` is known not to come after ``start``."""
    first, last = (day(one, names.commitment) for one in (start, end))
    if first is not None and last is not None:
        return last < first
    if start.event is None or start.event != end.event:
        return False
    one, other = _shift(start), _shift(end)
    if one is None or other is None:
        return False
    return other[0] <= one[0] and (one[1] == other[1] or 0 in (one[0], other[0]))


def _shift(moment: Moment) -> tuple[Decimal, Kind | None] | None:
    """Return by how much a moment is later than its event, and in what; None where unknown."""
    if isinstance(moment.plus, NthWorkingDay):
        return None
    if moment.minus is not None:
        return -moment.minus.size, moment.minus.kind
    return (moment.plus.size, moment.plus.kind) if moment.plus else (Decimal(0), None)
