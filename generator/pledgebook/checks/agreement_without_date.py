"""What is left to be agreed has a day by which it is agreed, or it is open for ever.

A bidder who writes 另行商定 has promised nothing, and an evaluator reads it as a missing answer.
`agree-by` makes it an open point that is listed.

FAIL: `fees: {later: {note: 价格另行商定。}}`.
PASS: `fees: {later: {charge: {agree-by: contract-signed}, note: 价格另行商定。}}`;
`note: 双方另行约定的，从其约定。`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.timing import Agreed
from pledgebook.model.walk import route, walk

RULE = "agreement-without-date"

_OPEN = re.compile(
    r"(?:另行(?:商定|协商|议定|约定)|另议|面议|[由经]?双方[^，。；]{0,8}?(?:商定|议定|协商(?:确定)?))"
    r"(?!的)|\b(?:to be (?:agreed|negotiated)|agreed? separately|subject to negotiation)\b",
    re.IGNORECASE,
)
_WORDS = ("text", "note", "if_")


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause, row or step whose words leave something to be agreed without a day."""
    for _, name, clause in names.clauses:
        parts = (clause, *clause.rows, *clause.steps)
        found = [one for part in parts for one in _found(part)]
        if found and not any(isinstance(node, Agreed) for node in walk(clause)):
            args = {"name": clause.title or name}
            for part, field, words in found:
                told = {**args, "words": words}
                at = route(part, field)
                yield Finding(rule=RULE, at=at, args=told, severity=Severity.WARNING)


def _found(part: Clause) -> Iterator[tuple[Node, str, str]]:
    for field in _WORDS:
        words = getattr(part, field)
        found = _OPEN.search(words) if words else None
        if found is not None:
            yield part, field, found[0]
