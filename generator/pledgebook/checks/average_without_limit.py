"""An average is held to a limit of time: without one, nothing says what the average may be.

FAIL: `faults: {from: notice, does: respond, target: average}`.
PASS: `faults: {from: notice, respond: 1小时, target: average}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Absent
from pledgebook.model.rows import lines
from pledgebook.model.timing import Deadline, Statistic
from pledgebook.model.walk import route

RULE = "average-without-limit"


def check(names: Names) -> Iterator[Finding]:
    """Yield each average over which no limit stands, in the clause, a row or an act."""
    for _, _, clause in names.clauses:
        rows = [line.row for line in lines(clause, names)] if clause.rows else [clause]
        yield from _of(clause, rows)
        for part, row in zip(clause.rows, rows, strict=False):
            yield from _of(part, [row])
        for step in clause.steps:
            yield from _of(step, [step])


def _of(part: Clause, rows: list[Clause]) -> Iterator[Finding]:
    """Yield the averages that ``part`` names, for ``rows`` of which none has a limit."""
    acts = [deadline for row in rows for deadline in row.acts.values()]
    if isinstance(part.target, Statistic) and not any(map(_limited, acts)):
        yield Finding(rule=RULE, at=route(part, "target"))
    for deadline in part.acts.values():
        if isinstance(deadline.target, Statistic) and not _limited(deadline):
            yield Finding(rule=RULE, at=route(deadline, "target"))


def _limited(deadline: Deadline) -> bool:
    return deadline.in_ is not None and not isinstance(deadline.in_, Absent)
