"""The report as tables for spreadsheets: what CSV and XLSX have in common."""

from __future__ import annotations

from pledgebook.model.outcome import Judged
from pledgebook.outputs.check import facts, table
from pledgebook.outputs.check.cells import cell
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.workbook import Row, Sheet
from pledgebook.wording.judged import times
from pledgebook.wording.judged.names import reason
from pledgebook.wording.messages import Lang, say


def periods(report: Report, lang: Lang) -> Sheet:
    """Return one line for each term and each period of its target."""
    heads = ("id", "clause", "term", "limit", "target", "period", "first", "last", "result")
    tail = ("share", "mean", "eligible")
    rows = [_line(line, lang) for line in table.lines(report, lang)]
    statuses = [say(f"sla-status/{one.value}", {}, lang) for one in table.STATUSES]
    note = say("sla-report/note", {}, lang)
    names = [*_heads(heads, lang), *_heads(tail, lang), *statuses, note]
    return Sheet(say("sla-report/periods", {}, lang), names, rows)


def _line(line: table.Line, lang: Lang) -> Row:
    objective, figures = line.term.objective, line.figures
    mean = figures.mean
    return [
        cell(objective.id),
        cell(objective.clause),
        cell(line.name),
        times.budget(objective.budget, lang),
        table.target(objective.target, lang),
        line.period,
        line.first,
        line.last,
        say(f"sla-result/{line.result}", {}, lang),
        "" if figures.share.text is None else f"{figures.share.text}%",
        "" if mean is None else times.duration(mean.seconds, lang),
        figures.share.eligible,
        *table.counts(figures),
        line.note,
    ]


def breaches(report: Report, lang: Lang) -> Sheet:
    """Return one line for each of the worst breaches."""
    names = ("ticket", "id", "clause", "term", "start", "due", "stop", "elapsed", "late-seconds")
    rows: list[Row] = []
    for one in report.outcome.late:
        objective, verdict = report.terms[one.objective].objective, one.verdict
        zone = table.zone(report, one)
        instants = (table.instant(at, zone) for at in (verdict.start, verdict.due, verdict.stop))
        told = [one.ticket, objective.id, objective.clause, report.titles.term(objective, lang)]
        rows.append(
            [
                *map(cell, told),
                *instants,
                verdict.elapsed or 0,
                report.late(one),
                _remark(one, lang),
            ]
        )
    heads = [*_heads(names, lang), say("sla-report/note", {}, lang)]
    return Sheet(say("sla-report/breaches-sheet", {}, lang), heads, rows)


def _remark(one: Judged, lang: Lang) -> str:
    remarks = {"still-open": one.verdict.open, "not-binding": not one.binds}
    told = [say(f"sla-report/{name}", {}, lang) for name, holds in remarks.items() if holds]
    return ("；" if lang == "zh" else "; ").join(told)


def rejected(report: Report, lang: Lang, *, values: bool) -> Sheet:
    """Return one line for each refused row; ``values`` only for who is to repair the log."""
    names = ["file", "row", "column", "ticket", "problem", *(["value"] if values else [])]
    rows: list[Row] = []
    for one in report.outcome.rejected:
        told = [cell(one.column or ""), cell(one.ticket or ""), reason(one.problem, lang)]
        value = [cell(one.value or "")] if values else []
        rows.append([cell(one.file), one.row, *told, *value])
    return Sheet(say("sla-report/rejected-sheet", {}, lang), _heads(names, lang), rows)


def summary(report: Report, lang: Lang) -> Sheet:
    """Return what was checked and what came of it, a name and a value a line."""
    rows: list[Row] = [[name, cell(value)] for name, value in facts.facts(report, lang)]
    rows += [[cell(one.id), cell(report.titles.unjudged(one, lang))] for one in report.unjudged]
    return Sheet(say("sla-report/summary", {}, lang), _heads(("note", "value"), lang), rows)


def _heads(names: tuple[str, ...] | list[str], lang: Lang) -> list[str]:
    return [say(f"sla-report/{name}", {}, lang) for name in names]
