"""Each row of a warranty has a length or an end, or says that it has none.

That a clause without rows has one is for the schema to say.

FAIL: `rows: [{covers: unit, lasts: 3年}, {covers: spare}]`.
PASS: `rows: [{covers: unit, lasts: 3年}, {covers: spare, lasts: unlimited}]`; `lasts: 3年` beside
the rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "period-without-length"
WARNINGS = (RULE,)


def check(names: Names) -> Iterator[Finding]:
    """Yield each warranty period of which nobody can tell how long it is."""
    for name, clause in names.commitment.warranty.items():
        for line in lines(clause, names):
            row = line.row
            if not (row.lasts or row.until or row.renews or row.text):
                args = {"name": clause.title or name}
                yield Finding(rule=RULE, at=row.at, args=args, severity=Severity.WARNING)
