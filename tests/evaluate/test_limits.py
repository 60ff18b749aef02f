"""The end of a length of time in each unit."""

from __future__ import annotations

import pytest
from tests.evaluate.sample import HOUR, at, clock

from pledgebook.clock.days import CutOff
from pledgebook.clock.walls import DAY
from pledgebook.clock.working import FARTHEST, Clock, NeverReached, clocks
from pledgebook.evaluate.limits import cut_off, limit
from pledgebook.model.objective import NthWorkingDay
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Calendar


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (Budget(amount=2 * HOUR, unit=BudgetUnit.SECOND), at("10:30", 3)),
        (Budget(amount=0, unit=BudgetUnit.SECOND), at("17:30")),
        (Budget(amount=1, unit=BudgetUnit.DAY), at("17:30", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY), at("17:30", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, land="close"), at("18:00", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, land="end_of_day"), at("00:00", 4)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, cutoff="17:00"), at("09:00", 4)),
        (
            Budget(amount=1, unit=BudgetUnit.WORKING_DAY, cutoff="17:30", resume="09:00"),
            at("09:00", 4),
        ),
        (Budget(amount=5, unit=BudgetUnit.CIVIL_DAY), at("00:00", 10)),
        (Budget(amount=0, unit=BudgetUnit.MONTH), at("17:30")),
    ],
)
def test_each_unit_has_a_rule_of_its_own(budget: Budget, expected: int) -> None:
    assert limit(budget, at("17:30"), clock()) == expected


def test_without_a_cut_off_every_hour_counts_for_its_day() -> None:
    assert cut_off(Budget(amount=1, unit=BudgetUnit.WORKING_DAY, resume="09:00")) is None
    given = Budget(amount=1, unit=BudgetUnit.WORKING_DAY, cutoff="17:30", resume="09:00")
    assert cut_off(given) == CutOff(at=63_000, resume=32_400)


MONDAY = 4 * DAY  # 1970-01-05T00:00:00Z
WEEK = {"0": (("00:00", "00:01"),)}


def minutes() -> Clock:
    return clocks({"a-minute-a-week": Calendar(tz="UTC", week=WEEK)})["a-minute-a-week"]


def reached(one: Clock, weeks: int) -> int:
    """Return when the minutes of so many weeks after the first are used up."""
    return one.reach(one.worked(MONDAY) + weeks * 60 + 60, MONDAY)


def test_a_sum_is_reached_within_a_hundred_years() -> None:
    weeks = FARTHEST // 7
    assert reached(minutes(), weeks) == MONDAY + weeks * 7 * DAY + 60
    with pytest.raises(NeverReached):
        reached(minutes(), weeks + 1)


def test_what_was_asked_before_does_not_matter() -> None:
    used = minutes()
    used.worked(MONDAY + 2 * FARTHEST * DAY)
    with pytest.raises(NeverReached):
        reached(used, FARTHEST // 7 + 1)


@pytest.mark.parametrize("unit", BudgetUnit)
def test_no_unit_goes_further(unit: BudgetUnit) -> None:
    with pytest.raises(NeverReached):
        limit(Budget(amount=10**12, unit=unit), MONDAY, minutes())


def test_a_day_may_be_a_hundred_years_away() -> None:
    days = Budget(amount=FARTHEST, unit=BudgetUnit.DAY)
    assert limit(days, MONDAY, minutes()) == MONDAY + FARTHEST * DAY
    with pytest.raises(NeverReached):
        limit(Budget(amount=FARTHEST + 1, unit=BudgetUnit.DAY), MONDAY, minutes())


def test_a_working_day_may_be_a_hundred_years_away() -> None:
    weeks = FARTHEST // 7
    end = limit(Budget(amount=weeks, unit=BudgetUnit.WORKING_DAY), MONDAY, minutes())
    assert end == MONDAY + weeks * 7 * DAY
    with pytest.raises(NeverReached):
        limit(Budget(amount=weeks + 1, unit=BudgetUnit.WORKING_DAY), MONDAY, minutes())


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
