"""A standard is cited in the edition that holds on the day of the letter.

An evaluator who finds a withdrawn edition takes the letter for last year's. Only editions are
judged of which the program knows what took their place; a standard without a year is always right.

FAIL: `quality: {goods: {goals: [符合 GB/T 22239-2008]}}` in a letter of 2026.
PASS: `quality: {goods: {goals: [符合 GB/T 22239-2019]}}`; `goals: [符合 GB/T 22239]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.model.standards import outdated
from pledgebook.model.walk import texts

RULE = "standard-superseded"

_BODIES = ("GB", "ISO", "OHSAS")


def check(names: Names) -> Iterator[Finding]:
    """Yield each place that cites an edition which no longer held when the letter was dated."""
    on = names.commitment.version.date
    for node in names.nodes:
        for at, text in texts(node):
            if not any(body in text for body in _BODIES):
                continue
            for one in outdated(text, on):
                args = {"cited": one.cited, "instead": one.instead.name}
                args["since"] = one.instead.since.isoformat()
                yield Finding(rule=RULE, at=at, args=args, severity=Severity.WARNING)
