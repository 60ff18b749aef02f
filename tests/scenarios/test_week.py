from __future__ import annotations

import pytest

from pledgebook.order.yard import Hours
from pledgebook.scenarios.week import ANY, minutes, moment

DAY, WEEK = 1440, 7 * 1440


def bits(*minutes_: int) -> int:
    return sum(1 << minute for minute in minutes_)


def test_a_clock_that_never_stops_is_open_at_any_minute() -> None:
    assert minutes(Hours(zone="Asia/Shanghai", week=((0, WEEK),))) == ANY


def test_the_rest_of_a_clock_is_open_where_that_is_closed() -> None:
    office = Hours(zone="Asia/Shanghai", week=((540, 1080),))
    rest = Hours(zone="Asia/Shanghai", week=((0, WEEK),), rest_of=office)
    assert minutes(rest) ^ minutes(office) == ANY


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (ANY, (0, 1380, False)),
        (bits(*range(5 * DAY, 6 * DAY)), (5, 1380, False)),
        (bits(DAY + 61, DAY + 62), (1, 61, False)),  # no full hour
        (bits(WEEK + 600), (0, 600, True)),
        (bits(WEEK + 600, 3 * DAY + 61), (3, 61, False)),  # an ordinary week first
    ],
    ids=["any", "saturday", "minutes", "holiday", "both"],
)
def test_one_moment_of_a_set(found: int, told: tuple[int, int, bool]) -> None:
    assert moment(found) == told
