"""Findings for programs: one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pledgebook.findings import Finding
from pledgebook.report.subject import Subject, counted
from pledgebook.wording.messages import Lang, say


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield one JSON object: ``findings`` with their places, ``waived`` and ``summary``.

    A waived finding has ``because`` beside what every finding has; ``summary`` counts the others.
    """
    found = [_finding(subject, one, lang) for subject in subjects for one in subject.ordered()]
    errors, warnings = counted(subjects)
    summary = {"files": len(subjects), "errors": errors, "warnings": warnings}
    whole = {"findings": found, "waived": list(_waived(subjects, lang)), "summary": summary}
    yield json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)


def _finding(subject: Subject, finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        **_place(subject, finding),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": say(finding.rule, finding.args, lang),
        "route": _route(subject, finding),
        "related": [
            {
                "file": place.file,
                "line": place.line,
                "column": place.column,
                "message": say(related.note, related.args, lang),
            }
            for related in finding.related
            for place in [subject.place(related.at)]
        ],
    }


def _waived(subjects: Sequence[Subject], lang: Lang) -> Iterator[dict[str, Any]]:
    for subject in subjects:
        for one in subject.waived:
            yield {**_finding(subject, one.finding, lang), "because": one.because}


def _place(subject: Subject, finding: Finding) -> dict[str, str | int]:
    place = subject.marked(finding)
    return {"file": place.file, "line": place.line, "column": place.column}


def _route(subject: Subject, finding: Finding) -> str | None:
    """Return the JSON pointer (RFC 6901) of a finding; None where the text was not read so far."""
    written = subject.written(finding.at)
    if written is None:
        return None
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in written)
    return "".join(f"/{part}" for part in parts)
