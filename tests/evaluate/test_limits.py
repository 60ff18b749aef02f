"""Limits so far away that nobody can have meant them: refused, whatever was computed before."""

from __future__ import annotations

import pytest

from pledgebook.clock.walls import DAY
from pledgebook.clock.working import FARTHEST, Clock, NeverReached, clocks
from pledgebook.evaluate.limits import limit
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar

MONDAY = 4 * DAY  # 1970-01-05T00:00:00Z
WEEK = {"0": (("00:00", "00:01"),)}


def clock() -> Clock:
    return clocks({"a-minute-a-week": Calendar(tz="UTC", week=WEEK)})["a-minute-a-week"]


def reached(one: Clock, weeks: int) -> int:
    """Return when the minutes of so many weeks after the first are used up."""
    return one.reach(one.worked(MONDAY) + weeks * 60 + 60, MONDAY)


def test_a_sum_is_reached_within_a_hundred_years() -> None:
    weeks = FARTHEST // 7
    assert reached(clock(), weeks) == MONDAY + weeks * 7 * DAY + 60
    with pytest.raises(NeverReached):
        reached(clock(), weeks + 1)


def test_what_was_asked_before_does_not_matter() -> None:
    used = clock()
    used.worked(MONDAY + 2 * FARTHEST * DAY)
    with pytest.raises(NeverReached):
        reached(used, FARTHEST // 7 + 1)


@pytest.mark.parametrize("unit", BudgetUnit)
def test_no_unit_goes_further(unit: BudgetUnit) -> None:
    with pytest.raises(NeverReached):
        limit(Budget(amount=10**12, unit=unit), MONDAY, clock())


def test_a_day_may_be_a_hundred_years_away() -> None:
    days = Budget(amount=FARTHEST, unit=BudgetUnit.DAY)
    assert limit(days, MONDAY, clock()) == MONDAY + FARTHEST * DAY
    with pytest.raises(NeverReached):
        limit(Budget(amount=FARTHEST + 1, unit=BudgetUnit.DAY), MONDAY, clock())


def test_a_working_day_may_be_a_hundred_years_away() -> None:
    weeks = FARTHEST // 7
    end = limit(Budget(amount=weeks, unit=BudgetUnit.WORKING_DAY), MONDAY, clock())
    assert end == MONDAY + weeks * 7 * DAY
    with pytest.raises(NeverReached):
        limit(Budget(amount=weeks + 1, unit=BudgetUnit.WORKING_DAY), MONDAY, clock())
