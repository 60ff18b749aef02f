"""A warranty period has a length or an end, or says that it has none.

FAIL: `warranty: {quality: {from: accepted, charge: free}}`.
PASS: `warranty: {quality: {from: accepted, lasts: 3年}}`; `lasts: unlimited`;
`until: "2031-12-31"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "period-without-length"


def check(names: Names) -> Iterator[Finding]:
    """Yield each warranty period of which nobody can tell how long it is."""
    for name, clause in names.commitment.warranty.items():
        for line in lines(clause, names):
            row = line.row
            if row.lasts is None and row.until is None and row.text is None:
                args = {"name": clause.title or name}
                yield Finding(rule=RULE, at=row.at, args=args, severity=Severity.WARNING)
