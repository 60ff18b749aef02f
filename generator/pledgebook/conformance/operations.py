"""The operations of the conformance format as the Python engine computes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.clock import days
from pledgebook.clock.days import CutOff, Landing
from pledgebook.clock.instants import text
from pledgebook.clock.opening import Opening, Unpublished, merge
from pledgebook.clock.walls import date, day, of_day
from pledgebook.clock.working import Clock, NeverReached, clocks
from pledgebook.conformance.reading import Case, Suite, instant, objective, target, ticket
from pledgebook.evaluate import shares
from pledgebook.evaluate.judging import judge
from pledgebook.evaluate.reading import Plain
from pledgebook.model.sla_words import Calendar
from pledgebook.model.verdict import Verdict, VerdictReason

_UTC = "UTC"
_WEEK = {str(number): (("00:00", "24:00"),) for number in range(7)}


def run(case: Case, suite: Suite) -> dict[str, Any]:
    """Return what an operation gives, by the names that a case expects."""
    try:
        return OPERATIONS[case.op](case.inputs, clocks(suite.calendars))
    except Unpublished:
        return {"status": "invalid", "reason": VerdictReason.CALENDAR_NOT_PUBLISHED}
    except NeverReached:
        return {"status": "invalid", "reason": VerdictReason.NEVER_DUE}


def _elapsed(inputs: Plain, known: Mapping[str, Clock]) -> dict[str, Any]:
    clock = known[inputs["calendar"]]
    start, end = instant(inputs["from"]), instant(inputs["to"])
    clipped = (
        (max(start, instant(since)), min(end, instant(to)))
        for since, to in inputs.get("pauses", ())
    )
    pauses = merge(pause for pause in clipped if pause[0] < pause[1])
    lost = sum(clock.worked(to) - clock.worked(since) for since, to in pauses)
    return {"seconds": clock.worked(end) - clock.worked(start) - lost}


def _due(inputs: Plain, known: Mapping[str, Clock]) -> dict[str, Any]:
    clock, start = known[inputs["calendar"]], instant(inputs["from"])
    return {"due": moment(clock.reach(clock.worked(start) + inputs["budget_s"], start))}


def _add_calendar_days(inputs: Plain, _: Mapping[str, Clock]) -> dict[str, Any]:
    opening = _always(inputs["tz"])
    return {
        "due": moment(days.add_calendar_days(instant(inputs["from"]), inputs["n"], opening.zone))
    }


def _add_working_days(inputs: Plain, known: Mapping[str, Clock]) -> dict[str, Any]:
    cutoff, resume = inputs.get("cutoff"), inputs.get("resume")
    again = None if resume is None else of_day(resume)
    cut = None if cutoff is None else CutOff(at=of_day(cutoff), resume=again)
    opening = known[inputs["calendar"]].opening
    land = Landing(inputs.get("land", "same_time"))
    start = instant(inputs["from"])
    return {"due": moment(days.add_working_days(start, inputs["n"], opening, cut=cut, land=land))}


def _add_civil_days(inputs: Plain, _: Mapping[str, Clock]) -> dict[str, Any]:
    opening = _always(inputs["tz"], tuple(inputs.get("holidays", ())))
    return {"due": moment(days.add_civil_days(instant(inputs["from"]), inputs["n"], opening))}


def _add_months(inputs: Plain, _: Mapping[str, Clock]) -> dict[str, Any]:
    last = days.corresponding(day(inputs["from"]), inputs["months"])
    return {"last_day": date(last), "valid_to_exclusive": f"{date(last + 1)}T00:00:00 local"}


def _evaluate(inputs: Plain, known: Mapping[str, Clock]) -> dict[str, Any]:
    term = objective(inputs["term"])
    verdict = judge(term, ticket(inputs["ticket"]), instant(inputs["as_of"]), known[term.clock])
    return said(verdict)


def _aggregate(inputs: Plain, _: Mapping[str, Clock]) -> dict[str, Any]:
    counts = inputs["counts"]
    found = shares.result(counts, target(inputs["target"]))
    return {"eligible": shares.eligible(counts), "result": found.value}


def said(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict by the names of the conformance format."""
    return {
        "status": verdict.status.value,
        "elapsed_s": verdict.elapsed,
        "due": None if verdict.due is None else moment(verdict.due),
        "open": verdict.open,
        "paused": verdict.paused,
        "at_risk": verdict.at_risk,
        "reason": verdict.reason,
        "warnings": list(verdict.warnings),
    }


def moment(at: int) -> str:
    """Return an instant as the conformance format writes it."""
    return text(at, _UTC)


def _always(tz: str, holidays: tuple[str, ...] = ()) -> Opening:
    return Opening(Calendar(tz=tz, week=_WEEK, holidays=holidays))


OPERATIONS: Mapping[str, Callable[[Plain, Mapping[str, Clock]], dict[str, Any]]] = {
    "elapsed": _elapsed,
    "due": _due,
    "add_calendar_days": _add_calendar_days,
    "add_working_days": _add_working_days,
    "add_civil_days_cn": _add_civil_days,
    "add_months_last_day": _add_months,
    "evaluate": _evaluate,
    "aggregate": _aggregate,
}
