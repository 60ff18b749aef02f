"""What one check says of a small letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from tests.small import commitment

from pledgebook.findings import Finding
from pledgebook.model.names import Names


class Check(Protocol):
    """A module of `checks`."""

    RULE: str

    def check(self, names: Names) -> Iterator[Finding]: ...


def findings(check: Check, fragment: str) -> list[Finding]:
    return list(check.check(Names(commitment(fragment))))


def said(check: Check, fragment: str) -> list[tuple[str, str]]:
    """Return rule and route of each finding."""
    return [(one.rule, route(one)) for one in findings(check, fragment)]


def route(finding: Finding) -> str:
    assert isinstance(finding.at, tuple)
    return "/".join(map(str, finding.at))
