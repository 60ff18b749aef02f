"""A promise of training says how much of it there is, for how many, in what, or up to what.

Tenders ask for sessions, hours and people; "we train your staff" alone gets no marks. One clause of
the chapter that says so speaks for the others.

FAIL: `training: {staff: {for: customer, does: train}}`.
PASS: `training: {staff: {for: customer, does: train, hours: 16小时, people: 至少10人}}`;
`until: able-alone`; `content: [日常操作]`; `people: {agree-by: contract-signed}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "training-not-measured"
WARNINGS = (RULE,)

_MEASURES = ("hours", "lasts", "times", "every", "people", "until", "content", "goals", "text")


def check(names: Names) -> Iterator[Finding]:
    """Yield the first clause of a training of which nothing can be counted."""
    rows = [
        line.row for clause in names.commitment.training.values() for line in lines(clause, names)
    ]
    if rows and not any(_measured(row) for row in rows):
        yield Finding(rule=RULE, at=rows[0].at, severity=Severity.WARNING)


def _measured(row: Clause) -> bool:
    return any(getattr(row, field) for field in _MEASURES)
