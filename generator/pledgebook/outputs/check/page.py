"""The report as one HTML page that stands on its own: no scripts, nothing is fetched."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from pledgebook.book import shown
from pledgebook.model.measured import Measured
from pledgebook.model.outcome import Judged
from pledgebook.model.owed import Owed
from pledgebook.model.verdict import Status
from pledgebook.outputs.check import charts, facts, services, table
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.environment import environment
from pledgebook.wording.judged import times, trace
from pledgebook.wording.judged.names import reason
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.sizes import seconds, size

_LANG = {"zh": "zh-CN", "en": "en"}
_MOST_STEPS = 60
_MOST_ROWS = 20


def render(report: Report, lang: Lang) -> bytes:
    """Return the page, in UTF-8."""
    css = environment().get_template("sla/report.css").render()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    template = environment().get_template("sla/report.html.j2")
    context = {**_context(report, lang), "css": Markup(css), "css_hash": digest}  # noqa: S704 - own
    return template.render(context).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One breach as the page shows it; ``steps`` stand between two other parts of its trace."""

    ticket: str
    term: str
    clause: str
    address: str | None
    late: str
    remarks: tuple[str, ...]
    before: tuple[str, ...]
    steps: tuple[str, ...]
    after: tuple[str, ...]


def _context(report: Report, lang: Lang) -> dict[str, Any]:
    def words(name: str, **args: str | int) -> str:
        return say(f"sla-report/{name}", args, lang)

    return {
        "say": words,
        "lang": _LANG[lang],
        "title": facts.title(report, lang),
        "state": report.result.value,
        "verdict": facts.verdict(report, lang),
        "besides": facts.besides(report, lang),
        "facts": tuple(facts.facts(report, lang)),
        "lines": tuple(_lines(report, lang)),
        "services": tuple(_services(report, lang)),
        "owed": tuple(_owed(one, report, lang) for one in report.owed),
        "owed_shortened": services.shortened(report, lang),
        "uncounted": tuple(table.uncounted(report, lang)),
        "unjudged": _unjudged(report, lang),
        "breaches": tuple(_breach(report, one, lang) for one in report.outcome.late),
        "breached": sum(
            one.tickets for one in report.summary.totals if one.status is Status.BREACHED
        ),
        **_of_the_log(report, lang),
        **_charts(report, lang),
    }


def _of_the_log(report: Report, lang: Lang) -> dict[str, Any]:
    """Return what could not be used, or was read with a doubt."""
    outcome = report.outcome
    return {
        "problems": [(reason(code, lang), n) for code, n in table.counted(outcome.problems)],
        "refused": sum(outcome.problems.values()),
        "rejected": [
            (printable(one.file), one.row, printable(one.column or ""), reason(one.problem, lang))
            for one in outcome.rejected[:_MOST_ROWS]
        ],
        "doubts": [(reason(code, lang), n) for code, n in table.counted(outcome.warnings)],
        "unknown": [
            (printable(column), values, rows)
            for column, (values, rows) in table.unknown(outcome).items()
        ],
    }


def _charts(report: Report, lang: Lang) -> dict[str, Any]:
    late = {"n": len(report.outcome.late)}
    return {
        "months": tuple(charts.by_month(report, lang)),
        "months_heading": say("sla-chart/heading", {}, lang),
        "shortened": charts.shortened(report, lang),
        "lateness": charts.lateness(report, lang),
        "lateness_heading": say("sla-chart/lateness", late, lang),
    }


def _services(report: Report, lang: Lang) -> Iterator[dict[str, Any]]:
    """Yield every service with the windows that are listed."""
    for one in report.services:
        promise = one.promise
        yield {
            "result": one.result.value,
            "said": say(f"sla-result/{one.result.value}", {}, lang),
            "title": printable(promise.title or promise.promise),
            "clause": promise.clause,
            "address": report.head.address(promise.clause),
            "note": services.note(one, lang),
            "remarks": [say(f"owed-reason/{note}", {}, lang) for note in promise.notes],
            "windows": [_window(each, report, lang) for each in services.listed_windows(one)],
        }


def _window(one: Measured, report: Report, lang: Lang) -> dict[str, str]:
    return {
        "result": one.result.value,
        "said": services.standing(one, lang),
        "days": times.days(one.from_, one.to, report.head.zone, lang),
        "name": services.name(one, report, lang) if one.each else "",
        "level": services.level(one, lang),
        "target": size(one.aim, one.unit, lang),
        "agreed": seconds(one.agreed, lang),
        "down": seconds(one.down, lang),
        "why": services.why(one, lang),
    }


def _owed(one: Owed, report: Report, lang: Lang) -> dict[str, Any]:
    because, *told = services.what(one, report, lang)
    return {
        "because": because,
        "told": told,
        "clause": one.clause,
        "address": report.head.address(one.clause),
    }


def _lines(report: Report, lang: Lang) -> Iterator[dict[str, Any]]:
    for line in table.lines(report, lang):
        objective = line.term.objective
        yield {
            "whole": line.whole,
            "result": line.result,
            "said": say(f"sla-result/{line.result}", {}, lang),
            "name": line.name,
            "clause": objective.clause,
            "address": report.head.address(objective.clause),
            "period": line.period,
            "limit": times.budget(objective.budget, lang),
            "target": table.target(objective.target, lang),
            "share": table.share(line.figures, lang),
            "note": line.note,
        }


def _unjudged(report: Report, lang: Lang) -> dict[str, list[tuple[str, str, str | None]]]:
    """Return the promises that are not judged, those of one reason together."""
    found: dict[str, list[tuple[str, str, str | None]]] = {}
    for one in report.unjudged:
        name = printable(one.title or one.id)
        told = (name, one.id, report.head.address(one.clause))
        found.setdefault(shown(report.titles.unjudged(one, lang)), []).append(told)
    return found


def _breach(report: Report, one: Judged, lang: Lang) -> Breach:
    objective = report.terms[one.objective].objective
    remarks = {"still-open": one.verdict.open, "not-binding": not one.binds}
    found = report.trace(one)
    parts: dict[str, tuple[str, ...]] = {"before": (), "steps": (), "after": ()}
    if found is not None:
        # The ticket and its term head the trace; here they are its heading already.
        _, *before = trace.heading(found, report.titles, lang)
        parts = {
            "before": tuple(before),
            "steps": tuple(trace.steps(found, lang, _MOST_STEPS)),
            "after": tuple(trace.verdict(found, report.titles, lang)),
        }
    return Breach(
        ticket=printable(one.ticket),
        term=printable(report.titles.term(objective, lang)),
        clause=objective.clause,
        address=report.head.address(objective.clause),
        late=times.lateness(report.late(one), lang),
        remarks=tuple(say(f"sla-report/{name}", {}, lang) for name, so in remarks.items() if so),
        **parts,
    )
