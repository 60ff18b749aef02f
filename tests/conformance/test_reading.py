"""A file of cases as the data types of the engine."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from pledgebook.conformance import reading
from pledgebook.model.objective import Start, Validity
from pledgebook.model.sla import Budget, BudgetUnit, Stop, Target
from pledgebook.model.ticket import State

NINE = 1_772_413_200
TERM: dict[str, Any] = {
    "id": "r",
    "metric": "respond",
    "budget": {"amount": 60, "unit": "s"},
    "clock": "office",
    "start": "reported",
    "stop": {"event": "responded", "take": "first"},
}


def test_a_plain_term_leaves_the_rest_to_its_defaults() -> None:
    found = reading.objective(TERM)
    assert found.budget == Budget(amount=60, unit=BudgetUnit.SECOND)
    assert found.start == Start(events=("reported",))
    assert found.stop == Stop(event="responded", take="first")
    assert (found.reopen, found.validity, found.pauses) == (None, (), ())
    assert found.warn_at == Fraction(4, 5)


def test_everything_that_may_be_said_of_a_term_is_read() -> None:
    plus = {"amount": 1, "unit": "working_day", "land": "close", "cutoff": "17:00"}
    found = reading.objective(
        {
            **TERM,
            "start": {"events": ["a", "b"], "take": "last", "plus": plus},
            "start_required": False,
            "stop": {"event": "x", "take": "last", "or": ["y"]},
            "pauses": [["p", "q"]],
            "reopen": {"event": "again", "mode": "resume"},
            "scope": {"severity": ["major"]},
            "not_scope": {"item": ["paper"]},
            "requires": ["paid"],
            "exclusions": ["storm"],
            "rescope": True,
            "warn_at": 0.07,
        }
    )
    shift = Budget(amount=1, unit=BudgetUnit.WORKING_DAY, land="close", cutoff="17:00")
    assert found.start == Start(events=("a", "b"), take="last", shift=shift, required=False)
    assert found.stop == Stop(event="x", take="last", or_=("y",))
    assert (found.pauses, found.reopen) == ((("p", "q"),), "again")
    assert (found.scope, found.not_scope) == ({"severity": ("major",)}, {"item": ("paper",)})
    assert (found.requires, found.exclusions, found.rescope) == (("paid",), ("storm",), True)
    assert found.warn_at == Fraction(7, 100)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (None, ()),
        ([], ()),
        ({"from": "2026-03-02T09:00:00+08:00", "to": None}, (Validity(from_=NINE),)),
        ([{"to": "2026-03-02T01:00:00Z"}, {}], (Validity(to=NINE), Validity())),
    ],
)
def test_a_validity_is_none_one_or_several(written: Any, expected: tuple[Validity, ...]) -> None:
    assert reading.objective({**TERM, "validity": written}).validity == expected


def test_a_ticket_keeps_what_cannot_be_read_as_a_problem() -> None:
    events = [
        {"at": "2026-03-02T09:00:00+08:00", "event": "a", "sequence": 3, "attrs": {"k": "v"}},
        {"at": "2026-03-02T09:00:00", "event": "b"},
        {"at": "soon", "event": "c"},
    ]
    found = reading.ticket({"id": "T", "status": "closed", "events": events})
    assert found.state is State.CLOSED
    first, second, third = found.events
    assert (first.at, first.sequence, first.attrs) == (NINE, 3, {"k": "v"})
    assert (second.at, second.problem) == (None, "timestamp-without-zone")
    assert (third.at, third.problem) == (None, "bad-timestamp")
    assert reading.ticket({"id": "T", "events": events}, "Asia/Shanghai").events[1].at == NINE
    assert reading.ticket({"id": "T", "events": []}).state is State.OPEN


def test_the_inputs_of_a_case_are_what_it_does_not_say_of_itself() -> None:
    case = {"id": "c", "op": "due", "why": "w", "from": "x", "budget_s": 1, "expect": {"due": "y"}}
    (found,) = reading.suite({"suite": "s", "cases": [case]}).cases
    assert (found.inputs, found.expect) == ({"from": "x", "budget_s": 1}, {"due": "y"})


def test_an_instant_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-02-30"):
        reading.instant("2026-02-30T09:00:00Z")


def test_a_target_is_read_as_text() -> None:
    assert reading.target({"pct": "99.90"}) == Target(pct="99.90", min_n=1)
    given = {"pct": "95", "bound": "more-than", "min_n": 9}
    assert reading.target(given) == Target(pct="95", bound="more-than", min_n=9)
