"""What is done regularly says how often, or nobody can ask for it.

Regular is what is called so, and inspections and return visits that no event sets off.

FAIL: `visits: {patrol: {title: 定期巡检, does: inspect}}`.
PASS: `visits: {patrol: {title: 定期巡检, every: 1个季度, does: inspect}}`;
`every: {agree-by: contract-signed}`; `visits: {after: {from: repaired, does: return-visit}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind, Names
from pledgebook.model.rows import lines

RULE = "frequency-not-said"
WARNINGS = (RULE,)

_REGULAR = re.compile(
    r"(?<!不)(?:定期|定时|例行|周期性)|\b(?:regular|regularly|periodic|periodically|routine)\b",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"[每一两二三四半数0-9][个]?(?:日|天|周|月|季|年)"
    r"|\b(?:every|each|per|once|twice|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b",
    re.IGNORECASE,
)
_ROUNDS = frozenset({"inspect", "return-visit"})
# Where something regular is an exception or belongs to somebody else.
_NOT_HERE = ("warranty", "exclusions", "customer-duties", "availability", "remedies")


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause that is to be done regularly without a number, once."""
    for chapter, name, clause in names.clauses:
        if chapter in _NOT_HERE:
            continue
        for line in lines(clause, names):
            row = line.row
            words = " ".join(one for one in (clause.title, row.title, row.note, row.text) if one)
            regular = bool(_REGULAR.search(words)) or (
                chapter == "visits" and bool(_ROUNDS & {*row.does}) and not _set_off(row, names)
            )
            if regular and not (row.every or row.times or _HOW_OFTEN.search(words)):
                args = {"name": clause.title or name}
                yield Finding(rule=RULE, at=row.at, args=args, severity=Severity.WARNING)
                break


def _set_off(row: Clause, names: Names) -> bool:
    """Say whether an event sets a visit off, so that it is not done regularly."""
    asked = any(names.get(name, Kind.EVENT, Kind.REQUEST) for name in row.when)
    return asked or any((row.from_, row.before, row.after, row.if_, row.acts))
