"""The published holidays: sane in themselves, and those of the list that others keep."""

from __future__ import annotations

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path

import pytest

from pledgebook.clock import holidays
from pledgebook.clock.holidays import Year

YEARS = holidays.published("cn")
ROOT = Path(__file__).parents[2]
LIST = ROOT.parent / "shared" / "standards" / "holidays-cn"

BY_YEAR = pytest.mark.parametrize("year", YEARS.values(), ids=lambda year: str(year.year))


def days(dates: tuple[str, ...]) -> list[dt.date]:
    return [dt.date.fromisoformat(date) for date in dates]


def test_years_follow_one_another() -> None:
    assert list(YEARS) == list(range(2015, 2027))
    assert holidays.published_years("cn") == tuple(YEARS)
    assert all(year == found.year for year, found in YEARS.items())


def test_an_unknown_country_has_none() -> None:
    assert holidays.published_years("xx") == ()


@BY_YEAR
def test_names_its_sources(year: Year) -> None:
    assert year.sources
    assert all(
        source.startswith(("https://www.gov.cn/", "http://www.gov.cn/")) for source in year.sources
    )
    assert len(set(year.sources)) == len(year.sources)


@BY_YEAR
def test_dates_are_sorted_of_the_year_and_apart(year: Year) -> None:
    """A notice may begin with the last days of the December before."""
    for dates in (year.holidays, year.workdays):
        assert list(dates) == sorted(set(dates))
        assert all(f"{year.year - 1}-12-28" < date <= f"{year.year}-12-31" for date in dates)
    assert set(year.holidays) & set(year.workdays) == set()


@BY_YEAR
def test_make_up_days_are_weekends(year: Year) -> None:
    assert {date.weekday() for date in days(year.workdays)} <= {5, 6}


@BY_YEAR
def test_the_statutory_days_are_off(year: Year) -> None:
    fixed = [f"{year.year}-{day}" for day in ("01-01", "05-01", "10-01", "10-02", "10-03")]
    assert set(fixed) <= set(year.holidays)


@BY_YEAR
def test_a_year_has_as_many_days_off_as_notices_give(year: Year) -> None:
    """Eleven statutory days, since 2025 thirteen; what is off beyond them is made up for."""
    statutory = 13 if year.year >= 2025 else 11
    weekdays = sum(date.weekday() < 5 for date in days(year.holidays))
    assert abs(weekdays - len(year.workdays) - statutory) <= 4
    assert 20 <= len(year.holidays) <= 36


@BY_YEAR
def test_the_spring_festival_is_off_in_one_stretch(year: Year) -> None:
    early = [
        date
        for date in days(year.holidays)
        if date.month in (1, 2) and date.timetuple().tm_yday > 15
    ]
    assert len(early) >= 6
    assert all((after - before).days == 1 for before, after in pairwise(early))


def test_is_the_list_that_others_keep() -> None:
    if not LIST.is_dir():
        pytest.skip("left out: the comparison with the list of holidays that others keep")
    theirs = [
        day for path in LIST.glob("*.json") for day in json.loads(path.read_text("utf-8"))["days"]
    ]
    off = {day["date"] for day in theirs if day["isOffDay"]}
    # They also list the Monday on which work began again after the festival of 2020.
    worked = {day["date"] for day in theirs if not day["isOffDay"]} - {"2020-02-03"}
    assert {date for year in YEARS.values() for date in year.holidays} == off
    assert {date for year in YEARS.values() for date in year.workdays} == worked


@BY_YEAR
def test_its_sources_are_those_of_the_list_that_others_keep(year: Year) -> None:
    if not LIST.is_dir():
        pytest.skip("left out: the comparison with the list of holidays that others keep")
    theirs = json.loads((LIST / f"{year.year}.json").read_text("utf-8"))
    assert {paper.replace("http:", "https:") for paper in theirs["papers"]} == set(year.sources)


def test_a_year_that_nobody_has_published_is_not_guessed() -> None:
    assert 2027 not in YEARS
