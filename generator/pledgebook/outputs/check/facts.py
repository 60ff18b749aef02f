"""What a report is about, and its verdict in one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.measured import OutageLog
from pledgebook.model.summary import Result
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report
from pledgebook.wording.judged import times
from pledgebook.wording.messages import Lang, say


def title(report: Report, lang: Lang) -> str:
    """Return what the report is called."""
    version = report.head.version
    return say(
        "sla-report/title", {"title": printable(report.head.title), "version": version}, lang
    )


def facts(report: Report, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield what the report is about: names with values."""
    head, outcome = report.head, report.outcome
    yield say("sla-report/result", {}, lang), verdict(report, lang)
    yield say("sla-report/as-of", {}, lang), times.moment(head.as_of, head.zone, lang)
    if head.provider:
        comma = "、" if lang == "zh" else ", "
        parties = comma.join(printable(one) for one in (head.provider, head.customer) if one)
        yield say("sla-report/parties", {}, lang), parties
    if head.logs:
        numbers = {"rows": outcome.rows, "tickets": outcome.tickets}
        read = [*map(printable, head.logs), say("sla-report/rows", numbers, lang)]
        yield say("sla-report/logs", {}, lang), _joined(read, lang)
    if report.outages is not None:
        yield say("sla-report/outage-logs", {}, lang), _outages(report.outages, lang)
    engine = {"engine": outcome.engine, "tzdata": head.tzdata}
    refused = sum(outcome.problems.values())
    if refused:
        told = say("sla-report/rejected-rows", {"n": refused}, lang)
        yield say("sla-report/refused", {}, lang), told
    yield say("sla-report/made-with", {}, lang), say("sla-report/engine", engine, lang)


def _outages(log: OutageLog, lang: Lang) -> str:
    """Return what was read of outages, and from which day on they are taken as complete."""
    numbers = {"rows": log.rows, "outages": log.outages}
    rule = "sla-report/complete-assumed" if log.assumed else "sla-report/complete-from"
    told = (
        say("sla-report/outage-rows", numbers, lang),
        say(rule, {"date": log.first.isoformat()}, lang),
    )
    return _joined([*map(printable, log.files), *told], lang)


def _joined(told: list[str], lang: Lang) -> str:
    return ("；" if lang == "zh" else "; ").join(told)


def verdict(report: Report, lang: Lang) -> str:
    """Return in one sentence whether the promises were kept."""
    kept, missed = report.of(Result.MET), report.missed
    if missed:
        return say("sla-report/missed", {"missed": missed, "judged": kept + missed}, lang)
    return say("sla-report/kept" if kept else "sla-report/nothing", {"judged": kept}, lang)


def besides(report: Report, lang: Lang) -> str:
    """Return what the verdict does not speak of, '' where it speaks of all."""
    no_data, unjudged = report.of(Result.NO_DATA), len(report.unjudged)
    if not no_data and not unjudged:
        return ""
    counts = {"no_data": no_data, "unjudged": unjudged}
    both = "not-said" if no_data and unjudged else "no-data-only" if no_data else "unjudged-only"
    return say(f"sla-report/{both}", counts, lang)
