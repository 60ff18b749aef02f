"""The days of a commitment, from the dates of its events."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests import small

from pledgebook import derive
from pledgebook.evaluate.agenda import agenda
from pledgebook.model.agenda import Agenda, Occasion, Repeat
from pledgebook.outputs import sla

ACCEPTED = {"accepted": dt.date(2026, 1, 31)}


def found(fragment: str, dates: dict[str, dt.date] = ACCEPTED) -> Agenda:
    content: dict[str, Any] = sla.data(derive.sla(small.commitment(fragment)))
    return agenda(content, dates)


def days(agenda_: Agenda) -> list[tuple[str, str, str]]:
    """Return entry, occasion and date of each appointment."""
    return [
        (one.id, one.occasion.value, dt.date.fromordinal(one.day).isoformat())
        for one in agenda_.appointments
    ]


def test_a_period_begins_and_ends_with_its_last_day() -> None:
    assert days(found("days: {day: calendar, last: excluded}")) == [
        ("warranty/quality", "begins", "2026-01-31"),
        ("warranty/quality", "ends", "2029-01-30"),
    ]
    assert days(found("days: {day: calendar}"))[1][2] == "2029-01-31"


def test_a_period_without_end_only_begins() -> None:
    told = found("warranty: {quality: {from: accepted, lasts: unlimited}}")
    assert days(told) == [("warranty/quality", "begins", "2026-01-31")]
    assert told.undated == ()


def test_a_patrol_recurs_from_the_first_day_of_its_period_to_the_last() -> None:
    told = found("visits: {patrol: {when: quality, every: 1个季度, times: 2次, does: inspect}}")
    [patrol] = [one for one in told.appointments if one.occasion is Occasion.RECURS]
    assert dt.date.fromordinal(patrol.day) == dt.date(2026, 1, 31)
    assert patrol.repeat == Repeat(
        every={"amount": "1", "unit": "quarter"},
        times={"amount": "2", "unit": "time"},
        months=3,
        last=dt.date(2029, 1, 31).toordinal(),
    )


@pytest.mark.parametrize(("every", "months", "days_"), [("2周", 0, 14), ("1年", 12, 0)])
def test_days_and_months_are_counted_apart(every: str, months: int, days_: int) -> None:
    told = found(f"visits: {{patrol: {{from: accepted, every: {every}, does: inspect}}}}")
    [repeat] = [one.repeat for one in told.appointments if one.repeat]
    assert (repeat.months, repeat.days, repeat.last) == (months, days_, None)


@pytest.mark.parametrize(
    ("visit", "reason"),
    [
        ("{every: 1个季度, does: inspect}", "day-not-said"),
        ("{when: quality, times: 3次, does: inspect}", "day-not-said"),
        ("{from: accepted, every: 10个工作日, does: inspect}", "day-not-said"),
        ("{from: delivery, every: 1个月, does: inspect}", "event-without-date"),
    ],
)
def test_what_has_no_day_is_listed_with_the_reason(visit: str, reason: str) -> None:
    clock = "clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-17:00}, holidays: none}}"
    meant = "days: {day: calendar, working-day: office}"
    told = found(f"{clock}\n{meant}\nvisits: {{patrol: {visit}}}")
    [undated] = told.undated
    assert (undated.id, undated.reason) == ("visits/patrol/every", reason)
    assert not [one for one in told.appointments if one.id == undated.id]


def test_a_patrol_of_several_periods_ends_with_the_last_of_them() -> None:
    text = """\
warranty:
  quality: {from: accepted, lasts: 1年}
  after: {after: quality, lasts: LENGTH}
