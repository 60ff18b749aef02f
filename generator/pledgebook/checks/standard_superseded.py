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
from pledgebook.model.standards import CITED, outdated

RULE = "standard-superseded"
WARNINGS = (RULE,)


def check(names: Names) -> Iterator[Finding]:
    """Yield each place that cites an edition which no longer held when the letter was dated."""
    on = names.commitment.version.date
    for hit in names.authored.find(CITED):
        instead = outdated(hit.match, on)
        if instead is not None:
            args = {"cited": hit.text, "instead": instead.name, "since": instead.since.isoformat()}
            yield Finding(rule=RULE, at=hit.words.at, args=args, severity=Severity.WARNING)
