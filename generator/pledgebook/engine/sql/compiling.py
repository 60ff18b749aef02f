"""The calendars of terms as tables, and how queries use them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pledgebook.clock.working import Clock
from pledgebook.engine.sql.clockwork import Clockwork
from pledgebook.engine.sql.limits import Limits, limits
from pledgebook.engine.sql.tables import Table, reached, worked
from pledgebook.model.objective import Objective
from pledgebook.model.sla import Budget, BudgetUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The tables of all calendars that terms name, and by a calendar's name its way into them."""

    tables: tuple[Table, ...]
    clockworks: Mapping[str, Clockwork]


def compiled(
    terms: Sequence[Objective], clocks: Mapping[str, Clock], since: int, as_of: int
) -> Compiled:
    """Return the tables that judge ``terms`` as things stand at ``as_of``.

    ``since`` is the first instant of all events.
    """
    since = min(since, as_of)
    names = dict.fromkeys(term.clock for term in terms)
    works = {
        name: clockwork(
            str(place),
            clocks[name],
            _budgets(term for term in terms if term.clock == name),
            (since, as_of),
        )
        for place, name in enumerate(names)
    }
    made = tuple(table for work in works.values() for table in tables(work))
    return Compiled(tables=made, clockworks=works)


def _budgets(terms: Iterator[Objective]) -> list[Budget]:
    found = [
        budget for term in terms for budget in (term.budget, term.start.shift) if budget is not None
    ]
    return list(dict.fromkeys(found))


def clockwork(
    mark: str, clock: Clock, budgets: Sequence[Budget], between: tuple[int, int]
) -> Clockwork:
    """Return one calendar's tables, named with ``mark``, for starts between two instants."""
    since, as_of = between
    days: dict[Budget, Limits] = {
        budget: limits(f"limits{mark}_{place}", budget, clock, since, as_of)
        for place, budget in enumerate(budgets)
        if budget.unit is not BudgetUnit.SECOND
    }
    seconds = [one.amount for one in budgets if one.unit is BudgetUnit.SECOND]
    more = max([*seconds, *(one.longest for one in days.values())], default=0)
    last = max([as_of, *(one.most for one in days.values())])
    return Clockwork(
        worked=worked(f"worked{mark}", clock, since, last),
        reached=reached(f"reached{mark}", clock, since, as_of, more),
        limits=days,
        horizon=clock.horizon,
    )


def tables(work: Clockwork) -> Iterator[Table]:
    """Yield the tables of one calendar."""
    yield work.worked.table
    yield work.reached.table
    yield from (one.table for one in work.limits.values())
