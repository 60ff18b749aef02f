from __future__ import annotations

import pytest

from pledgebook.clock import holidays
from pledgebook.derive.calendars import DAYS

from .sample import definitions

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def calendar(clock: str, head: str = "") -> dict[str, object]:
    found: dict[str, object] = definitions(f"clocks: {{c: {clock}}}\n{head}")["calendars"]["c"]
    return found


def week(clock: str) -> dict[str, list[list[str]]]:
    """Return the windows of a clock by the days that have some."""
    found = calendar(clock)["week"]
    assert isinstance(found, dict)
    assert list(found) == [str(day) for day in range(7)]
    return {WEEKDAYS[int(day)]: windows for day, windows in found.items() if windows}


def test_always_needs_no_clock() -> None:
    always = definitions("")["calendars"]["always"]
    assert always == {
        "tz": "Asia/Shanghai",
        "week": {str(day): [["00:00", "24:00"]] for day in range(7)},
    }


def test_the_zone_of_a_letter_is_that_of_its_clocks_but_those_with_their_own() -> None:
    found = definitions(
        "days: {day: calendar, zone: America/New_York}\n"
        "clocks: {a: {daily: 09:00-18:00}, b: {daily: 09:00-18:00, zone: Europe/London}}"
    )["calendars"]
    assert {name: one["tz"] for name, one in found.items()} == {
        "always": "America/New_York",
        "a": "America/New_York",
        "b": "Europe/London",
    }


def test_days_count_from_monday() -> None:
    assert list(DAYS) == WEEKDAYS
    assert week("{week: {mon: 09:00-10:00}}") == {"mon": [["09:00", "10:00"]]}


@pytest.mark.parametrize(
    ("span", "days"),
    [
        ("mon", "mon"),
        ("sun", "sun"),
        ("mon-fri", "mon tue wed thu fri"),
        ("mon-sun", "mon tue wed thu fri sat sun"),
        ("sat-sun", "sat sun"),
        ("sat-mon", "mon sat sun"),
        ("fri-tue", "mon tue fri sat sun"),
        ("wed-wed", "wed"),
        ("tue-mon", "mon tue wed thu fri sat sun"),
    ],
)
def test_spans_of_days(span: str, days: str) -> None:
    assert list(week(f"{{week: {{{span}: 09:00-18:00}}}}")) == days.split()


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        ("09:00-18:00", ["09:00", "18:00"]),
        ("08:00-24:00", ["08:00", "24:00"]),
        ("22:00-06:00", ["22:00", "30:00"]),
        ("22:00-30:00", ["22:00", "30:00"]),
        ("12:30-12:15", ["12:30", "36:15"]),
        ("18:00-00:00", ["18:00", "24:00"]),
        ("00:00-24:00", ["00:00", "24:00"]),
    ],
)
def test_a_window_may_pass_midnight_and_belongs_to_its_first_day(
    window: str, expected: list[str]
) -> None:
    assert week(f"{{week: {{fri: {window}}}}}") == {"fri": [expected]}


def test_breaks_and_days_of_their_own() -> None:
    found = week("{week: {mon-fri: [09:00-12:00, 13:30-18:00], sat: 09:00-12:00}}")
    assert found["thu"] == [["09:00", "12:00"], ["13:30", "18:00"]]
    assert found["sat"] == [["09:00", "12:00"]]
    assert "sun" not in found


def test_a_day_in_two_spans_has_the_windows_of_both() -> None:
    assert week("{week: {mon-fri: 09:00-12:00, fri: 13:00-15:00}}")["fri"] == [
        ["09:00", "12:00"],
        ["13:00", "15:00"],
    ]


def test_daily_is_every_day() -> None:
    assert week("{daily: 08:00-24:00}") == {day: [["08:00", "24:00"]] for day in WEEKDAYS}


def test_what_leaves_out_another_clock_begins_with_the_whole_day() -> None:
    night = calendar("{title: 非工作时间, except: always}")
    assert night["except"] == "always"
    assert night["week"] == {str(day): [["00:00", "24:00"]] for day in range(7)}
    assert calendar("{daily: 08:00-20:00, except: always}")["week"] == {
        str(day): [["08:00", "20:00"]] for day in range(7)
    }


def test_a_zone_and_a_title_are_kept() -> None:
    found = calendar("{title: 夜班, daily: 20:00-23:00, zone: Asia/Urumqi}")
    assert (found["tz"], found["title"]) == ("Asia/Urumqi", "夜班")


# --- Holidays -------------------------------------------------------------------------------------


def published(year: int) -> dict[str, object]:
    head = f'version: {{number: 1, date: "{year}-11-22"}}'
    return calendar("{week: {mon-fri: 09:00-18:00}, holidays: cn}", head)


def test_published_holidays_count_from_the_year_of_the_letter_on() -> None:
    years = holidays.published("cn")
    first = max(years) - 1
    found = published(first)
    assert found["holidays"] == [*years[first].holidays, *years[first + 1].holidays]
    assert found["workdays"] == {
        day: {"as_weekday": 0} for year in (first, first + 1) for day in years[year].workdays
    }
    assert found["published_to"] == f"{max(years)}-12-31"


def test_a_letter_of_a_year_without_a_notice_knows_none() -> None:
    late = max(holidays.published_years("cn")) + 3
    found = published(late)
    assert "holidays" not in found
    assert found["published_to"] == f"{late - 1}-12-31"


def test_an_own_list_of_holidays_is_all_there_is() -> None:
    clock = (
        '{week: {mon-fri: 09:00-18:00}, holidays: ["2027-05-01", "2026-10-01"],'
        ' workdays: ["2026-10-10"]}'
    )
    found = calendar(clock)
    assert found["holidays"] == ["2026-10-01", "2027-05-01"]
    assert found["workdays"] == {"2026-10-10": {"as_weekday": 0}}
    assert "published_to" not in found


def test_own_working_days_add_to_the_published_ones() -> None:
    clock = '{week: {mon-fri: 09:00-18:00}, holidays: cn, workdays: ["2026-12-26"]}'
    found = calendar(clock)["workdays"]
    assert isinstance(found, dict)
    assert "2026-12-26" in found
    assert set(holidays.published("cn")[2026].workdays) < set(found)


@pytest.mark.parametrize("words", ["", ", holidays: none"])
def test_without_holidays_there_is_nothing_to_publish(words: str) -> None:
    found = calendar(f"{{daily: 08:00-20:00{words}}}")
    assert found.keys() == {"tz", "week"}
