"""A word that stands for a limit has a length, or nobody can tell whether it was kept.

FAIL: `respond: at-once` where `definitions: {at-once: {title: 立即}}` says no length.
PASS: `definitions: {at-once: {title: 立即, is: 10分钟}}`; `is: {agree-by: contract-signed}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.names import Names
from pledgebook.model.timing import Deadline
from pledgebook.model.walk import route

RULE = "word-without-length"


def check(names: Names) -> Iterator[Finding]:
    """Yield each limit that is a word without a length."""
    for node in names.nodes:
        if not isinstance(node, Deadline) or not isinstance(node.in_, str):
            continue
        definition = names.commitment.definitions.get(node.in_)
        if definition is not None and definition.is_ is None:
            args = {"word": definition.title}
            yield Finding(
                rule=RULE,
                at=route(node, "in_"),
                args={**args, "name": node.in_},
                severity=Severity.WARNING,
                related=(Related(at=definition.at, note=f"{RULE}/here", args=args),),
            )
