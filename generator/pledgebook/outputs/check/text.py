"""The report for a terminal: the verdict, a table of terms, and what was not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.outputs.check import facts, services, table
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report
from pledgebook.wording.columns import columns
from pledgebook.wording.judged import times
from pledgebook.wording.judged.names import reason
from pledgebook.wording.messages import Lang, say

_MARKS = {"met": "✓", "missed": "✗", "no_data": "?"}
_OWED = 20  # misses whose remedies are listed here
_WORST = 10  # breaches that are listed here; the other forms hold them all


def render(report: Report, lang: Lang) -> bytes:
    """Return the report as plain text, columns under each other."""
    return ("\n".join(_lines(report, lang)) + "\n").encode()


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    yield facts.title(report, lang)
    for name, value in facts.facts(report, lang):
        yield f"{name}{'：' if lang == 'zh' else ': '}{printable(value)}"
    besides = facts.besides(report, lang)
    if besides:
        yield besides
    yield from _section("terms", _terms(report, lang), lang)
    yield from _services(report, lang)
    yield from _owed(report, lang)
    yield from _section("not-counted", _uncounted(report, lang), lang)
    yield from _section("breaches", _breaches(report, lang), lang)
    yield from _section("not-judged", _unjudged(report, lang), lang)
    yield from _section("problems", _problems(report, lang), lang)
    yield from _section("unknown", _unknown(report, lang), lang)
    yield from _section("doubts", _doubts(report, lang), lang)


def _section(name: str, rows: Sequence[Sequence[str]], lang: Lang) -> Iterator[str]:
    if rows:
        yield ""
        yield say(f"sla-report/{name}", {}, lang)
        yield from aligned(rows)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows whose cells stand under each other; the last cell is as long as it is."""
    shown = [[printable(text) for text in row] for row in rows]
    widths = [max(map(columns, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        padded = (
            f"{text}{' ' * (width - columns(text))}"
            for text, width in zip(row, widths, strict=True)
        )
        yield f"  {'  '.join(padded)}".rstrip()


def _terms(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [
        (
            _MARKS[line.result] if line.whole else "",
            line.name if line.whole else f"  {line.period}",
            say(f"sla-result/{line.result}", {}, lang),
            table.share(line.figures, lang),
            table.target(line.term.objective.target, lang) if line.whole else "",
            line.note,
        )
        for line in table.lines(report, lang)
    ]


def _services(report: Report, lang: Lang) -> Iterator[str]:
    """Yield every service with its windows."""
    if report.services:
        yield ""
        yield say("sla-report/services", {}, lang)
    for one in report.services:
        result = say(f"sla-result/{one.result.value}", {}, lang)
        title = printable(one.promise.title or one.promise.promise)
        told = (_MARKS[one.result.value], title, result, services.note(one, lang))
        yield f"  {'  '.join(told)}".rstrip()
        yield from (f"     {line}" for line in services.windows(one, report, lang))


def _owed(report: Report, lang: Lang) -> Iterator[str]:
    """Yield what is owed, of at most so many misses as breaches are listed."""
    if report.owed:
        yield ""
        yield say("sla-report/owed", {}, lang)
    cut = services.shortened(report, lang)
    yield from (cut,) if cut and report.owed else ()
    for one in report.owed[:_OWED]:
        because, *told = services.what(one, report, lang)
        yield f"  {because}"
        yield from (f"     {line}" for line in told)
    left = len(report.owed) - _OWED
    if left > 0:
        yield say("sla-report/owed-left", {"n": left}, lang)


def _uncounted(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [
        (name, status, str(tickets), why)
        for name, status, why, tickets in table.uncounted(report, lang)
    ]


def _breaches(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for one in report.outcome.late[:_WORST]:
        objective = report.terms[one.objective].objective
        late = times.lateness(report.late(one), lang)
        name = report.titles.term(objective, lang)
        found.append((one.ticket, name, f"{say('sla-report/late-by', {}, lang)} {late}"))
    return found


def _unjudged(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [(one.id, one.title or "", report.titles.unjudged(one, lang)) for one in report.unjudged]


def _problems(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [(reason(code, lang), str(n)) for code, n in table.counted(report.outcome.problems)]


def _unknown(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [
        (say("sla-report/unknown-value", {"column": column, "value": value, "n": n}, lang),)
        for (column, value), n in table.counted(report.outcome.unknown)
    ]


def _doubts(report: Report, lang: Lang) -> list[tuple[str, ...]]:
    return [(reason(code, lang), str(n)) for code, n in table.counted(report.outcome.warnings)]
