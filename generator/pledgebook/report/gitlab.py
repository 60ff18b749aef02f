"""Findings as GitLab reads them: its code quality report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pledgebook.report.addresses import path
from pledgebook.report.json import dumped
from pledgebook.report.subject import Subject
from pledgebook.report.told import Told, told
from pledgebook.wording.messages import Lang


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield one JSON list; an error is ``major`` there, a warning ``minor``."""
    yield dumped([_issue(one) for one in told(subjects, lang)])


def _issue(one: Told) -> dict[str, Any]:
    return {
        "description": one.message,
        "check_name": one.finding.rule,
        "fingerprint": one.fingerprint,
        "severity": "major" if one.is_error else "minor",
        "location": {"path": path(one.place.file), "lines": {"begin": one.place.line}},
    }
