"""Every clause promises or explains something; an office is a promise by its title.

FAIL: `response: {faults: {when: quality}}`, a condition without a promise.
PASS: `response: {faults: {when: quality, respond: 2小时}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names

RULE = "clause-says-nothing"

_SAYING = (
    "does", "never", "either", "acts", "steps", "lasts", "renews", "every", "times", "target",
    "measure", "means", "causes", "covers", "keeps", "people", "role", "qualified", "experience",
    "dedicated", "place", "under", "content", "goals", "hours", "gives", "via", "per", "order",
    "charge", "pay", "cap", "claim", "extends", "missed", "text", "until", "note",
)  # fmt: skip
_EMPTY = Clause()


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause, or row or step of one, in which nothing is said."""
    for chapter, name, clause in names.clauses:
        for part in (*(clause.rows or (clause,)), *clause.steps):
            body = chapter == "offices" and part.title is not None
            if not _says(part) and not body and not (part in clause.rows and _says(clause)):
                yield Finding(rule=RULE, at=part.at, args={"name": name})


def _says(clause: Clause) -> bool:
    return any(getattr(clause, field) != getattr(_EMPTY, field) for field in _SAYING)
