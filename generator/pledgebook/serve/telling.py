"""Findings as a page shows them: where, what, and the line itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pledgebook.findings import Finding, Severity
from pledgebook.outputs.preview import Excerpt, Fault, Note, Panel
from pledgebook.report import Subject, counted
from pledgebook.source import Place
from pledgebook.wording.messages import Lang, say

_MOST = 200  # faults on a page
_AROUND = 60  # characters of a line on each side of the mark
_WORD = re.compile(r"[\w-]{1,40}|.")


def panel(subjects: Sequence[Subject], lang: Lang, *, stale: bool) -> Panel | None:
    """Return all findings as a panel; None where there are none.

    ``stale`` says that the page under it is older than the files.
    """
    faults = [fault for one in subjects for fault in _faults(one, lang)]
    if not faults:
        return None
    errors, warnings = counted(subjects)
    rule = "serve/errors" if errors else "serve/warnings"
    more = len(faults) - _MOST
    return Panel(
        lang="zh-CN" if lang == "zh" else "en",
        title=say(rule, {"errors": errors, "warnings": warnings}, lang),
        faults=faults[:_MOST],
        errors=errors > 0,
        kept=say("serve/kept", {}, lang) if stale else "",
        more=say("serve/more", {"count": more}, lang) if more > 0 else "",
    )


def _faults(subject: Subject, lang: Lang) -> Iterator[Fault]:
    for finding in subject.ordered():
        place = subject.marked(finding)
        yield Fault(
            where=_where(place),
            severity=_severity(finding, lang),
            sentence=say(finding.rule, finding.args, lang),
            rule=finding.rule,
            line=_excerpt(subject, place),
            notes=tuple(
                Note(where=_where(subject.place(one.at)), sentence=say(one.note, one.args, lang))
                for one in finding.related
            ),
        )


def _severity(finding: Finding, lang: Lang) -> str:
    error = finding.severity is Severity.ERROR
    return say("serve/error" if error else "serve/warning", {}, lang)


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}"


def _excerpt(subject: Subject, place: Place) -> Excerpt | None:
    text = subject.document.text_of(place.file) if subject.document else None
    lines = (text or "").split("\n")
    if text is None or place.line > len(lines):
        return None
    line, at = lines[place.line - 1], place.column - 1
    word = _WORD.match(line, at)
    end = word.end() if word else at
    return Excerpt(
        before=line[max(0, at - _AROUND) : at],
        marked=line[at:end],
        after=line[end : end + _AROUND],
    )
