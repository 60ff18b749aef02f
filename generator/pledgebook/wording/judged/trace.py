"""The trace of a clock as lines of text that a person can add up with a pencil."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.model.sla import BudgetUnit
from pledgebook.model.trace import DayKind, Step, StepKind, Trace
from pledgebook.model.verdict import Status
from pledgebook.wording.judged import times
from pledgebook.wording.judged.names import Titles, reason
from pledgebook.wording.messages import Lang, say

_INDENT = "  "
_OPEN = {DayKind.MADE_UP: "made-up"}
_CLOSED = {DayKind.HOLIDAY: "holiday"}
_LAST = 10  # of a long trace, how many steps at the end are shown


def lines(trace: Trace, titles: Titles, lang: Lang, most: int | None = None) -> list[str]:
    """Return a trace in words: what it is about, its steps (indented), the verdict.

    Of more than ``most`` steps (over 10), those in the middle are left out, and that is said.
    """
    told = [f"{_INDENT}{one}" for one in steps(trace, lang, most)]
    return [*heading(trace, titles, lang), *told, *verdict(trace, titles, lang)]


def heading(trace: Trace, titles: Titles, lang: Lang) -> Iterator[str]:
    """Yield which ticket and term it is, on which clock it runs, since when and how long."""
    objective, start = trace.objective, trace.verdict.start
    name = titles.term(objective, lang)
    yield say("sla-trace/ticket", {"ticket": trace.ticket, "term": name}, lang)
    yield say("sla-trace/clause", {"clause": objective.clause or objective.id}, lang)
    clock = titles.clock(objective.clock, lang)
    yield say("sla-trace/clock", {"clock": clock, "zone": trace.zone}, lang)
    if start is not None:
        yield say("sla-trace/start", {"at": times.moment(start, trace.zone, lang)}, lang)
    yield from _budget(trace, lang)


def _budget(trace: Trace, lang: Lang) -> Iterator[str]:
    given = trace.objective.budget
    args = {"budget": times.budget(given, lang)}
    if given.unit is BudgetUnit.SECOND or trace.limit is None:
        of_time = given.unit is BudgetUnit.SECOND
        yield say("sla-trace/budget-of-time" if of_time else "sla-trace/budget-of-days", args, lang)
        return
    limit = times.moment(trace.limit, trace.zone, lang)
    yield say("sla-trace/budget", {**args, "limit": limit}, lang)
    if trace.days:
        first, *counted = (times.day(number, lang) for number in trace.days)
        days = "、" if lang == "zh" else "; "
        numbered = days.join(f"{place}) {one}" for place, one in enumerate(counted, 1))
        yield say("sla-trace/counted-days", {"first": first, "days": numbered or "—"}, lang)


def steps(trace: Trace, lang: Lang, most: int | None = None) -> list[str]:
    """Return the steps in words; of more than ``most`` (over 10), not those in the middle."""
    told: Sequence[Step] = trace.steps
    if most is None or len(told) <= most:
        return [_step(one, trace.zone, lang) for one in told]
    shown, last = told[: most - _LAST], told[-_LAST:]
    left = say("sla-trace/left-out", {"n": len(told) - len(shown) - len(last)}, lang)
    return [
        *(_step(one, trace.zone, lang) for one in shown),
        left,
        *(_step(one, trace.zone, lang) for one in last),
    ]


def _step(step: Step, zone: str, lang: Lang) -> str:
    """Return one step in words."""
    sum_ = times.duration(step.sum, lang)
    length = times.duration(step.seconds, lang)
    if step.kind is StepKind.OPEN:
        args = {"span": times.span(step.start, step.end, zone, lang), "length": length}
        return say(f"sla-trace/{_OPEN.get(step.day, 'open')}", {**args, "sum": sum_}, lang)
    if step.kind is StepKind.CLOSED:
        args = {"span": times.days(step.start, step.end, zone, lang)}
        return say(f"sla-trace/{_CLOSED.get(step.day, 'closed')}", args, lang)
    if step.kind is StepKind.PAUSE:
        args = {"span": times.span(step.start, step.end, zone, lang), "length": length}
        return say("sla-trace/pause", args, lang)
    args = {"at": times.moment(step.start, zone, lang), "sum": sum_}
    return say(f"sla-trace/{step.kind.value}", args, lang)


def verdict(trace: Trace, titles: Titles, lang: Lang) -> Iterator[str]:
    """Yield the verdict in words, and what was read with a doubt."""
    found, limit = trace.verdict, trace.limit
    if limit is not None and found.due is not None and found.due > limit:
        lost = _taken(trace)
        args = {"at": times.moment(found.due, trace.zone, lang)}
        yield say("sla-trace/moved-on", {**args, "length": times.duration(lost, lang)}, lang)
    yield _concluded(trace, titles, lang)
    for warning in found.warnings:
        yield say("sla-trace/warning", {"warning": reason(warning, lang)}, lang)


def _taken(trace: Trace) -> int:
    """Return the working time that the pauses before the due instant take away."""
    due = trace.verdict.due
    return sum(
        step.seconds
        for step in trace.steps
        if step.kind is StepKind.PAUSE and due is not None and step.start < due
    )


def _concluded(trace: Trace, titles: Titles, lang: Lang) -> str:
    found, due = trace.verdict, trace.verdict.due
    name = found.status.value
    if found.status is Status.PENDING and due is None:
        return say("sla-trace/pending-paused", {}, lang)
    if due is not None:
        end = trace.as_of if found.stop is None else found.stop
        doubt = {"open": found.open, "at-risk": found.at_risk}
        marks = "".join(f"-{mark}" for mark, holds in doubt.items() if holds)
        args = {"length": times.lateness(abs(end - due), lang)}
        return say(f"sla-trace/{name}{marks}", args, lang)
    excluded = found.status is Status.EXCLUDED
    code = found.reason or ""
    why = titles.exclusion(code) if excluded else reason(code, lang)
    return say(f"sla-trace/{name}", {"reason": why}, lang)
