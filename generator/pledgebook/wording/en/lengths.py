"""Lengths of every shape, windows and measurements in English."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.model.clause import Clause, Measure, Rounding
from pledgebook.model.quantity import Absent, Open, Quantity, Unbounded
from pledgebook.model.timing import Agreed, Combination, Limit, PerService, Rolling, Window
from pledgebook.wording.en import moments, values
from pledgebook.wording.en.grammar import join, the
from pledgebook.wording.en.naming import Naming

Length = Quantity | Open | Combination | PerService | Agreed

WINDOWS = {
    Window.CALENDAR_MONTH: "calendar month",
    Window.CALENDAR_QUARTER: "calendar quarter",
    Window.CALENDAR_YEAR: "calendar year",
}
_SERVICES = {
    "onsite": "on-site service",
    "remote": "remote service",
    "labour": "labour",
    "parts": "parts",
}
_ABSENT = {
    Absent.NONE: "{0} not included",
    Absent.BEST_EFFORT: "{0} on a best-efforts basis",
    Absent.NOT_APPLICABLE: "{0} not applicable",
}


def duration(value: Length, naming: Naming) -> str:
    """Return a length of any shape: ``8 years or 100,000 miles, whichever comes first``."""
    if isinstance(value, Quantity | Open):
        return values.length(value)
    if isinstance(value, Agreed):
        return f"to be {moments.agreed(value, naming)}"
    return _per_service(value) if isinstance(value, PerService) else _combined(value, naming)


def _per_service(value: PerService) -> str:
    named = [(title, getattr(value, name)) for name, title in _SERVICES.items()]
    found = [(title, one) for title, one in named if one is not None]
    given = join(_service(title, one) for title, one in found if not isinstance(one, Absent))
    absent = join(_service(title, one) for title, one in found if isinstance(one, Absent))
    return f"{given} ({absent})" if given and absent else given or absent


def _service(title: str, length: Quantity | Open | Absent) -> str:
    if isinstance(length, Absent):
        return _ABSENT[length].format(title)
    return f"{values.length(length)} for {title}"


def _combined(value: Combination, naming: Naming) -> str:
    rules = (
        (value.first, "whichever comes first"),
        (value.last, "whichever comes last"),
        (value.longer, "whichever is longer"),
    )
    parts = [_whichever(several, rule, naming) for several, rule in rules if several]
    if value.of:
        who = f", at {the(naming.title(value.choice))}’s option" if value.choice else ""
        parts.append(f"{join((_limit(one, naming) for one in value.of), 'or')}{who}")
    return ", and ".join(parts)


def _whichever(several: Sequence[Limit], rule: str, naming: Naming) -> str:
    """Return lengths and the rule of which one counts; one without end is no such length."""
    ends = [_limit(one, naming) for one in several if not isinstance(one, Unbounded)]
    endless = join(_limit(one, naming) for one in several if isinstance(one, Unbounded))
    parts = (join(ends, "or"), rule if len(ends) > 1 else "")
    words = ", ".join(part for part in parts if part)
    comma = "," if len(ends) > 1 else ""
    return f"{words}{comma} with {endless}" if endless else words


def _limit(value: Limit, naming: Naming) -> str:
    if isinstance(value, str):
        return naming.noun(value)
    return "without limit" if value is Open.UNLIMITED else values.length(value)


def lasting(value: Length, naming: Naming) -> str:
    """Return how long as the predicate of a period: ``lasts 60 months``."""
    if value is Open.UNLIMITED:
        return "continues without limit of time"
    if value is Open.SERVICE_LIFE:
        return "lasts for the service life of the product"
    if isinstance(value, Agreed):
        return f"lasts for a time to be {moments.agreed(value, naming)}"
    return f"lasts {duration(value, naming)}"


def window(value: Window | Quantity | Rolling | str, naming: Naming) -> str:
    """Return over which stretch of time something is counted: ``in each calendar month``."""
    if isinstance(value, Window):
        return f"in each {WINDOWS[value]}"
    if isinstance(value, Rolling):
        return f"in any period of {values.quantity(value.rolling)}"
    if isinstance(value, Quantity):
        span = values.quantity(value)
        return f"{'on' if span == '1 day' else 'in'} each {span.removeprefix('1 ')}"
    return f"in each {naming.title(value)}"


def measured(value: Measure, naming: Naming, *, windowed: bool = True) -> str:
    """Return how a level is measured; not ``windowed``: the window has been said."""
    rounding = {Rounding.DOWN: "rounded down", Rounding.HALF_UP: "rounded half up"}
    digits = value.decimals
    over = f" {window(value.window, naming)}" if windowed else ""
    places = f"{digits} decimal place{'' if digits == 1 else 's'}"
    parts = [
        f"it is measured by the {value.unit}{over}{_each(value, naming)}",
        f"per slot of {values.quantity(value.slot)} and averaged over all slots"
        if value.slot
        else "",
        f"and must be reached in {values.floor(value.share)} of readings" if value.share else "",
        f"on the basis of {value.source}" if value.source else "",
        f"calculated as {value.formula}" if value.formula else "",
        f"to {places}" if digits is not None else "",
        rounding[value.round] if value.round else "",
    ]
    return ", ".join(part for part in parts if part)


def _each(value: Measure, naming: Naming) -> str:
    """Return for what the ratio is taken by itself: `` separately for each account``."""
    titles = [naming.title(name) for name in value.each]
    named = (one if one.split()[0] in ("each", "every") else f"each {one}" for one in titles)
    return f", separately for {join(named)}" if titles else ""


def scheduled(clause: Clause, naming: Naming) -> tuple[str, ...]:
    """Return when and how often a training is, in parts."""
    every = clause.every if isinstance(clause.every, Quantity) else None
    times = clause.times if isinstance(clause.times, Quantity) else None
    each = " each" if times and (times.low, times.high) != ("1", None) else ""
    events = [n for n in clause.when if n in naming.commitment.events]
    return (
        join((naming.event(name).condition for name in events), "or"),
        moments.before(clause.before, naming) if clause.before else "",
        values.every(every, times) if every or times else "",
        f"{values.quantity(clause.hours)}{each}" if isinstance(clause.hours, Quantity) else "",
    )
