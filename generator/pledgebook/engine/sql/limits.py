"""The end of a budget in days as a table by the local day on which it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pledgebook.clock.days import Landing
from pledgebook.clock.opening import Unpublished
from pledgebook.clock.walls import DAY, instant, wall
from pledgebook.clock.working import Clock, NeverReached
from pledgebook.engine.sql.tables import EPOCH, NOWHERE, Row, Table
from pledgebook.engine.sql.walls import local_day
from pledgebook.evaluate.limits import cut_off, limit
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.verdict import VerdictReason

FINE, UNPUBLISHED, NEVER = 0, 1, 2
FLAWS: Mapping[int, VerdictReason] = {
    UNPUBLISHED: VerdictReason.CALENDAR_NOT_PUBLISHED,
    NEVER: VerdictReason.NEVER_DUE,
}

_MOVING = ("midnight", "before", "switch", "after", "flaw")
_FIXED = ("ends", "flaw")
_LATE = ("late", "late_flaw")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The table of a budget that is no number of seconds, by local day ``d``.

    A start before the second ``cut`` ends at ``ends``; or, where it keeps its time of day
    (``moving``), at that second after ``midnight`` (on the wall) of another day, whose offset is
    ``before``, and ``after`` from its second ``switch`` on. A start from ``cut`` on ends at
    ``late``. The flaws say why there is no end. ``most`` is the last of all ends, ``longest`` the
    most seconds from a start to its end; both may be too large, by days.
    """

    table: Table
    moving: bool
    cut: int | None
    most: int
    longest: int


def limits(name: str, budget: Budget, clock: Clock, since: int, last: int) -> Limits:
    """Return the ends of a budget for starts between two instants."""
    moving = _moves(budget)
    cut = cut_off(budget) if budget.unit is BudgetUnit.WORKING_DAY else None
    columns = (*(_MOVING if moving else _FIXED), *(() if cut is None else _LATE))
    rows: list[Row] = [(NOWHERE, *(None,) * len(columns))]
    most = longest = 0
    end: int | None = None
    flaw, late = FINE, (end, FINE)
    for d in range(since // DAY - 1, last // DAY + 2):
        # What is never reached from a day on is not looked for again from the next.
        if flaw != NEVER:
            end, flaw = _end(budget, clock, d, 0)
        if cut is not None and late[1] != NEVER:
            late = _end(budget, clock, d, cut.at)
        latest = max(end or 0, late[0] or 0)
        most, longest = max(most, latest), max(longest, latest - d * DAY)
        cells = _target(clock, end) if moving else (end,)
        rows.append((d, *cells, flaw, *(() if cut is None else late)))
    table = Table(name=name, columns=("d", *columns), rows=rows)
    # A start later on its day may end so much later; and days are told in local time.
    spare = 2 * DAY
    return Limits(
        table=table,
        moving=moving,
        cut=None if cut is None else cut.at,
        most=most + spare,
        longest=longest + spare,
    )


def _moves(budget: Budget) -> bool:
    """Say whether an end keeps the time of day of its start."""
    if budget.unit is BudgetUnit.WORKING_DAY:
        return Landing(budget.land or Landing.SAME_TIME.value) is Landing.SAME_TIME
    return budget.unit in (BudgetUnit.DAY, BudgetUnit.MONTH)


def _end(budget: Budget, clock: Clock, d: int, second: int) -> tuple[int | None, int]:
    start = instant(EPOCH + d, second, clock.opening.zone)
    return flawed(lambda: limit(budget, start, clock))


def flawed(compute: Callable[[], int]) -> tuple[int | None, int]:
    """Return an instant, or why there is none."""
    try:
        return compute(), FINE
    except Unpublished:
        return None, UNPUBLISHED
    except NeverReached:
        return None, NEVER


def _target(clock: Clock, end: int | None) -> Row:
    if end is None:
        return (None,) * 4
    number = wall(end, clock.opening.zone)[0]
    day = local_day(number, clock.opening.zone)
    return (number - EPOCH) * DAY, day.before, day.switch, day.after