visits: {patrol: {when: [quality, after], every: 1年, does: inspect}}
"""
    ends = {"1年": dt.date(2028, 1, 31).toordinal(), "unlimited": None}
    for length, last in ends.items():
        told = found(text.replace("LENGTH", length))
        assert [one.repeat.last for one in told.appointments if one.repeat] == [last]


@pytest.mark.parametrize(
    "visit",
    [
        "{from: delivery, when: quality, every: 1年, does: inspect}",  # after the period
        "{from: accepted, unless: quality, every: 1年, does: inspect}",
    ],
)
def test_a_patrol_that_a_rule_cannot_hold_is_listed(visit: str) -> None:
    told = found(f"visits: {{patrol: {visit}}}", {**ACCEPTED, "delivery": dt.date(2030, 1, 1)})
    assert [(one.id, one.reason) for one in told.undated] == [
        ("visits/patrol/every", "day-not-said")
    ]


def test_days_that_are_working_days_are_no_days_of_a_calendar() -> None:
    text = """\
clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-17:00}, holidays: none}}
days: {day: DAY, working-day: office}
visits: {patrol: {from: accepted, every: 10天, does: inspect}}
"""
    assert found(text.replace("DAY", "calendar", 1)).undated == ()
    assert [one.reason for one in found(text.replace("DAY", "working", 1)).undated] == [
        "day-not-said"
    ]


@pytest.mark.parametrize(
    ("visit", "occasion", "first", "months"),
    [
        ('{every: 1年, from: {yearly: "12-31"}, does: report}', "recurs", "2026-12-31", 12),
        ('{every: 1年, from: {yearly: "11-21"}, does: report}', "recurs", "2027-11-21", 12),
        ('{every: 1个月, before: {monthly: "05"}, does: report}', "before", "2026-12-05", 1),
        ('{every: 1个月, before: {monthly: "30"}, does: report}', "before", "2026-11-30", 1),
        ('{before: {yearly: "11-15"}, does: maintain}', "before", "2027-11-15", 12),
    ],
)
def test_a_day_of_every_year_or_month_is_the_next_one_of_the_version(
    visit: str, occasion: str, first: str, months: int
) -> None:
    """The version is of 2026-11-22."""
    told = found(f"visits: {{patrol: {visit}}}", {})
    [one] = told.appointments
    assert (one.occasion.value, dt.date.fromordinal(one.day).isoformat()) == (occasion, first)
    assert one.repeat is not None
    assert (one.repeat.months, one.repeat.last) == (months, None)


def test_a_day_of_every_year_begins_and_ends_with_its_period() -> None:
    told = found(
        'visits: {patrol: {when: quality, before: {yearly: "02-29"}, does: maintain}}',
        {"accepted": dt.date(2026, 3, 1)},
    )
    [one] = [one for one in told.appointments if one.repeat]
    assert dt.date.fromordinal(one.day) == dt.date(2027, 2, 28)
    assert one.repeat is not None
    assert one.repeat.last == dt.date(2029, 3, 1).toordinal()


def test_without_a_date_the_event_is_named() -> None:
    told = found("days: {day: calendar}", {})
    assert [(one.id, dict(one.args)) for one in told.undated] == [
        ("warranty/quality", {"event": "accepted"})
    ]


def test_the_date_that_the_letter_gives_is_enough() -> None:
    told = found('events: {accepted: {title: 验收, date: "2026-03-01"}}', {})
    assert days(told)[0][2] == "2026-03-01"


def test_training_starts_and_comes_before_something() -> None:
    text = "training: {users: {title: 用户培训, from: delivery, before: go-live, does: train}}"
    dates = {"delivery": dt.date(2026, 2, 1), "go-live": dt.date(2026, 2, 20)}
    assert [one[1:] for one in days(found(text, dates))] == [
        ("starts", "2026-02-01"),
        ("before", "2026-02-20"),
    ]


def test_a_claim_ends_so_long_after_its_start() -> None:
    text = """\
remedies:
  credit: {title: 赔付, when: quality, claim: {within: 30天, from: invoice}}
"""
    told = found(text, {**ACCEPTED, "invoice": dt.date(2026, 5, 31)})
    assert ("remedies/credit", "claim", "2026-06-30") in days(told)
