"""The report for programs: JSON with the keys of `schemas/sla-report.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pledgebook.book import shown
from pledgebook.clock.walls import date
from pledgebook.model.outcome import Judged, Outcome, Rejected
from pledgebook.model.sla import Budget, Target
from pledgebook.model.summary import Count, Figures, PeriodSummary, TermSummary
from pledgebook.model.trace import Trace
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs.check import json_costs, table
from pledgebook.outputs.check.json_costs import said
from pledgebook.outputs.check.report import Report

Plain = dict[str, Any]


def render(report: Report) -> bytes:
    """Return the report as one JSON object, in UTF-8; instants are RFC 3339, lengths seconds."""
    text = json.dumps(data(report), ensure_ascii=False, indent=2, allow_nan=False)
    return f"{text}\n".encode()


def data(report: Report) -> Plain:
    """Return the report as plain data."""
    head, outcome = report.head, report.outcome
    return {
        "sla_report": 1,
        "commitment": said(
            {
                "id": head.id,
                "title": shown(head.title),
                "version": head.version,
                "provider": shown(head.provider),
                "customer": shown(head.customer),
                "page": head.page,
            }
        ),
        "as_of": table.instant(head.as_of, head.zone),
        "result": report.result.value,
        "computed": {"engine": outcome.engine, "tzdata": head.tzdata},
        "log": _log(head.logs, outcome),
        "terms": [_term(term) for term in report.summary.terms],
        "totals": _counts(report.summary.totals),
        "breaches": [_breach(report, one) for one in outcome.late],
        **_costs(report),
        "unjudged": [_unjudged(one) for one in report.unjudged],
    }


def _costs(report: Report) -> Plain:
    """Return the services and what is owed; without the log of outages where there is none."""
    found = {
        "outages": json_costs.outages(report.outages),
        "availability": [json_costs.service(one, report.head.zone) for one in report.services],
        "owed": [json_costs.owed(one, report) for one in report.owed],
    }
    if report.misses is not None:
        found["owed_for"] = {"counted": report.misses.known, "breaches": report.misses.all}
    return said(found)


def _log(files: Iterable[str], outcome: Outcome) -> Plain:
    return {
        "files": [shown(name) for name in files],
        "rows": outcome.rows,
        "tickets": outcome.tickets,
        "problems": dict(table.counted(outcome.problems)),
        "warnings": dict(table.counted(outcome.warnings)),
        "unknown": [
            {"column": shown(column), "values": values, "rows": rows}
            for column, (values, rows) in table.unknown(outcome).items()
        ],
        "rejected": [_rejected(one) for one in outcome.rejected],
    }


def _rejected(one: Rejected) -> Plain:
    """Return where a refused row is; what it says stays in the log."""
    where = {"file": shown(one.file), "row": one.row, "problem": one.problem}
    named = {"ticket": one.ticket, "column": one.column}
    return {**where, **{name: shown(text) for name, text in named.items() if text is not None}}


def _term(term: TermSummary) -> Plain:
    objective = term.objective
    return said(
        {
            "id": objective.id,
            "clause": objective.clause,
            "title": objective.title,
            "metric": objective.metric,
            "budget": _budget(objective.budget),
            "clock": objective.clock,
            "target": _target(objective.target),
            "result": term.result.value,
            "note": term.note,
            **_figures(term.figures),
            "periods": [_period(one) for one in term.periods],
            "months": [_period(one) for one in term.months],
        }
    )


def _budget(budget: Budget) -> Plain:
    named = {"land": budget.land, "cutoff": budget.cutoff, "resume": budget.resume}
    amount = {"amount": budget.amount, "unit": budget.unit.value, "at_least": budget.at_least}
    return said({**amount, **named})


def _target(target: Target | None) -> Plain | None:
    if target is None:
        return None
    given = {"pct": target.pct, "statistic": target.statistic, "bound": target.bound}
    period = None if target.period is None else dict(target.period)
    return said({**given, "period": period, "min_n": target.min_n})


def _period(one: PeriodSummary) -> Plain:
    figures = one.figures
    days = {"kind": one.kind, "first": date(one.first), "last": date(one.last)}
    result = {"running": one.running, "result": figures.result.value, "note": figures.note}
    return said({**days, **result, **_figures(figures)})


def _figures(figures: Figures) -> Plain:
    mean = figures.mean
    share = figures.share
    held = (
        None
        if mean is None
        else {"elapsed_s": mean.elapsed, "tickets": mean.tickets, "limit_s": mean.limit}
    )
    return {
        "counts": _counts(figures.counts),
        "met": share.met,
        "eligible": share.eligible,
        "share_pct": share.text,
        "mean": held,
    }


def _counts(counts: Iterable[Count]) -> list[Plain]:
    return [
        said({"status": one.status.value, "reason": one.reason, "tickets": one.tickets})
        for one in counts
    ]


def _breach(report: Report, one: Judged) -> Plain:
    verdict, zone = one.verdict, table.zone(report, one)
    trace = report.trace(one)
    return said(
        {
            "ticket": shown(one.ticket),
            "term": one.objective,
            "clause": report.terms[one.objective].objective.clause,
            "start": table.instant(verdict.start, zone),
            "due": table.instant(verdict.due, zone),
            "stop": table.instant(verdict.stop, zone) or None,
            "elapsed_s": verdict.elapsed,
            "late_s": report.late(one),
            "open": verdict.open,
            "binds": one.binds,
            "warnings": list(verdict.warnings),
            "trace": None if trace is None else _steps(trace),
        }
    )


def _steps(trace: Trace) -> list[Plain]:
    return [
        {
            "kind": step.kind.value,
            "day": step.day.value,
            "start": table.instant(step.start, trace.zone),
            "end": table.instant(step.end, trace.zone),
            "seconds": step.seconds,
            "sum": step.sum,
        }
        for step in trace.steps
    ]


def _unjudged(one: Unjudged) -> Plain:
    title = None if one.title is None else shown(one.title)
    named = {"id": one.id, "clause": one.clause, "title": title, "reason": one.reason}
    return said({**named, "args": {n: shown(v) for n, v in one.args.items()} or None})
