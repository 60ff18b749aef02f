"""The report as JUnit XML: a suite for each chapter, a case for each term."""

from __future__ import annotations

from pledgebook.model.measured import Standing
from pledgebook.model.summary import Result, TermSummary
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs.check import services, table
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report, Service
from pledgebook.outputs.junit import Case, Outcome, document
from pledgebook.wording.judged import names
from pledgebook.wording.judged.names import reason
from pledgebook.wording.messages import Lang


def render(report: Report, lang: Lang) -> bytes:
    """Return the XML: missed is a failure; without data, or not judged, is skipped."""
    chapters: dict[str, list[Case]] = {}
    for term in report.summary.terms:
        chapters.setdefault(_chapter(term.objective.clause), []).append(_term(term, report, lang))
    for service in report.services:
        case = _service(service, report, lang)
        chapters.setdefault(_chapter(service.promise.clause), []).append(case)
    for one in report.unjudged:
        chapters.setdefault(_chapter(one.clause), []).append(_unjudged(one, report, lang))
    suites = {names.chapter(name, lang): cases for name, cases in chapters.items()}
    return document(printable(report.head.id), suites).encode()


def _chapter(clause: str) -> str:
    return clause.partition("/")[0]


def _term(term: TermSummary, report: Report, lang: Lang) -> Case:
    objective = term.objective
    outcome = None
    if term.result is Result.MISSED:
        outcome = _failure(term, lang)
    elif term.result is Result.NO_DATA:
        outcome = Outcome(message=reason(term.note or "", lang), skipped=True)
    told = [table.share(term.figures, lang), *_owed(objective.id, report, lang)]
    return _case(objective.clause, report.titles.term(objective, lang), outcome, told)


def _service(service: Service, report: Report, lang: Lang) -> Case:
    """Return an availability: a failure where a window was missed, skipped where none is judged."""
    promise = service.promise
    lines = services.windows(service, report, lang)
    outcome = None
    if service.result is Result.MISSED:
        missed = [one for one in service.windows if one.result is Standing.MISSED]
        outcome = _missed(services.lines(missed, report, lang))
    elif service.result is Result.NO_DATA:
        outcome = Outcome(message=lines[0], skipped=True)
    told = [*lines, *_owed(promise.promise, report, lang)]
    return _case(promise.clause, promise.title or promise.promise, outcome, told)


def _owed(promise: str, report: Report, lang: Lang) -> list[str]:
    """Return what is owed for the misses of a promise."""
    return [
        line
        for one in report.owed
        if one.because[-1].promise == promise
        for line in services.what(one, report, lang)
    ]


def _failure(term: TermSummary, lang: Lang) -> Outcome:
    """Return the failure of a term: in one line the worst, inside all periods that missed."""
    objective = term.objective
    missed = [one for one in term.periods if one.figures.result is Result.MISSED]
    told = [
        f"{table.period(one, lang)}: {table.failure(one.figures, objective.target, lang)}"
        for one in missed
    ] or [table.failure(term.figures, objective.target, lang)]
    return _missed(told)


def _missed(told: list[str]) -> Outcome:
    return Outcome(kind="missed", message=told[0], details="\n".join(told))


def _unjudged(one: Unjudged, report: Report, lang: Lang) -> Case:
    why = printable(report.titles.unjudged(one, lang))
    outcome = Outcome(kind=one.reason, message=why, skipped=True)
    return _case(one.clause, one.title or one.id, outcome, [])


def _case(clause: str, name: str, outcome: Outcome | None, told: list[str]) -> Case:
    named = {"classname": printable(clause), "name": printable(name)}
    return Case(**named, outcome=outcome, told="\n".join(told))
