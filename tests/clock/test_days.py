"""Days and months, beyond what the conformance cases say of them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from pledgebook.clock import days
from pledgebook.clock.days import CutOff, Landing
from pledgebook.clock.opening import Opening, Unpublished
from pledgebook.clock.walls import date, day
from pledgebook.clock.working import NeverReached
from pledgebook.model.sla_words import Calendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = Opening(
    Calendar(
        tz="Asia/Shanghai",
        week={str(number): (("09:00", "18:00"),) for number in range(5)},
        published_to="2026-03-31",
    )
)
CLOSED = Opening(Calendar(tz="Asia/Shanghai", week={}))


def at(text: str) -> int:
    return int(dt.datetime.fromisoformat(f"2026-{text}:00+08:00").timestamp())


def test_months_keep_the_wall_time() -> None:
    assert days.add_months(at("01-31T10:00"), 1, SHANGHAI) == at("02-28T10:00")
    assert days.add_months(at("02-28T10:00"), 1, SHANGHAI) == at("03-28T10:00")


def test_the_corresponding_day_is_the_last_where_a_month_lacks_it() -> None:
    assert date(days.corresponding(day("2024-01-31"), 1)) == "2024-02-29"
    assert date(days.corresponding(day("2026-11-30"), 1)) == "2026-12-30"
    assert date(days.corresponding(day("2026-12-31"), 0)) == "2026-12-31"


@pytest.mark.parametrize(
    ("land", "expected"),
    [
        (Landing.SAME_TIME, "03-03T10:00"),
        (Landing.CLOSE, "03-03T18:00"),
        (Landing.END_OF_DAY, "03-04T00:00"),
    ],
)
def test_a_working_day_lands_where_it_is_told(land: Landing, expected: str) -> None:
    found = days.add_working_days(at("03-02T10:00"), 1, OFFICE, cut=None, land=land)
    assert found == at(expected)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("03-05T16:59", "03-06T16:59"),
        ("03-05T17:00", "03-09T09:00"),
        ("03-06T17:00", "03-10T09:00"),
        ("03-07T16:59", "03-10T16:59"),
        ("03-07T17:00", "03-11T09:00"),
    ],
)
def test_the_cut_off_moves_a_start_to_the_next_working_day(start: str, expected: str) -> None:
    cut = CutOff(at=17 * 3600, resume=9 * 3600)
    found = days.add_working_days(at(start), 1, OFFICE, cut=cut, land=Landing.SAME_TIME)
    assert found == at(expected)


def test_the_zeroth_working_day_is_the_day_itself_or_the_next() -> None:
    assert date(days.nth_working_day(day("2026-03-06"), 0, OFFICE)) == "2026-03-06"
    assert date(days.nth_working_day(day("2026-03-07"), 0, OFFICE)) == "2026-03-09"
    assert date(days.nth_working_day(day("2026-03-06"), 2, OFFICE)) == "2026-03-10"


def test_days_past_the_known_are_refused() -> None:
    with pytest.raises(Unpublished):
        days.nth_working_day(day("2026-03-31"), 1, OFFICE)
    with pytest.raises(Unpublished):
        days.add_civil_days(at("03-30T10:00"), 2, OFFICE)


def test_no_working_day_is_not_searched_for_ever() -> None:
    with pytest.raises(NeverReached):
        days.nth_working_day(day("2026-03-02"), 0, CLOSED)
    with pytest.raises(NeverReached):
        days.add_civil_days(at("03-02T10:00"), 1, CLOSED)


@pytest.mark.parametrize("n", [36_601, 10**12])
def test_more_than_a_hundred_years_are_refused(n: int) -> None:
    start = at("03-02T10:00")
    with pytest.raises(NeverReached):
        days.add_calendar_days(start, n, SHANGHAI)
    with pytest.raises(NeverReached):
        days.add_months(start, n, SHANGHAI)
    with pytest.raises(NeverReached):
        days.add_civil_days(start, n, CLOSED)
    with pytest.raises(NeverReached):
        days.nth_working_day(day("2026-03-02"), n, Opening(Calendar(tz="UTC", week=ALWAYS)))


ALWAYS = {str(number): (("00:00", "24:00"),) for number in range(7)}
