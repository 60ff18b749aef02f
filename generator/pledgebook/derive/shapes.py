"""Values of the model as the plain shapes of ``sla.json``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pledgebook.model.clause import Experience, Measure, Missed
from pledgebook.model.quantity import Absent, NthWorkingDay, Open, Quantity, Unbounded
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.sla_words import Plain
from pledgebook.model.timing import (
    Agreed,
    Combination,
    Moment,
    PerService,
    Rolling,
    Statistic,
    Window,
)
from pledgebook.model.units import TIME, Kind
from pledgebook.model.words import DayMeaning

Value = TypeVar("Value")

_DAY = {
    DayMeaning.CALENDAR: BudgetUnit.DAY,
    DayMeaning.WORKING: BudgetUnit.WORKING_DAY,
    DayMeaning.CIVIL: BudgetUnit.CIVIL_DAY,
}
_UNIT = {
    Kind.CLOCKED: BudgetUnit.SECOND,
    Kind.WORKING_HOUR: BudgetUnit.SECOND,
    Kind.CALENDAR_DAY: BudgetUnit.DAY,
    Kind.WORKING_DAY: BudgetUnit.WORKING_DAY,
    Kind.MONTH: BudgetUnit.MONTH,
}


_HOUR = 3600


def budget(limit: Quantity | NthWorkingDay, day: DayMeaning, land: str | None) -> Budget | None:
    """Return how much may pass; None where the unit is broken (half a day) or no time.

    A range (2-3 hours) is kept at its upper end, with the lower one beside it. A week is a week
    also where a plain day is a working day. Hours of work are seconds on a clock of work.
    """
    if isinstance(limit, NthWorkingDay):
        return Budget(amount=limit.n, unit=BudgetUnit.WORKING_DAY, land=land)
    scale = _HOUR if limit.kind is Kind.WORKING_HOUR else 1
    ends = (limit.size * scale, limit.most * scale)
    if limit.kind not in TIME or any(end != end.to_integral_value() for end in ends):
        return None
    unit = _UNIT[limit.kind] if limit.kind in _UNIT else _DAY[day]
    if limit.unit == "week" and day is DayMeaning.WORKING:
        unit = BudgetUnit.DAY
    low = int(ends[0]) if limit.high is not None else None
    return Budget(amount=int(ends[1]), unit=unit, at_least=low, land=land)


def quantity(value: Quantity) -> Plain:
    """Return a quantity as amount (text) and unit, with its bound, range and rate."""
    return said(
        amount=value.low,
        to=value.high,
        unit=value.unit,
        bound=value.bound and value.bound.value,
        per=value.per,
    )


def level(value: Statistic | Quantity | None) -> Plain | None:
    """Return a level to be reached; None where none is given."""
    return quantity(value) if isinstance(value, Quantity) else None


def share(value: Quantity) -> Plain:
    """Return a share in percent, as text; 0.3‰ is "0.03", with the words as they were written."""
    if value.unit != "per-mille":
        return {"share": value.low}
    return {"share": percent(value), "written": f"{value.low}‰"}


def percent(value: Quantity) -> str:
    """Return the number of a share in percent; its zeros are kept (99.90)."""
    return value.low if value.unit == "percent" else format(value.size, "f")


def limit(value: Quantity | Open | Absent | Unbounded | str) -> Plain:
    """Return a quantity, a unit without a limit, or the word or name in its place."""
    if isinstance(value, str):
        return {"name": value}
    if isinstance(value, Unbounded):
        return {"word": "unlimited", "unit": value.unit}
    return quantity(value) if isinstance(value, Quantity) else {"word": value.value}


def shift(value: Quantity | NthWorkingDay) -> Plain:
    """Return by how much a moment is shifted; a working day by its number is one of them."""
    return {"nth_working_day": value.n} if isinstance(value, NthWorkingDay) else quantity(value)


def moment(value: Moment) -> Plain:
    """Return a moment: an event, a date, a shift of one, the first or last of several."""
    return said(
        event=value.event,
        date=value.on and value.on.isoformat(),
        end_of=value.end_of,
        yearly=value.yearly,
        monthly=value.monthly,
        plus=None if value.plus is None else shift(value.plus),
        minus=given(quantity, value.minus),
        first=[moment(one) for one in value.first],
        last=[moment(one) for one in value.last],
        **{"else": given(moment, value.else_)},
    )


def end(value: Moment | Agreed | None) -> Plain | None:
    """Return where a stretch begins or ends, or by when that is agreed; None if nothing is said."""
    return agreed(value) if isinstance(value, Agreed) else given(moment, value)


def agreed(value: Agreed) -> Plain:
    """Return an open point: by when it is agreed, and between whom."""
    return {"agree_by": said(**moment(value.agree_by), who=list(value.who))}


def open_quantity(value: Quantity | Agreed | None) -> Plain | None:
    """Return a quantity, or by when it is agreed; None where nothing is given."""
    return agreed(value) if isinstance(value, Agreed) else given(quantity, value)


def length(value: Quantity | Open | Combination | PerService | Agreed) -> Plain:
    """Return how long a period lasts."""
    if isinstance(value, Agreed):
        return agreed(value)
    if isinstance(value, Combination):
        return said(
            first=[limit(one) for one in value.first],
            last=[limit(one) for one in value.last],
            longer=[limit(one) for one in value.longer],
            choice=value.choice,
            of=[limit(one) for one in value.of],
        )
    if isinstance(value, PerService):
        parts = ("onsite", "remote", "labour", "parts")
        parts_given = {part: getattr(value, part) for part in parts}
        return {part: limit(one) for part, one in parts_given.items() if one is not None}
    return limit(value)


def window(value: Window | Quantity | Rolling | str) -> Plain:
    """Return the window over which a ratio or an availability is taken."""
    if isinstance(value, Quantity):
        return {"length": quantity(value)}
    if isinstance(value, Rolling):
        return {"rolling": quantity(value.rolling)}
    return {"calendar": value.value} if isinstance(value, Window) else {"event": value}


def measure(value: Measure) -> Plain:
    """Return how an availability is measured."""
    return said(
        unit=value.unit,
        window=window(value.window),
        each=list(value.each),
        slot=given(quantity, value.slot),
        share=value.share and percent(value.share),
        decimals=value.decimals,
        round=value.round and value.round.value,
        formula=value.formula,
        source=value.source,
    )


def experience(value: Experience) -> Plain:
    """Return for how long, and in what."""
    return said(lasts=given(quantity, value.lasts), **{"in": value.in_})


def missed(value: Missed) -> Plain:
    """Return which promises must be missed how often."""
    return {
        "of": list(value.of),
        "any": [
            said(
                count=quantity(one.count),
                in_a_row=one.in_a_row or None,
                rolling=given(quantity, one.rolling),
            )
            for one in value.any
        ],
    }


def given(make: Callable[[Value], Plain], value: Value | None) -> Plain | None:
    """Return ``make(value)``; None where nothing is given."""
    return None if value is None else make(value)


def said(**fields: Any) -> Plain:
    """Return the fields that have a value."""
    return {key: value for key, value in fields.items() if value is not None and value != []}
