"""The open hours of a calendar, day by day."""

from __future__ import annotations

from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import day
from pledgebook.model.sla_words import Calendar

ALL_DAY = {str(weekday): (("00:00", "24:00"),) for weekday in range(7)}


def test_the_rest_of_a_week_leaves_out_a_window_that_began_days_before() -> None:
    """A window from Monday to Thursday, 24:00: it belongs to Monday, and nothing is left of it."""
    base = Opening(Calendar(tz="UTC", week={"0": (("00:00", "96:00"),)}))
    rest = Opening(Calendar(tz="UTC", week=ALL_DAY), base)
    monday = day("2026-03-02")
    assert [rest.works(monday + number) for number in range(7)] == [False] * 4 + [True] * 3
