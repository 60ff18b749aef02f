"""The weeks of a letter's clocks, against the clocks by which tickets are judged."""

import datetime as dt

import pytest
from tests.outputs.site.test_prepare import HEAD

from pledgebook import pipeline
from pledgebook.clock.working import clocks
from pledgebook.derive.calendars import calendars
from pledgebook.model.commitment import Commitment
from pledgebook.outputs.pictures.coverage import Hours
from pledgebook.outputs.site.hours import hours
from pledgebook.wording import tongues

OFFICE = "clocks:\n  office: {title: 办公时间, week: {mon-fri: 09:00-18:00}}\n"
CLOCKS = """clocks:
  office:
    title: 办公时间
    week: {mon-fri: [08:30-12:00, 13:30-17:45], sat: 09:00-12:00}
    holidays: cn
  night: {title: 夜间, week: {mon-fri: 18:00-08:30, sat-mon: 00:00-24:00}}
  late: {title: 晚班, daily: 22:00-06:30}
  rest: {title: 其余时间, except: office}
  duty: {title: 值班, daily: 00:00-24:00, zone: America/New_York}
  double: {title: 重叠, week: {mon-wed: 09:00-18:00, tue: 12:00-20:00}}
"""
NAMES = ("office", "night", "late", "rest", "duty", "double")


def commitment(given: str = CLOCKS) -> Commitment:
    loaded = pipeline.load(HEAD.replace(OFFICE, given).encode(), "lifts.yaml")
    assert loaded.commitment, loaded.findings
    return loaded.commitment


@pytest.fixture(scope="module")
def letter() -> Commitment:
    return commitment()


@pytest.fixture(scope="module")
def weeks(letter: Commitment) -> dict[str, Hours]:
    return {one.key: one for one in hours(tongues.tongue(letter))}


@pytest.mark.parametrize("name", NAMES)
def test_each_hour_is_open_as_long_as_the_clock_runs(
    name: str, letter: Commitment, weeks: dict[str, Hours]
) -> None:
    found = calendars(letter)
    clock = clocks(found)[name]
    # A week of 2026 without holidays and without a change of summer time.
    monday = dt.datetime(2026, 11, 23, tzinfo=clock.opening.zone)
    for day, spans in enumerate(weeks[name].week):
        for hour in range(24):
            start = int((monday + dt.timedelta(days=day, hours=hour)).timestamp())
            open_ = sum(
                max(0, min(last, (hour + 1) * 3600) - max(first, hour * 3600))
                for first, last in spans
            )
            assert open_ == clock.worked(start + 3600) - clock.worked(start), (day, hour)


def test_hours_past_midnight_stand_on_the_next_day(weeks: dict[str, Hours]) -> None:
    monday, *_, sunday = weeks["late"].week
    assert monday == sunday == ((0, 23_400), (79_200, 86_400))


def test_a_week_has_no_holidays_and_its_words_name_them(weeks: dict[str, Hours]) -> None:
    assert weeks["office"].title == "办公时间"
    assert weeks["office"].words == (
        "办公时间（周一至周五08:30-12:00和13:30-17:45，周六09:00-12:00，"
        "法定节假日除外，调休上班日照常）"
    )
    off = "clocks: {office: {title: 办公时间, daily: 09:00-18:00, holidays: [%s]}}\n"
    dates = ", ".join(f'"2024-01-{day:02}"' for day in range(8, 15))
    (one,) = hours(tongues.tongue(commitment(off % dates)))
    assert one.week == (((32_400, 64_800),),) * 7


def test_a_clock_without_hours_has_no_week() -> None:
    given = OFFICE + "  duty: {title: 值班}\n"
    assert [one.key for one in hours(tongues.tongue(commitment(given)))] == ["office"]
