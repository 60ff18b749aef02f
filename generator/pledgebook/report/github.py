"""Findings as annotations of GitHub Actions: its workflow commands.

GitHub shows ten annotations of a level for each step and drops the rest without a word, so no more
are written, and one line says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from pledgebook.report.addresses import path
from pledgebook.report.subject import Subject
from pledgebook.report.text import total
from pledgebook.report.told import Told, inert, told
from pledgebook.source import Place
from pledgebook.wording.messages import Lang, say

_MOST = 10  # annotations of a level that are shown of a step
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def lines(subjects: Sequence[Subject], lang: Lang) -> Iterator[str]:
    """Yield the first errors, the first warnings, how many more there are, and the count."""
    found = list(told(subjects, lang))
    errors = [one for one in found if one.is_error]
    warnings = [one for one in found if not one.is_error]
    for level in (errors, warnings):
        yield from (_annotation(one, lang) for one in islice(level, _MOST))
    left = sum(max(0, len(level) - _MOST) for level in (errors, warnings))
    if left:
        yield _command("notice", {"title": "pledgebook"}, say("report/more", {"count": left}, lang))
    yield total(subjects, lang)


def _annotation(one: Told, lang: Lang) -> str:
    """Return a finding at its place, its other places below the sentence."""
    colon = "：" if lang == "zh" else ": "
    told = [f"{_named(noted.place)}{colon}{inert(noted.note)}" for noted in one.related]
    where = {
        "file": path(one.place.file),
        "line": str(one.place.line),
        "col": str(one.place.column),
        "title": one.finding.rule,
    }
    return _command(one.finding.severity.value, where, "\n".join((inert(one.message), *told)))


def _named(place: Place) -> str:
    return f"{path(place.file)}:{place.line}:{place.column}"


def _command(name: str, properties: dict[str, str], data: str) -> str:
    """Return a workflow command; nothing in its parts ends it or begins another."""
    given = ",".join(f"{key}={text.translate(_PROPERTY)}" for key, text in properties.items())
    return f"::{name} {given}::{data.translate(_DATA)}"
