"""What is paid when a promise is missed says for which promise, or it is promised in any case.

FAIL: `remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}`, which nothing leads to.
PASS: `otherwise: credit` in the promise; `when: missed` or `missed: {…}` in the remedy.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names

RULE = "remedy-unreached"


def check(names: Names) -> Iterator[Finding]:
    """Yield each remedy that pays or extends, and that neither a promise nor a condition opens."""
    reached = {name for _, _, clause in names.clauses for name in _leads(clause)}
    for name, clause in names.commitment.remedies.items():
        if name in reached or clause.text is not None or _opened(clause):
            continue
        paying = [row for row in (clause, *clause.rows) if row.pay or row.extends]
        if any(not _opened(row) for row in paying):
            yield Finding(rule=RULE, at=clause.at, args={"name": name}, severity=Severity.WARNING)


def _leads(clause: Clause) -> Iterator[str]:
    for part in (clause, *clause.rows, *clause.steps):
        yield from part.otherwise


def _opened(clause: Clause) -> bool:
    """Say whether a clause tells when it holds; a sum for each time of an event does too."""
    told = (clause.when, clause.missed, clause.if_, clause.from_, clause.after)
    each = clause.pay is not None and isinstance(clause.pay.per, str)
    return any(told) or each
