"""Until when a remedy can be claimed, and until when it is paid, as local days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from pledgebook.clock.days import nth_working_day
from pledgebook.clock.opening import Unpublished
from pledgebook.evaluate.dating import Undated
from pledgebook.evaluate.facts import Facts, day_of, moved
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Claimable, Doubt
from pledgebook.model.units import BY_CODE, Kind


def claim(plain: Plain, one: Occasion, known: Facts) -> tuple[Claimable, tuple[Doubt, ...]]:
    """Return the days on which a remedy can be claimed, and what of them is not known.

    Where both a length and a day end it, the earlier one does.
    """
    doubts: list[Doubt] = []

    def given(key: str, compute: Callable[[], int]) -> int | None:
        return _tried(compute, doubts) if key in plain else None

    opens = given("opens", lambda: day_of(plain["opens"], one, known))
    ends = {
        "within": given("within", lambda: _within(plain, one, known)),
        "until": given("until", lambda: day_of(plain["until"], one, known)),
    }
    unknown = any(key in plain and end is None for key, end in ends.items())
    until = None if unknown else min((one for one in ends.values() if one), default=None)
    found = Claimable(
        opens=None if opens is None else dt.date.fromordinal(opens),
        until=None if until is None else dt.date.fromordinal(until),
        by=plain.get("by"),
        via=tuple(plain.get("via", ())),
        with_=tuple(plain.get("with", ())),
    )
    return found, tuple(doubts)


def _within(plain: Plain, one: Occasion, known: Facts) -> int:
    """Return the last day of a length; hours from an instant end on the day they end."""
    start, length = plain.get("from"), plain["within"]
    if start is None:
        raise Unsupported("claim-start-not-said")
    unit = BY_CODE[length["unit"]]
    at = one.events.get(start.get("event", "")) if start.keys() == {"event"} else None
    if unit.kind is Kind.CLOCKED and at is not None and "to" not in length:
        return known.local(at + int(Decimal(length["amount"]) * unit.factor))
    last = moved(day_of(start, one, known), length, known)
    civil = known.day == "civil" and unit.kind is Kind.DAY
    return nth_working_day(last, 0, known.workdays()) if civil else last


def due(pay: Plain, one: Occasion, known: Facts) -> tuple[dt.date | None, tuple[Doubt, ...]]:
    """Return the last day for paying; None for none, or for a length of which no start is said."""
    given = pay.get("due")
    if given is None or "unit" in given:
        return None, ()
    doubts: list[Doubt] = []
    day = _tried(lambda: day_of(given, one, known), doubts)
    return None if day is None else dt.date.fromordinal(day), tuple(doubts)


def _tried(compute: Callable[[], int], doubts: list[Doubt]) -> int | None:
    """Return what a computation gives; where it cannot, note why."""
    try:
        return compute()
    except Undated as missing:
        doubts.append(Doubt(reason="event-undated", args={"event": str(missing)}))
    except Unpublished:
        doubts.append(Doubt(reason="calendar-not-published"))
    except Unsupported as lacking:
        doubts.append(Doubt(reason=lacking.reason, args=lacking.args_))
    return None
