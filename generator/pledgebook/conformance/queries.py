"""The operations of the conformance format as a SQL engine computes them: by the same queries that
run over logs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import DAY, date, day
from pledgebook.clock.working import Clock, clocks
from pledgebook.conformance.operations import moment, said
from pledgebook.conformance.reading import Case, Suite, instant, objective, target, ticket
from pledgebook.engine.sql.clockwork import Clockwork
from pledgebook.engine.sql.compiling import clockwork, compiled, tables
from pledgebook.engine.sql.judging import judged, verdict
from pledgebook.engine.sql.limits import FLAWS
from pledgebook.engine.sql.pausing import gathered
from pledgebook.engine.sql.session import Session, load_all
from pledgebook.engine.sql.tables import EPOCH
from pledgebook.engine.sql.text import layer
from pledgebook.engine.sql.tickets import layout_of, load_long
from pledgebook.evaluate.reading import Plain
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar
from pledgebook.model.summary import Result
from pledgebook.model.verdict import VerdictReason

_ALWAYS = {str(number): (("00:00", "24:00"),) for number in range(7)}
Known = Mapping[str, Clock]
Group = Sequence[Plain]


def results(suite: Suite, session: Session) -> dict[str, dict[str, Any]]:
    """Return what a SQL engine gives for each case, by the case's id.

    Cases that one query can answer are answered by one.
    """
    known = clocks(suite.calendars)
    groups: dict[Hashable, list[Case]] = {}
    for case in suite.cases:
        groups.setdefault(_group(case), []).append(case)
    found: dict[str, dict[str, Any]] = {}
    for cases in groups.values():
        inputs = [case.inputs for case in cases]
        answers = _OPERATIONS[cases[0].op](inputs, known, session)
        found |= {case.id: one for case, one in zip(cases, answers, strict=True)}
    return found


def _group(case: Case) -> Hashable:
    """Return what cases have in common that one query answers."""
    if case.op == "evaluate":
        return case.op, json.dumps(case.inputs["term"], sort_keys=True), case.inputs["as_of"]
    return (case.op, case.inputs["calendar"]) if case.op == "elapsed" else case.id


def _alone(
    operation: Callable[[Plain, Known, Session], dict[str, Any]],
) -> Callable[[Group, Known, Session], list[dict[str, Any]]]:
    """Return an operation on cases that are answered one by one."""
    return lambda group, known, session: [operation(one, known, session) for one in group]


def _elapsed(group: Group, known: Known, session: Session) -> list[dict[str, Any]]:
    runs = [(str(i), instant(one["from"]), instant(one["to"])) for i, one in enumerate(group)]
    pauses = [
        (str(i), instant(since), instant(to))
        for i, one in enumerate(group)
        for since, to in one.get("pauses", ())
    ]
    times = [time for _, *both in (*runs, *pauses) for time in both]
    work = clockwork("0", known[group[0]["calendar"]], (), (min(times), max(times)))
    load_all(session, tables(work))
    session.load("tickets", {"id": "STRING", "run": "BIGINT", "ends": "BIGINT"}, runs)
    session.load("events", {"id": "STRING", "since": "BIGINT", "until": "BIGINT"}, pauses)
    inner = work.at(work.at("SELECT * FROM tickets", "run", "p"), "ends", "e")
    inner = layer(inner, {"w0": "pw", "w1": "ew", "allowed": "pw"})
    query = f"SELECT id, w1 - w0 - lost FROM ({gathered(inner, 'SELECT * FROM events', work)}) AS t"
    found = dict(session.rows(query))
    answers = (found[id_] for id_, *_ in runs)
    return [_unpublished() if one is None else {"seconds": one} for one in answers]


def _unpublished() -> dict[str, Any]:
    return {"status": "invalid", "reason": VerdictReason.CALENDAR_NOT_PUBLISHED.value}


def _ends(budget: Budget, clock: Clock, start: int, session: Session) -> dict[str, Any]:
    """Return when a budget that runs from ``start`` is used up."""
    found, flaw = _end(budget, clockwork("0", clock, (budget,), (start, start)), start, session)
    if flaw is None:
        return {"due": moment(found)}
    return {"status": "invalid", "reason": flaw}


def _end(budget: Budget, work: Clockwork, start: int, session: Session) -> tuple[int, str | None]:
    load_all(session, tables(work))
    session.load("tickets", {"begun": "BIGINT"}, [(start,)])
    placed = work.at("SELECT * FROM tickets", "begun", "g", wall=True)
    query = work.limit(placed, budget, "g", "begun")
    (found, flaw) = session.rows(f"SELECT begunt, begunflaw FROM ({query}) AS t")[0]
    return found, FLAWS.get(flaw)


def _due(inputs: Plain, known: Known, session: Session) -> dict[str, Any]:
    budget = Budget(amount=inputs["budget_s"], unit=BudgetUnit.SECOND)
    return _ends(budget, known[inputs["calendar"]], instant(inputs["from"]), session)


def _add_calendar_days(inputs: Plain, _: Known, session: Session) -> dict[str, Any]:
    budget = Budget(amount=inputs["n"], unit=BudgetUnit.DAY)
    return _ends(budget, _always(inputs["tz"]), instant(inputs["from"]), session)


def _add_working_days(inputs: Plain, known: Known, session: Session) -> dict[str, Any]:
    given = {key: inputs[key] for key in ("cutoff", "resume", "land") if key in inputs}
    budget = Budget(amount=inputs["n"], unit=BudgetUnit.WORKING_DAY, **given)
    return _ends(budget, known[inputs["calendar"]], instant(inputs["from"]), session)


def _add_civil_days(inputs: Plain, _: Known, session: Session) -> dict[str, Any]:
    budget = Budget(amount=inputs["n"], unit=BudgetUnit.CIVIL_DAY)
    clock = _always(inputs["tz"], tuple(inputs.get("holidays", ())))
    return _ends(budget, clock, instant(inputs["from"]), session)


def _add_months(inputs: Plain, _: Known, session: Session) -> dict[str, Any]:
    budget = Budget(amount=inputs["months"], unit=BudgetUnit.MONTH)
    start = (day(inputs["from"]) - EPOCH) * DAY
    work = clockwork("0", _always("UTC"), (budget,), (start, start))
    last = _end(budget, work, start, session)[0] // DAY + EPOCH
    return {"last_day": date(last), "valid_to_exclusive": f"{date(last + 1)}T00:00:00 local"}


def _always(tz: str, holidays: tuple[str, ...] = ()) -> Clock:
    return Clock(Opening(Calendar(tz=tz, week=_ALWAYS, holidays=holidays)))


def _evaluate(group: Group, known: Known, session: Session) -> list[dict[str, Any]]:
    term, as_of = objective(group[0]["term"]), instant(group[0]["as_of"])
    tickets = [replace(ticket(one["ticket"]), id=str(i)) for i, one in enumerate(group)]
    layout = layout_of([term], tickets, again=True)
    moments = [event.at for one in tickets for event in one.events if event.at is not None]
    made = compiled([term], known, min(moments, default=as_of), as_of)
    load_all(session, made.tables)
    load_long(session, tickets, layout, as_of)
    query = judged(term, layout, made.clockworks[term.clock], as_of, session)
    found = {row[0]: verdict(row, term) for row in session.rows(query)}
    return [said(found[one.id]) for one in tickets]


def _aggregate(inputs: Plain, _: Known, session: Session) -> dict[str, Any]:
    aim, counts = target(inputs["target"]), inputs["counts"]
    kinds: Sequence[tuple[str, int]] = [*counts.items()]
    session.load("tickets", {"status": "STRING", "n": "BIGINT"}, kinds)
    share = Fraction(aim.pct or "100") / 100
    inner = (
        "SELECT coalesce(sum(CASE WHEN status = 'met' THEN n END), 0) AS met, "
        "coalesce(sum(CASE WHEN status IN ('met', 'breached') THEN n END), 0) AS eligible "
        "FROM tickets"
    )
    than = ">" if aim.bound == "more-than" else ">="
    reached = f"met * {share.denominator} {than} {share.numerator} * eligible"
    known = f"eligible > 0 AND eligible >= {aim.min_n}"
    query = f"SELECT eligible, {known} AS known, {reached} AS reached FROM ({inner}) AS t"
    eligible, judged_, met = session.rows(query)[0]
    found = (Result.MET if met else Result.MISSED) if judged_ else Result.NO_DATA
    return {"eligible": int(eligible), "result": found.value}


_OPERATIONS: Mapping[str, Callable[[Group, Known, Session], list[dict[str, Any]]]] = {
    "elapsed": _elapsed,
    "due": _alone(_due),
    "add_calendar_days": _alone(_add_calendar_days),
    "add_working_days": _alone(_add_working_days),
    "add_civil_days_cn": _alone(_add_civil_days),
    "add_months_last_day": _alone(_add_months),
    "evaluate": _evaluate,
    "aggregate": _alone(_aggregate),
}
