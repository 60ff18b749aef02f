"""Findings as a workbook for people who go through them one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.outputs.workbook import Cell, Marked, Row, Sheet, is_formula, workbook
from pledgebook.report.addresses import path, uri
from pledgebook.report.clauses import Clauses
from pledgebook.report.subject import Subject
from pledgebook.report.text import called
from pledgebook.report.told import Told, every, inert
from pledgebook.report.waivers import reason
from pledgebook.wording.advice import halves
from pledgebook.wording.messages import Lang, say

_HEADS = ("severity", "file", "place", "clause", "finding", "instead", "rule", "reviewed")
_FILLS = {True: "FDE2E2", False: "FFF3CD"}  # errors and warnings, light enough to print
_MOST_LINKS = 65_000  # in a sheet: a spreadsheet refuses more than 65,530


def render(subjects: Sequence[Subject], lang: Lang) -> bytes:
    """Return a workbook with a row a finding, and an empty column for the reviewer.

    Errors come first and what authors accept last, with their reasons.

    Files are linked by their paths from the current folder.
    """
    found = sorted(every(subjects, lang), key=lambda one: (bool(one.waiver), not one.is_error))
    rows = list(_rows(found, lang)) or [_nothing(lang)]
    heads = [say(f"report/{head}", {}, lang) for head in _HEADS]
    return workbook([Sheet(say("report/title", {}, lang), heads, rows, wrapped=True)])


def _rows(found: Sequence[Told], lang: Lang) -> Iterator[Row]:
    clauses: dict[int, Clauses] = {}
    for number, one in enumerate(found):
        key = id(one.subject)
        if key not in clauses:
            clauses[key] = Clauses.of(one.subject, lang)
        yield _row(one, clauses[key], lang, linked=number < _MOST_LINKS)


def _row(one: Told, clauses: Clauses, lang: Lang, *, linked: bool) -> Row:
    finding, place = one.finding, one.place
    wrong, instead = halves(finding.rule, finding.args, lang)
    colon = "：" if lang == "zh" else ": "
    notes = (
        f"{path(noted.place.file)}:{noted.place.line}:{noted.place.column}{colon}{inert(noted.note)}"
        for noted in one.related
    )
    return [
        _standing(one, lang),
        Marked(text=_text(path(place.file)), link=uri(place.file)[0] if linked else ""),
        f"{place.line}:{place.column}",
        _text(clauses.name(one.subject.written(finding.at))),
        _text("\n".join((inert(wrong), *notes))),
        _text(reason(one, lang) if one.waiver else inert(instead)),
        finding.rule,
        "",
    ]


def _standing(one: Told, lang: Lang) -> Cell:
    if one.waiver:
        return say("report/waived", {}, lang)
    return Marked(text=called(one.finding.severity, lang), fill=_FILLS[one.is_error])


def _nothing(lang: Lang) -> Row:
    cells: list[Cell] = ["" for _ in _HEADS]
    cells[_HEADS.index("finding")] = say("report/nothing", {}, lang)
    return cells


def _text(text: str) -> str:
    """Return a text that stays one, whatever it begins with."""
    return f"'{text}" if is_formula(text) else text
