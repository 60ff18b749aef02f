from __future__ import annotations

import pytest

from pledgebook.clock.walls import date
from pledgebook.evaluate import periods
from pledgebook.evaluate.periods import Period, Uncountable

from .terms import day


def said(found: list[Period]) -> list[tuple[str, str]]:
    return [(date(one.first), date(one.last)) for one in found]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("calendar-month", [("2026-02-01", "2026-02-28"), ("2026-12-01", "2026-12-31")]),
        ("calendar-quarter", [("2026-01-01", "2026-03-31"), ("2026-10-01", "2026-12-31")]),
        ("calendar-year", [("2026-01-01", "2026-12-31")]),
    ],
)
def test_a_calendar_period_is_whole_and_there_once(
    kind: str, expected: list[tuple[str, str]]
) -> None:
    days = [day("2026-12-31"), day("2026-02-01"), day("2026-02-28")]
    assert said(periods.calendar(kind, days)) == expected


def test_months_from_the_31st_end_with_each_month_and_come_back_to_it() -> None:
    length = periods.length({"amount": "1", "unit": "month"})
    days = [day("2026-02-01"), day("2026-03-01"), day("2026-04-02")]
    assert said(periods.consecutive(length, days, day("2026-01-31"))) == [
        ("2026-01-31", "2026-02-27"),
        ("2026-02-28", "2026-03-30"),
        ("2026-03-31", "2026-04-29"),
    ]


def test_stretches_without_a_day_are_left_out_but_counted_on() -> None:
    length = periods.length({"amount": "1", "unit": "week"})
    days = [day("2026-01-07"), day("2026-01-22"), day("2025-12-31")]
    assert said(periods.consecutive(length, days, day("2026-01-01"))) == [
        ("2026-01-01", "2026-01-07"),
        ("2026-01-22", "2026-01-28"),
    ]


def test_rolling_stretches_lie_whole_within_the_days() -> None:
    length = periods.length({"amount": "3", "unit": "day"})
    found = said([*periods.rolling(length, day("2026-01-01"), day("2026-01-04"))])
    assert found == [("2026-01-01", "2026-01-03"), ("2026-01-02", "2026-01-04")]


def test_fewer_days_than_a_rolling_stretch_are_the_one_there_is() -> None:
    length = periods.length({"amount": "1", "unit": "year"})
    found = said([*periods.rolling(length, day("2026-01-01"), day("2026-05-04"))])
    assert found == [("2026-01-01", "2026-05-04")]


def test_hours_that_are_whole_days_count_as_days() -> None:
    length = periods.length({"amount": "48", "unit": "hour"})
    assert length.after(day("2026-01-01")) == day("2026-01-03")


@pytest.mark.parametrize(
    ("amount", "unit"),
    [("36", "hour"), ("0", "day"), ("1.5", "month"), ("10", "working-day"), ("1", "season")],
)
def test_what_is_no_number_of_days_or_months_is_refused(amount: str, unit: str) -> None:
    with pytest.raises(Uncountable):
        periods.length({"amount": amount, "unit": unit})
