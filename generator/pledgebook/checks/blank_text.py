"""A text says something: at least one letter, digit or character stands in it.

FAIL: `title: "　"`, which is only a space; `means: ，`, which is only a sign.
PASS: `title: 重大故障`; `means: "7×24"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.names import Names

RULE = "blank-text"


def check(names: Names) -> Iterator[Finding]:
    """Yield each text of spaces and signs alone."""
    for at, text in names.texts:
        if not text[:1].isalnum() and not any(sign.isalnum() for sign in text):
            yield Finding(rule=RULE, at=at)
