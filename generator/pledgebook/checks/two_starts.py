"""A period begins when another ends, or at a moment of its own, not both.

FAIL: `paid: {from: sale, rows: [{after: free, lasts: 2年}]}`, whose row inherits the start.
PASS: `paid: {rows: [{after: free, lasts: 2年}, {from: sale, lasts: 5年}]}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "two-starts"


def check(names: Names) -> Iterator[Finding]:
    """Yield each row that has, with what it inherits, both `after` and `from`."""
    for _, name, clause in names.clauses:
        for line in lines(clause, names):
            if line.row.after is not None and line.row.from_ is not None:
                yield Finding(rule=RULE, at=line.row.at, args={"name": name})
