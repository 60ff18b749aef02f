"""The end of a length of time in each unit."""

from __future__ import annotations

import pytest
from tests.evaluate.sample import HOUR, at, clock

from pledgebook.clock.days import CutOff
from pledgebook.evaluate.limits import cut_off, limit
from pledgebook.model.sla import Budget, BudgetUnit


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (Budget(amount=2 * HOUR, unit=BudgetUnit.SECOND), at("10:30", 3)),
        (Budget(amount=0, unit=BudgetUnit.SECOND), at("17:30")),
        (Budget(amount=1, unit=BudgetUnit.DAY), at("17:30", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY), at("17:30", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, land="close"), at("18:00", 3)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, land="end_of_day"), at("00:00", 4)),
        (Budget(amount=1, unit=BudgetUnit.WORKING_DAY, cutoff="17:00"), at("17:00", 4)),
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
