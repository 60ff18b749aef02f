"""From counts to results: per term and per period of its target, exact, from whole numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pledgebook.clock.walls import wall, zone
from pledgebook.evaluate import periods, shares
from pledgebook.evaluate.periods import Period, Uncountable
from pledgebook.evaluate.worst import worst
from pledgebook.model.objective import Objective
from pledgebook.model.outcome import Outcome, Tally
from pledgebook.model.sla import BudgetUnit, Target
from pledgebook.model.sla_words import Calendar, Plain
from pledgebook.model.summary import (
    Count,
    Figures,
    Mean,
    PeriodSummary,
    Result,
    Share,
    Summary,
    TermSummary,
)
from pledgebook.model.verdict import Status

NO_TICKET = "no-ticket"
TOO_FEW = "too-few"
MEAN_OF_DAYS = "mean-of-days"
NOT_COUNTABLE = "period-not-countable"

_ELIGIBLE = (Status.MET, Status.BREACHED)
_ORDER = {status: place for place, status in enumerate(Status)}


def summarise(
    outcome: Outcome,
    objectives: Sequence[Objective],
    calendars: Mapping[str, Calendar],
    as_of: int,
) -> Summary:
    """Return what the counts of a run say of each term, as things stand at ``as_of`` (seconds).

    Terms that were missed come first, else they stand as in ``objectives``.
    """
    terms = [
        _term(
            one,
            [tally for tally in outcome.tallies if tally.objective == one.id],
            calendars[one.clock].tz,
            as_of,
        )
        for one in objectives
    ]
    terms.sort(key=lambda term: term.result is not Result.MISSED)
    return Summary(terms=tuple(terms), totals=_counts(outcome.tallies))


def _term(objective: Objective, tallies: list[Tally], tz: str, as_of: int) -> TermSummary:
    judged_on = wall(as_of, zone(tz))[0]
    whole = figures(objective, tallies)
    result, note = whole.result, whole.note
    try:
        found = _periods(objective, tallies, tz, judged_on)
    except Uncountable:
        found, result, note = (), Result.NO_DATA, NOT_COUNTABLE
    if found:
        result = _of_all([one.figures.result for one in found])
        note = next((one.figures.note for one in found), None) if result is Result.NO_DATA else None
    return TermSummary(
        objective=objective,
        figures=whole,
        periods=found,
        months=_summaries(
            objective, tallies, periods.calendar(periods.MONTH, _days(tallies)), judged_on
        ),
        result=result,
        note=note,
    )


def _of_all(results: Sequence[Result]) -> Result:
    """Return the result of a term from those of its periods: one missed is enough."""
    for result in (Result.MISSED, Result.MET):
        if result in results:
            return result
    return Result.NO_DATA


def figures(objective: Objective, tallies: Sequence[Tally]) -> Figures:
    """Return what the counts say of a term.

    Where the mean is held to the limit, it is that of all tickets with a verdict that counts: those
    stopped, and those that are open and late, with the time that they have taken so far. Leaving
    these out would reward whoever never closes them. Units of days give no mean.
    """
    target = objective.target or Target()
    counts = _counts(tallies)
    by_status = _by_status(tallies)
    share = Share(met=by_status[Status.MET.value], eligible=shares.eligible(by_status))
    result, mean, note = shares.result(by_status, target), None, None
    if target.statistic is not None:
        mean = _mean(objective, tallies, share.eligible)
        if mean is not None and result is not Result.NO_DATA:
            within = mean.elapsed <= mean.tickets * mean.limit
            result = Result.MET if within else Result.MISSED
        elif mean is None and share.eligible:
            result, note = Result.NO_DATA, MEAN_OF_DAYS
    if result is Result.NO_DATA and note is None:
        note = TOO_FEW if share.eligible else NO_TICKET
    return Figures(counts=counts, share=share, result=result, mean=mean, note=note)


def _mean(objective: Objective, tallies: Sequence[Tally], tickets: int) -> Mean | None:
    if objective.budget.unit is not BudgetUnit.SECOND or not tickets:
        return None
    elapsed = sum(one.elapsed for one in tallies if one.status in _ELIGIBLE)
    return Mean(elapsed=elapsed, tickets=tickets, limit=objective.budget.amount)


def _by_status(tallies: Iterable[Tally]) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in tallies:
        found[one.status.value] += one.tickets
    return found


def _counts(tallies: Iterable[Tally]) -> tuple[Count, ...]:
    """Return the counts in the order of `Status`, of one status the most first."""
    found: Counter[tuple[Status, str | None]] = Counter()
    for one in tallies:
        found[one.status, one.reason] += one.tickets
    order = sorted(found.items(), key=lambda item: (_ORDER[item[0][0]], -item[1], item[0][1] or ""))
    return tuple(Count(status=key[0], reason=key[1], tickets=n) for key, n in order)


def _days(tallies: Iterable[Tally]) -> list[int]:
    return sorted({one.day for one in tallies if one.day is not None and one.status in _ELIGIBLE})


def _periods(
    objective: Objective, tallies: list[Tally], tz: str, judged_on: int
) -> tuple[PeriodSummary, ...]:
    """Return the periods of a target in which a ticket counts; none where it has no periods."""
    period = None if objective.target is None else objective.target.period
    days = _days(tallies)
    if period is None or not days or "event" in period:
        _countable(period)
        return ()
    if "calendar" in period:
        return _summaries(objective, tallies, periods.calendar(period["calendar"], days), judged_on)
    begins = [one.from_ for one in objective.validity if one.from_ is not None]
    origin = min(wall(min(begins), zone(tz))[0], days[0]) if begins else days[0]
    if "length" in period:
        length = periods.length(period["length"])
        found = periods.consecutive(length, days, origin)
        return _summaries(objective, tallies, found, judged_on)
    every = periods.rolling(periods.length(period["rolling"]), origin, max(judged_on, days[-1]))
    return _summaries(
        objective, tallies, [worst(every, tallies, objective.target or Target())], judged_on
    )


def _countable(period: Plain | None) -> None:
    """Raise `Uncountable` where a period's length is none, tickets or not."""
    for key in ("length", "rolling"):
        if period is not None and key in period:
            periods.length(period[key])


def _summaries(
    objective: Objective, tallies: list[Tally], found: Iterable[Period], judged_on: int
) -> tuple[PeriodSummary, ...]:
    dated = sorted(
        ((one.day, one) for one in tallies if one.day is not None), key=lambda pair: pair[0]
    )
    days = [number for number, _ in dated]

    def within(one: Period) -> list[Tally]:
        low, high = bisect_left(days, one.first), bisect_right(days, one.last)
        return [tally for _, tally in dated[low:high]]

    return tuple(
        PeriodSummary(
            kind=one.kind,
            first=one.first,
            last=one.last,
            running=one.last >= judged_on,
            figures=figures(objective, within(one)),
        )
        for one in found
    )
