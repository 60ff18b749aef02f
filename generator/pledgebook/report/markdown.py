"""Findings as a table in Markdown, for a job's summary or a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pledgebook.report.addresses import path
from pledgebook.report.subject import Subject
from pledgebook.report.text import called, total
from pledgebook.report.told import Told, inert, told, waived
from pledgebook.report.waivers import reason
from pledgebook.source import Place
from pledgebook.wording.markdown import escaped
from pledgebook.wording.messages import Lang, say

_MOST, _BYTES = 500, 900_000  # rows and their size: a job's summary holds 1 MiB
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
    left = len(found)
    for row in _fitting(_finding(one, lang) for one in found[:_MOST]):
        left -= 1
        yield row
    if left:
        yield ""
        yield say("report/more", {"count": left}, lang)
    yield from _waived(subjects, lang)


def _waived(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield what authors accept, with their reasons."""
    found = list(waived(subjects, lang))
    if found:
        yield ""
        yield say("waived/heading", {"count": len(found)}, lang)
        yield ""
    for one in found[:_MOST]:
        because = escaped(reason(one, lang))
        yield f"- {_where(one.place)} {_safe(f'{one.message} ({one.finding.rule})')}<br>{because}"


def _fitting(rows: Iterable[str]) -> Iterator[str]:
    """Yield the first rows that a summary has room for."""
    room = _BYTES
    for row in rows:
        room -= len(row.encode())
        if room < 0:
            return
        yield row


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


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _where(place: Place) -> str:
    return _safe(f"{path(place.file)}:{place.line}:{place.column}")


def _safe(text: str) -> str:
    return escaped(inert(text))
