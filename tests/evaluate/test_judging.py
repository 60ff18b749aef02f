"""What the conformance cases cannot say: instants of a verdict, its course, odd instants."""

from __future__ import annotations

from tests.evaluate.sample import HOUR, at, clock, term, ticket

from pledgebook.clock.opening import Opening
from pledgebook.clock.working import Clock
from pledgebook.evaluate.history import history
from pledgebook.evaluate.judging import course, judge
from pledgebook.model.objective import Objective, Start
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, Ticket
from pledgebook.model.verdict import Status, Verdict

LATER = at("18:00")


def verdict(objective: Objective, told: Ticket, as_of: int = LATER) -> Verdict:
    return judge(objective, told, as_of, clock())


def test_a_verdict_tells_its_instants() -> None:
    found = verdict(term(), ticket(("reported", at("09:00")), ("done", at("10:00"))))
    assert found == Verdict(
        status=Status.MET, start=at("09:00"), stop=at("10:00"), due=at("11:00"), elapsed=HOUR
    )


def test_a_shifted_start_is_the_start() -> None:
    shift = Budget(amount=HOUR, unit=BudgetUnit.SECOND)
    objective = term(start=Start(events=("reported",), shift=shift))
    found = verdict(objective, ticket(("reported", at("11:30"))))
    assert (found.status, found.start, found.due) == (Status.BREACHED, at("14:00"), at("16:00"))


def test_what_keeps_a_ticket_out_tells_the_start_where_there_is_one() -> None:
    found = verdict(term(requires=("paid",)), ticket(("reported", at("09:00"))))
    assert (found.status, found.start, found.due) == (
        Status.NOT_APPLICABLE,
        at("09:00"),
        None,
    )


def test_a_course_has_pauses_clipped_and_united() -> None:
    objective = term(pauses=(("waiting", "resumed"), ("parts", "came")))
    told = ticket(
        ("waiting", at("08:00")),
        ("resumed", at("09:30")),
        ("parts", at("09:15")),
        ("came", at("10:00")),
        ("waiting", at("10:30")),
        ("done", at("11:00")),
    )
    run = course(history(objective, told, LATER), at("09:00"), LATER)
    assert run.pauses == ((at("09:00"), at("10:00")), (at("10:30"), at("11:00")))
    assert (run.end, run.paused) == (at("11:00"), False)


def test_the_first_instant_of_all_is_one_like_any_other() -> None:
    """A stop at second 0 is a stop; under rescope its attributes count, not the latest."""
    always = {str(number): (("00:00", "24:00"),) for number in range(7)}
    epoch = Clock(Opening(Calendar(tz="UTC", week=always)))
    told = ticket(
        Event(event="reported", at=0, attrs={"severity": "major"}),
        Event(event="done", at=0),
        Event(event="changed", at=5, attrs={"severity": "minor"}),
    )
    objective = term(scope={"severity": ("major",)}, rescope=True)
    found = judge(objective, told, 100, epoch)
    assert (found.status, found.start, found.stop, found.elapsed) == (Status.MET, 0, 0, 0)


def test_a_length_beyond_all_sense_is_never_due() -> None:
    told = ticket(("reported", at("09:00")))
    for unit in BudgetUnit:
        found = verdict(term(budget=Budget(amount=10**12, unit=unit)), told)
        assert (found.status, found.reason) == (Status.INVALID, "never-due"), unit
