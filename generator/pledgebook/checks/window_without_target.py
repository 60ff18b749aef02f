"""A window is what a share is counted over: without a target nothing is.

FAIL: `faults: {from: notice, respond: 1小时, window: calendar-month}`.
PASS: `faults: {from: notice, respond: 1小时, target: 95%, window: calendar-month}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "window-without-target"


def check(names: Names) -> Iterator[Finding]:
    """Yield the window of each clause whose limits have no target to be counted over it."""
    for _, _, clause in names.clauses:
        rows = [line.row for line in lines(clause, names)]
        if clause.window is not None and clause.rows:
            if not any(map(_counted, rows)):
                yield _finding(clause)
            continue
        written = clause.rows or (clause,)
        for row, part in zip(rows, written, strict=True):
            if part.window is not None and not _counted(row):
                yield _finding(part)


def _counted(row: Clause) -> bool:
    """Say whether there is a target, or no limit that would need one."""
    return not row.acts or bool(row.target) or any(one.target for one in row.acts.values())


def _finding(clause: Clause) -> Finding:
    return Finding(rule=RULE, at=(*clause.at, "window"), severity=Severity.WARNING)
