"""What is measured says of what and how, in the clause or in each of its rows.

FAIL: `uptime: {of: site, rows: [{target: 99%}]}`, a row without `measure`.
PASS: `uptime: {measure: *monthly, rows: [{of: site, target: 99%}]}`, completed by each row.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "measure-incomplete"


def check(names: Names) -> Iterator[Finding]:
    """Yield each row of the availability chapter that lacks what is measured, or how."""
    for clause in names.commitment.availability.values():
        for line in lines(clause, names):
            for key in ("of", "measure"):
                if getattr(line.row, key) is None:
                    yield Finding(rule=RULE, at=line.row.at, args={"key": key})
