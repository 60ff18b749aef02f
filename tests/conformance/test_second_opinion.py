"""What the cases expect agrees with an oracle that steps through time second by second."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from math import gcd
from typing import Any

import pytest
from tests.conformance.suites import CASES
from tests.evaluate import oracle
from tests.evaluate.tape import DAY, Tape, Unknown, limit

from pledgebook.conformance.reading import Case, Suite, objective, ticket
from pledgebook.model.objective import Objective
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Ticket

# Longer than the oracle's patience.
FAR = {"never-due", "a-thousand-days", "within-a-hundred-years"}
_DAILY = {str(day): (("00:00", "24:00"),) for day in range(7)}


def seconds(text: str) -> int:
    """Return an instant that a case writes by RFC 3339, without the engine's reader."""
    plain = text.upper().replace(":60", ":59")
    moment = dt.datetime.fromisoformat(plain.replace("Z", "+00:00")).replace(microsecond=0)
    return int(moment.timestamp()) + text.count(":60")


def told(case: Case, calendars: Mapping[str, Calendar]) -> dict[str, Any]:
    given = case.inputs
    if case.op == "evaluate":
        term = objective(given["term"])
        as_of, log = seconds(given["as_of"]), ticket(given["ticket"])
        return oracle.judge(term, log, as_of, calendars, grain(term, log, as_of))
    start = seconds(given["from"])
    try:
        if case.op == "elapsed":
            return {"seconds": elapsed(given, start, calendars)}
        budget = length(case)
        coarse = gcd(60, start, budget.amount if budget.unit is BudgetUnit.SECOND else 0)
        tape = Tape(given["calendar"], calendars, start - 9 * DAY, start + 40 * DAY, coarse)
        return {"due": limit(tape, budget, start)}
    except Unknown:
        return {"status": "invalid", "reason": "calendar-not-published"}


def grain(term: Objective, log: Ticket, as_of: int) -> int:
    """Return the longest step that meets every instant of a case."""
    happened = [one.at for one in log.events if one.at is not None]
    return gcd(
        60, as_of, term.budget.amount if term.budget.unit is BudgetUnit.SECOND else 0, *happened
    )


def elapsed(given: Mapping[str, Any], start: int, calendars: Mapping[str, Calendar]) -> int:
    end = seconds(given["to"])
    pauses = [(seconds(one), seconds(other)) for one, other in given.get("pauses", ())]
    coarse = gcd(60, start, end, *(at for pause in pauses for at in pause))
    tape = Tape(given["calendar"], calendars, start - 9 * DAY, end + 9 * DAY, coarse)
    return tape.count(start, end, tape.stretch(pauses))


def length(case: Case) -> Budget:
    given = case.inputs
    if case.op == "due":
        return Budget(amount=given["budget_s"], unit=BudgetUnit.SECOND)
    return Budget(
        amount=given["n"],
        unit=UNITS[case.op],
        land=given.get("land"),
        cutoff=given.get("cutoff"),
        resume=given.get("resume"),
    )


UNITS = {
    "add_calendar_days": BudgetUnit.DAY,
    "add_working_days": BudgetUnit.WORKING_DAY,
    "add_civil_days_cn": BudgetUnit.CIVIL_DAY,
}


def with_calendar(case: Case, suite: Suite) -> tuple[Case, Mapping[str, Calendar]]:
    """Return a case with the calendar that its zone and its days off make."""
    if "tz" not in case.inputs:
        return case, suite.calendars
    off = tuple(case.inputs.get("holidays", ()))
    named = Case(
        id=case.id,
        op=case.op,
        why=case.why,
        inputs={**case.inputs, "calendar": "own"},
        expect=case.expect,
    )
    return named, {"own": Calendar(tz=case.inputs["tz"], week=_DAILY, holidays=off)}


JUDGED = [
    (suite, case)
    for suite, case in CASES
    if case.op not in ("aggregate", "add_months_last_day")
    and not FAR & {case.id, case.expect.get("reason")}
    and case.inputs.get("n", 0) < 60
]


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("suite", "case"), JUDGED, ids=[f"{suite.name}/{case.id}" for suite, case in JUDGED]
)
def test_the_oracle_agrees(suite: Suite, case: Case) -> None:
    found = told(*with_calendar(case, suite))
    for key, value in case.expect.items():
        if key == "warnings":
            continue
        expected = seconds(value) if key == "due" and value is not None else value
        assert found.get(key) == expected, key
