"""The end of a length of time in each unit, before any pause is added."""

from __future__ import annotations

from pledgebook.clock import days
from pledgebook.clock.days import CutOff, Landing
from pledgebook.clock.walls import of_day, wall
from pledgebook.clock.working import Clock
from pledgebook.model.objective import NthWorkingDay
from pledgebook.model.sla import Budget, BudgetUnit


def limit(budget: Budget, start: int, clock: Clock) -> int:
    """Return the instant at which ``budget``, counted from ``start``, is used up.

    Raise `Unpublished` where a day's holidays are not known, `NeverReached` where none opens.
    """
    opening = clock.opening
    if isinstance(budget, NthWorkingDay):
        number = days.nth_working_day_after(wall(start, opening.zone)[0], budget.amount, opening)
        return days.landing(number, 0, opening, Landing.CLOSE)
    if budget.unit is BudgetUnit.SECOND:
        return clock.reach(clock.worked(start) + budget.amount, start)
    if budget.unit is BudgetUnit.DAY:
        return days.add_calendar_days(start, budget.amount, opening.zone)
    if budget.unit is BudgetUnit.MONTH:
        return days.add_months(start, budget.amount, opening.zone)
    if budget.unit is BudgetUnit.CIVIL_DAY:
        return days.add_civil_days(start, budget.amount, opening)
    land = Landing(budget.land or Landing.SAME_TIME.value)
    return days.add_working_days(start, budget.amount, opening, cut=cut_off(budget), land=land)


def cut_off(budget: Budget) -> CutOff | None:
    """Return from which time of day a start counts for the next working day; None for never."""
    if budget.cutoff is None:
        return None
    resume = None if budget.resume is None else of_day(budget.resume)
    return CutOff(at=of_day(budget.cutoff), resume=resume)
