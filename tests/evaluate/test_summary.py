from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.clock.walls import date
from pledgebook.evaluate.summary import summarise
from pledgebook.model.objective import Objective, Validity
from pledgebook.model.outcome import Tally
from pledgebook.model.sla import Budget, BudgetUnit, Target
from pledgebook.model.summary import Result, Share, TermSummary
from pledgebook.model.verdict import Status

from .terms import CALENDARS, HOUR, at, outcome, tally, target, term

AS_OF = at("2026-11-15 12:00")


def summary(objective: Objective, *tallies: Tally, as_of: int = AS_OF) -> TermSummary:
    return summarise(outcome(*tallies), [objective], CALENDARS, as_of).terms[0]


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_as_text_never_says_more_than_is_so(met: int, late: int) -> None:
    share = Share(met=met, eligible=met + late)
    assert share.text is not None
    assert share.exact is not None
    assert 0 <= share.exact - Fraction(share.text) / 100 < Fraction(1, 10_000)
    assert share.text != "100.00"


def test_only_all_in_time_are_100_percent() -> None:
    assert Share(met=3, eligible=3).text == "100.00"
    assert Share(met=0, eligible=3).text == "0.00"
    assert Share(met=0, eligible=0).text is None


def test_without_a_target_one_late_ticket_is_enough() -> None:
    late = tally("2026-10-09", "breached", 1)
    assert summary(term(), tally("2026-10-09", "met", 9999), late).result is Result.MISSED
    assert summary(term(), tally("2026-10-09", "met", 1)).result is Result.MET


def test_what_is_not_met_or_breached_does_not_count_but_is_said() -> None:
    found = summary(
        term(),
        tally(None, "invalid", 2, reason="no-start"),
        tally("2026-10-09", "invalid", 5, reason="bad-timestamp"),
        tally("2026-10-12", "invalid", 1, reason="no-start"),
        tally("2026-10-09", "excluded", 1, reason="misuse"),
        tally("2026-10-09", "pending", 3),
    )
    assert (found.result, found.note) == (Result.NO_DATA, "no-ticket")
    assert [(one.status.value, one.reason, one.tickets) for one in found.figures.counts] == [
        ("pending", None, 3),
        ("excluded", "misuse", 1),
        ("invalid", "bad-timestamp", 5),
        ("invalid", "no-start", 3),
    ]
    assert found.figures.tickets(Status.INVALID) == 8


def test_each_month_has_its_own_result_and_one_missed_is_enough() -> None:
    found = summary(
        target(pct="90", period={"calendar": "calendar-month"}),
        tally("2026-09-30", "met", 8),
        tally("2026-09-01", "breached", 2),
        tally("2026-10-01", "met", 90),
        tally("2026-11-02", "met", 1),
    )
    said = [(date(one.first), one.figures.result.value, one.running) for one in found.periods]
    assert said == [
        ("2026-09-01", "missed", False),
        ("2026-10-01", "met", False),
        ("2026-11-01", "met", True),
    ]
    assert found.figures.result is Result.MET
    assert found.result is Result.MISSED


def test_a_period_with_too_few_tickets_has_no_result() -> None:
    found = summary(
        target(pct="90", period={"calendar": "calendar-month"}, min_n=2),
        tally("2026-09-30", "breached", 1),
    )
    assert (found.result, found.note) == (Result.NO_DATA, "too-few")


def test_periods_of_a_length_are_counted_from_the_beginning_of_validity() -> None:
    validity = (Validity(from_=at("2026-03-15 00:00")),)
    one = term(
        target=Target(pct="99", period={"length": {"amount": "3", "unit": "month"}}),
        validity=validity,
    )
    found = summary(one, tally("2026-06-20", "met", 1), tally("2026-09-14", "met", 1))
    assert [(date(one.first), date(one.last)) for one in found.periods] == [
        ("2026-06-15", "2026-09-14")
    ]


def test_of_a_rolling_period_the_worst_stretch_is_told() -> None:
    found = summary(
        target(pct="50", period={"rolling": {"amount": "30", "unit": "day"}}),
        tally("2026-09-01", "met", 5),
        tally("2026-10-10", "breached", 2),
        tally("2026-10-12", "met", 1),
    )
    [worst] = found.periods
    assert worst.kind == "rolling"
    assert (worst.figures.share.met, worst.figures.share.eligible) == (0, 2)
    assert found.result is Result.MISSED


def test_a_period_between_events_is_the_whole() -> None:
    one = target(pct="50", period={"event": "trial-run"})
    found = summary(one, tally("2026-09-01", "met", 5))
    assert (found.periods, found.result) == ((), Result.MET)


def test_a_period_of_hours_has_no_result() -> None:
    one = target(pct="50", period={"rolling": {"amount": "30", "unit": "hour"}})
    found = summary(one, tally("2026-09-01", "met", 5))
    assert (found.result, found.note) == (Result.NO_DATA, "period-not-countable")


@pytest.mark.parametrize(("elapsed", "result"), [(0, Result.MET), (1, Result.MISSED)])
def test_a_mean_is_held_to_the_limit_to_the_second(elapsed: int, result: Result) -> None:
    found = summary(
        target(statistic="mean"),
        tally("2026-10-09", "met", 1, 2 * HOUR),
        tally("2026-10-09", "breached", 1, 6 * HOUR + elapsed),
        tally("2026-10-09", "pending", 1, 90 * HOUR),
    )
    assert found.result is result
    assert found.figures.mean is not None
    assert found.figures.mean.seconds == 4 * HOUR + elapsed


def test_days_have_no_mean() -> None:
    one = term(
        target=Target(statistic="mean"), budget=Budget(amount=3, unit=BudgetUnit.WORKING_DAY)
    )
    found = summary(one, tally("2026-10-09", "breached", 1, 90 * HOUR))
    assert (found.result, found.note) == (Result.NO_DATA, "mean-of-days")


def test_missed_terms_come_first_and_the_others_stay_in_order() -> None:
    terms = [term(id="a"), term(id="b"), term(id="response/faults/respond"), term(id="c")]
    found = summarise(outcome(tally("2026-10-09", "breached", 1)), terms, CALENDARS, AS_OF)
    assert [one.objective.id for one in found.terms] == ["response/faults/respond", "a", "b", "c"]
    assert found.missed
    assert (found.of(Result.MISSED), found.of(Result.NO_DATA)) == (1, 3)


def test_months_are_there_whatever_the_target() -> None:
    found = summary(
        term(),
        tally("2026-09-30", "met", 1),
        tally("2026-10-01", "breached", 2),
        tally("2026-10-02", "pending", 7),
    )
    assert [one.figures.share for one in found.months] == [
        Share(met=1, eligible=1),
        Share(met=0, eligible=2),
    ]
