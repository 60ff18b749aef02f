"""Findings for programs: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pledgebook.report.subject import Subject, counted
from pledgebook.report.told import Told, told, waived
from pledgebook.source import Place
from pledgebook.wording.messages import Lang


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield one JSON object: ``findings`` with their places, ``waived`` and ``summary``.

    A waived finding has ``because`` beside what every finding has; ``summary`` counts the others.
    """
    errors, warnings = counted(subjects)
    summary = {"files": len(subjects), "errors": errors, "warnings": warnings}
    whole = {
        "findings": [_finding(one) for one in told(subjects, lang)],
        "waived": [_waived(one) for one in waived(subjects, lang)],
        "summary": summary,
    }
    yield dumped(whole)


def dumped(value: Any) -> str:
    """Return plain data as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)


def _finding(one: Told) -> dict[str, Any]:
    return {
        **_place(one.place),
        "rule": one.finding.rule,
        "severity": one.finding.severity.value,
        "message": one.message,
        "route": one.route,
        "related": [{**_place(noted.place), "message": noted.note} for noted in one.related],
    }


def _waived(one: Told) -> dict[str, Any]:
    return _finding(one) | {"because": one.waiver.note if one.waiver else ""}


def _place(place: Place) -> dict[str, str | int]:
    return {"file": place.file, "line": place.line, "column": place.column}
