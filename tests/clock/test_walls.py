"""Wall clocks: an instant's local day and second, and back, over changes of the clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.clock import walls
from pledgebook.clock.walls import DAY, instant, wall

NEW_YORK = ZoneInfo("America/New_York")
ZONES = [
    ZoneInfo(name) for name in ("Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC")
]


def at(text: str) -> int:
    return int(dt.datetime.fromisoformat(text).timestamp())


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("2026-03-07", "12:00", "2026-03-07T12:00:00-05:00"),
        ("2026-03-08", "12:00", "2026-03-08T12:00:00-04:00"),
        ("2026-03-08", "02:30", "2026-03-08T03:30:00-04:00"),  # does not exist: shifts forward
        ("2026-11-01", "01:30", "2026-11-01T01:30:00-04:00"),  # comes twice: the first
        ("2026-03-07", "24:00", "2026-03-08T00:00:00-05:00"),
        ("2026-03-07", "30:00", "2026-03-08T06:00:00-04:00"),  # belongs to the day before
        ("2026-12-31", "49:30", "2027-01-02T01:30:00-05:00"),
    ],
)
def test_a_local_time_is_an_instant(date: str, time: str, expected: str) -> None:
    assert instant(walls.day(date), walls.of_day(time), NEW_YORK) == at(expected)


def test_an_instant_has_a_local_day_and_second() -> None:
    assert wall(at("2026-03-08T03:30:00-04:00"), NEW_YORK) == (walls.day("2026-03-08"), 12600)
    assert wall(at("2026-03-08T04:59:59Z"), NEW_YORK) == (walls.day("2026-03-07"), DAY - 1)


@given(seconds=st.integers(0, 7_258_118_399), zone=st.sampled_from(ZONES))
def test_the_wall_leads_back_to_the_instant_or_to_the_first_of_two(
    seconds: int, zone: ZoneInfo
) -> None:
    back = instant(*wall(seconds, zone), zone)
    assert wall(back, zone) == wall(seconds, zone)
    assert seconds - back in (0, 1800, 3600, 7200)
    if zone.key == "UTC":
        assert back == seconds


def test_a_date_has_a_number_and_back() -> None:
    assert walls.day("0001-01-01") == 1
    assert walls.date(walls.day("2028-02-29")) == "2028-02-29"


def test_there_is_no_zone_of_any_name() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        walls.zone("Asia/Peking")
