"""The charts of the report: what was in time month by month, and how late the worst were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from pledgebook.clock.days import corresponding
from pledgebook.clock.walls import date
from pledgebook.model.summary import PeriodSummary, Result, TermSummary
from pledgebook.outputs.check import table
from pledgebook.outputs.check.report import Report
from pledgebook.outputs.pictures.counts import CountsPicture, counts
from pledgebook.outputs.pictures.shares import Month, SharesPicture, shares
from pledgebook.wording.judged import times
from pledgebook.wording.messages import Lang, say

_MOST = 24  # months
_HOUR, _DAY = 3600, 86_400
_LIMITS = (_HOUR // 4, _HOUR, 4 * _HOUR, _DAY, 3 * _DAY, 7 * _DAY, 30 * _DAY)


def by_month(report: Report, lang: Lang) -> Iterator[tuple[str, SharesPicture]]:
    """Yield the shares of each term with its name, where there are two months to compare."""
    for term in report.summary.terms:
        target = term.objective.target
        if len(term.months) > 1 and (target is None or target.statistic is None):
            name = report.titles.term(term.objective, lang)
            yield name, _picture(term, name, lang)


def shortened(report: Report, lang: Lang) -> str:
    """Return that older months are not drawn, '' where all are."""
    every = (term.months for term in report.summary.terms if term.months)
    long = any(corresponding(months[-1].first, 1 - _MOST) > months[0].first for months in every)
    return say("sla-chart/earlier", {"n": _MOST}, lang) if long else ""


def _picture(term: TermSummary, name: str, lang: Lang) -> SharesPicture:
    given = term.objective.target
    percent = Fraction(given.pct) if given is not None and given.pct is not None else Fraction(100)
    told = {one.first: one for one in term.months}
    first = max(min(told), corresponding(max(told), 1 - _MOST))
    months = []
    while first <= max(told):
        months.append(_month(first, told.get(first)))
        first = corresponding(first, 1)
    args = {"term": name, "target": table.target(given, lang)}
    words = [_worded(one, lang) for one in term.months[-_MOST:]]
    mark, comma = ("：", "；") if lang == "zh" else (": ", "; ")
    caption = f"{say('sla-chart/months', args, lang)}{mark}{comma.join(words)}"
    return shares(months, percent / 100, caption)


def _month(first: int, one: PeriodSummary | None) -> Month:
    name = dt.date.fromordinal(first).strftime("%y-%m")
    if one is None:
        return Month(name, None)
    return Month(name, one.figures.share.exact, one.figures.result is Result.MISSED)


def _worded(one: PeriodSummary, lang: Lang) -> str:
    share = one.figures.share
    month = {"month": date(one.first)[:7], "share": share.text or "—"}
    return say("sla-chart/month", {**month, "n": share.eligible}, lang)


def lateness(report: Report, lang: Lang) -> CountsPicture | None:
    """Return how late the breaches that are known one by one were; None where there is none."""
    late = [report.late(one) for one in report.outcome.late]
    if not late:
        return None
    classes: list[tuple[str, int]] = []
    lower = -1
    for limit in _LIMITS:
        number = sum(lower < seconds <= limit for seconds in late)
        words = times.lateness(limit, lang)
        classes.append((say("sla-chart/to", {"limit": words}, lang), number))
        lower = limit
    words = times.lateness(lower, lang)
    over = say("sla-chart/over", {"limit": words}, lang)
    classes.append((over, sum(seconds > lower for seconds in late)))
    caption = say("sla-chart/lateness", {"n": len(late)}, lang)
    told = "; ".join(f"{name} {number}" for name, number in classes if number)
    return counts(classes, f"{caption}: {told}")
