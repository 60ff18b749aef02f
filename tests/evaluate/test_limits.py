"""Limits so far away that nobody can have meant them: refused, whatever was computed before."""

from __future__ import annotations

import pytest

from pledgebook.clock.walls import DAY
from pledgebook.clock.working import FARTHEST, Clock, NeverReached, clocks
from pledgebook.evaluate.limits import limit
from pledgebook.model.objective import NthWorkingDay
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


@pytest.mark.parametrize(
    ("start", "n", "close"),
    [
        (0, 1, 1),  # Monday: the day after
        (4, 1, 7),  # Friday: Monday
        (6, 1, 7),  # Sunday: Monday is the first working day after it
        (6, 5, 11),  # and Friday the fifth
    ],
)
def test_a_working_day_by_its_number_is_counted_after_the_day(
    start: int, n: int, close: int
) -> None:
    """Days are counted from Monday, 5 January 1970; the office closes at 17:00."""
    week = {str(day): (("09:00", "17:00"),) for day in range(5)}
    office = clocks({"office": Calendar(tz="UTC", week=week)})["office"]
    nth = NthWorkingDay(amount=n, unit=BudgetUnit.WORKING_DAY, land="close")
    noon = MONDAY + start * DAY + 12 * 3600
    assert limit(nth, noon, office) == MONDAY + close * DAY + 17 * 3600
