"""The report as JUnit XML: a suite for each chapter, a case for each term."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from pledgebook.model.measured import Standing
from pledgebook.model.summary import Result, TermSummary
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs.check import services, table
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report, Service
from pledgebook.wording.judged import names
from pledgebook.wording.judged.names import reason
from pledgebook.wording.messages import Lang


def render(report: Report, lang: Lang) -> bytes:
    """Return the XML: missed is a failure; without data, or not judged, is skipped."""
    chapters: dict[str, list[tuple[str, str]]] = {}
    for term in report.summary.terms:
        case = (term.result.value, _term(term, report, lang))
        chapters.setdefault(_chapter(term.objective.clause), []).append(case)
    for service in report.services:
        case = (service.result.value, _service(service, report, lang))
        chapters.setdefault(_chapter(service.promise.clause), []).append(case)
    for one in report.unjudged:
        case = (Result.NO_DATA.value, _unjudged(one, report, lang))
        chapters.setdefault(_chapter(one.clause), []).append(case)
    suites = "".join(_suite(name, cases, lang) for name, cases in chapters.items())
    every = [result for cases in chapters.values() for result, _ in cases]
    counts = f'tests="{len(every)}" failures="{every.count("missed")}" errors="0"'
    name = quoteattr(printable(report.head.id))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<testsuites name={name} {counts}>\n{suites}</testsuites>\n"
    ).encode()


def _chapter(clause: str) -> str:
    return clause.partition("/")[0]


def _suite(name: str, cases: list[tuple[str, str]], lang: Lang) -> str:
    results = [result for result, _ in cases]
    counts = (
        f'tests="{len(cases)}" failures="{results.count("missed")}" errors="0" '
        f'skipped="{results.count("no_data")}"'
    )
    heading = quoteattr(names.chapter(name, lang))
    return f"  <testsuite name={heading} {counts}>\n{''.join(x for _, x in cases)}  </testsuite>\n"


def _term(term: TermSummary, report: Report, lang: Lang) -> str:
    objective = term.objective
    name = report.titles.term(objective, lang)
    if term.result is Result.MISSED:
        inner = _failure(term, lang)
    elif term.result is Result.NO_DATA:
        inner = f"      <skipped message={quoteattr(reason(term.note or '', lang))}/>\n"
    else:
        inner = ""
    told = [table.share(term.figures, lang), *_owed(objective.id, report, lang)]
    return _case(objective.clause, name, inner + _told(told))


def _service(service: Service, report: Report, lang: Lang) -> str:
    """Return an availability: a failure where a window was missed, skipped where none is judged."""
    promise = service.promise
    lines = services.windows(service, report, lang)
    inner = ""
    if service.result is Result.MISSED:
        missed = [one for one in service.windows if one.result is Standing.MISSED]
        failed = services.lines(missed, report, lang)
        text = escape("\n".join(failed))
        inner = f'      <failure type="missed" message={quoteattr(failed[0])}>{text}</failure>\n'
    elif service.result is Result.NO_DATA:
        inner = f"      <skipped message={quoteattr(lines[0])}/>\n"
    told = [*lines, *_owed(promise.promise, report, lang)]
    return _case(promise.clause, promise.title or promise.promise, inner + _told(told))


def _owed(promise: str, report: Report, lang: Lang) -> list[str]:
    """Return what is owed for the misses of a promise."""
    return [
        line
        for one in report.owed
        if one.because[-1].promise == promise
        for line in services.what(one, report, lang)
    ]


def _told(lines: list[str]) -> str:
    return f"      <system-out>{escape(chr(10).join(lines))}</system-out>\n"


def _failure(term: TermSummary, lang: Lang) -> str:
    """Return the failure of a term: in one line the worst, inside all periods that missed."""
    objective = term.objective
    missed = [one for one in term.periods if one.figures.result is Result.MISSED]
    told = [
        f"{table.period(one, lang)}: {table.failure(one.figures, objective.target, lang)}"
        for one in missed
    ] or [table.failure(term.figures, objective.target, lang)]
    text = escape("\n".join(told))
    return f'      <failure type="missed" message={quoteattr(told[0])}>{text}</failure>\n'


def _unjudged(one: Unjudged, report: Report, lang: Lang) -> str:
    why = quoteattr(printable(report.titles.unjudged(one, lang)))
    kind = quoteattr(one.reason)
    return _case(one.clause, one.title or one.id, f"      <skipped type={kind} message={why}/>\n")


def _case(clause: str, name: str, inner: str | Iterable[str]) -> str:
    attributes = f"classname={quoteattr(printable(clause))} name={quoteattr(printable(name))}"
    return f"    <testcase {attributes}>\n{''.join(inner)}    </testcase>\n"
