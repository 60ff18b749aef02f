"""Findings as a table in Markdown, for a job's summary or a comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from pledgebook.report.addresses import path
from pledgebook.report.subject import Subject
from pledgebook.report.text import called, total
from pledgebook.report.told import Told, inert, told
from pledgebook.source import Place
from pledgebook.wording.markdown import escaped
from pledgebook.wording.messages import Lang, say

_MOST = 500  # rows: a job's summary may be as large as 1 MiB
_HEADS = ("severity", "place", "finding", "rule")


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield a heading, the count, and a table of the findings, errors first."""
    yield f"## {say('report/title', {}, lang)}"
    yield ""
    yield total(subjects, lang)
    found = sorted(told(subjects, lang), key=lambda one: not one.is_error)
    if found:
        yield ""
        yield _row(say(f"report/{head}", {}, lang) for head in _HEADS)
        yield _row("---" for _ in _HEADS)
        yield from (_finding(one, lang) for one in islice(found, _MOST))
    if len(found) > _MOST:
        yield ""
        yield say("report/more", {"count": len(found) - _MOST}, lang)


def _finding(one: Told, lang: Lang) -> str:
    colon = "：" if lang == "zh" else ": "
    notes = (f"{_where(noted.place)}{colon}{_safe(noted.note)}" for noted in one.related)
    return _row(
        (
            called(one.finding.severity, lang),
            _where(one.place),
            "<br>".join((_safe(one.message), *notes)),
            _safe(one.finding.rule),
        )
    )


def _row(cells: Iterator[str] | Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _where(place: Place) -> str:
    return _safe(f"{path(place.file)}:{place.line}:{place.column}")


def _safe(text: str) -> str:
    return escaped(inert(text))
