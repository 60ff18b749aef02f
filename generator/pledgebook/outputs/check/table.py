"""The lines that all forms of the report share: terms, periods, breaches, refused rows, reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pledgebook.clock import instants
from pledgebook.clock.walls import date
from pledgebook.model.outcome import Judged, Outcome
from pledgebook.model.sla import Target
from pledgebook.model.summary import Figures, PeriodSummary, Result, TermSummary
from pledgebook.model.verdict import Status
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.report import Report
from pledgebook.wording.judged import times
from pledgebook.wording.judged.names import Titles, reason
from pledgebook.wording.messages import Lang, say

STATUSES = tuple(Status)
_Key = TypeVar("_Key", str, tuple[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One term as a whole, or one period of its target, with the texts that describe it."""

    term: TermSummary
    figures: Figures
    result: str
    name: str
    period: str
    first: str = ""
    last: str = ""
    note: str = ""
    whole: bool = True


def lines(report: Report, lang: Lang) -> Iterator[Line]:
    """Yield a line for every term, and after it one for each period of its target."""
    for term in report.summary.terms:
        name = printable(report.titles.term(term.objective, lang))
        yield Line(
            term=term,
            figures=term.figures,
            result=term.result.value,
            name=name,
            period=say("sla-report/all", {}, lang),
            note=_note(term, lang),
        )
        for one in term.periods:
            yield Line(
                term=term,
                figures=one.figures,
                result=one.figures.result.value,
                name=name,
                period=period(one, lang),
                first=date(one.first),
                last=date(one.last),
                note=reason(one.figures.note, lang) if one.figures.note else "",
                whole=False,
            )


def _note(term: TermSummary, lang: Lang) -> str:
    """Return why a term has no result, or in how many periods it was missed; else ''."""
    missed = sum(one.figures.result is Result.MISSED for one in term.periods)
    if missed:
        return say("sla-report/periods-missed", {"n": missed, "all": len(term.periods)}, lang)
    return reason(term.note, lang) if term.note else ""


def period(one: PeriodSummary, lang: Lang) -> str:
    """Return what a period is called: ``2026-10``, ``2026 年第 4 季度``, or from when to when."""
    first, last = date(one.first), date(one.last)
    names = {"calendar-month": first[:7], "calendar-year": first[:4]}
    name = names.get(one.kind)
    if one.kind == "calendar-quarter":
        quarter = (int(first[5:7]) + 2) // 3
        name = say("sla-report/quarter", {"year": first[:4], "n": quarter}, lang)
    if name is None:
        rule = "sla-report/worst" if one.kind == "rolling" else "sla-report/stretch"
        name = say(rule, {"first": first, "last": last}, lang)
    return say("sla-report/running", {"period": name}, lang) if one.running else name


def target(given: Target | None, lang: Lang) -> str:
    """Return what share has to be in time."""
    if given is None:
        return say("sla-report/every", {}, lang)
    if given.statistic is not None:
        return say("sla-report/on-average", {}, lang)
    if given.pct is None:
        return say("sla-report/every", {}, lang)
    rule = "more-than" if given.bound == "more-than" else "at-least"
    return say(f"sla-report/{rule}", {"pct": given.pct}, lang)


def share(figures: Figures, lang: Lang) -> str:
    """Return the share in time with its whole numbers, or the mean; ``—`` without a ticket."""
    if figures.mean is not None:
        return times.duration(figures.mean.seconds, lang)
    if figures.share.text is None:
        return "—"
    args = {"met": figures.share.met, "eligible": figures.share.eligible}
    return say("sla-report/share-of", {"share": figures.share.text, **args}, lang)


def failure(figures: Figures, given: Target | None, lang: Lang) -> str:
    """Return by what a share or a mean misses its target."""
    if figures.mean is not None:
        mean, limit = figures.mean.seconds, figures.mean.limit
        args = {"mean": times.duration(mean, lang), "limit": times.duration(limit, lang)}
        return say("sla-report/failure-mean", args, lang)
    numbers = {"met": figures.share.met, "eligible": figures.share.eligible}
    said = {"share": figures.share.text or "—", "target": target(given, lang)}
    return say("sla-report/failure", {**numbers, **said}, lang)


def uncounted(report: Report, lang: Lang) -> Iterator[tuple[str, str, str, int]]:
    """Yield what does not count towards a share: term, verdict, reason, number of tickets."""
    for term in report.summary.terms:
        for one in term.figures.counts:
            if one.status not in (Status.MET, Status.BREACHED):
                yield (
                    report.titles.term(term.objective, lang),
                    say(f"sla-status/{one.status.value}", {}, lang),
                    because(one.status, one.reason, report.titles, lang),
                    one.tickets,
                )


def because(status: Status, code: str | None, titles: Titles, lang: Lang) -> str:
    """Return why a ticket has its verdict, '' where that needs no reason."""
    if code is None:
        return ""
    return titles.exclusion(code) if status is Status.EXCLUDED else reason(code, lang)


def instant(at: int | None, zone: str) -> str:
    """Return an instant as text (RFC 3339), '' for none."""
    return "" if at is None else instants.text(at, zone)


def zone(report: Report, one: Judged) -> str:
    """Return the zone in which the times of a verdict are shown: that of its calendar."""
    trace = report.trace(one)
    return report.head.zone if trace is None else trace.zone


def counts(figures: Figures) -> Sequence[int]:
    """Return how many tickets have each status, in the order of `STATUSES`."""
    return [figures.tickets(status) for status in STATUSES]


def counted(counts: Mapping[_Key, int]) -> list[tuple[_Key, int]]:
    """Return counts, the largest first; engines meet what they count in orders of their own."""
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def unknown(outcome: Outcome) -> dict[str, tuple[int, int]]:
    """Return for each column how many values the mapping does not name, and in how many rows.

    The values themselves are a ticket's own words, which no report repeats.
    """
    found: dict[str, tuple[int, int]] = {}
    for (column, _), rows in sorted(outcome.unknown.items()):
        values, sum_ = found.get(column, (0, 0))
        found[column] = (values + 1, sum_ + rows)
    return found
