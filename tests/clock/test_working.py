"""Working time and its inverse."""

from __future__ import annotations

import pytest

from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import DAY, day, instant, zone
from pledgebook.clock.working import Clock, NeverReached
from pledgebook.model.sla_words import Calendar

START = instant(day("2026-03-02"), 0, zone("UTC"))
HOUR = 3600
# An hour a week: some 5,220 hours in the hundred years (of 366 days) that anybody waits.
HOUR_A_WEEK = Calendar(tz="UTC", week={"0": (("09:00", "10:00"),)})


def reach(clock: Clock, seconds: int) -> int:
    return clock.reach(clock.worked(START) + seconds, START)


@pytest.mark.parametrize("asked", [START, START + 150 * 366 * DAY])
def test_what_takes_more_than_a_hundred_years_is_never_reached(asked: int) -> None:
    """Whatever the clock was asked before: how far its table reaches is no matter of the answer."""
    clock = Clock(Opening(HOUR_A_WEEK))
    clock.worked(asked)
    assert reach(clock, 5_220 * HOUR) < START + 100 * 366 * DAY
    with pytest.raises(NeverReached):
        reach(clock, 5_240 * HOUR)
