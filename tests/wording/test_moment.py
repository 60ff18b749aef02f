"""A time is shown to the second, with its zone."""

from __future__ import annotations

import datetime as dt

import pytest

from pledgebook.wording.moment import shown


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (8, "2026-11-29 06:44:11 +08:00"),
        (0, "2026-11-29 06:44:11 +00:00"),
        (-3.5, "2026-11-29 06:44:11 -03:30"),
    ],
)
def test_a_time_is_shown_with_its_zone(hours: float, text: str) -> None:
    zone = dt.timezone(dt.timedelta(hours=hours))
    assert shown(dt.datetime(2026, 11, 29, 6, 44, 11, 5, zone)) == text
