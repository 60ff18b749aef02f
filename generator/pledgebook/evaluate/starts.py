"""The events between which a term counts, as its letter names them and a log records them."""

from __future__ import annotations

from collections.abc import Iterable

from pledgebook.evaluate.reading import Plain
from pledgebook.model.objective import NthWorkingDay, Start
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.units import BY_CODE, Kind

_KINDS = {
    Kind.CLOCKED: BudgetUnit.SECOND,
    Kind.CALENDAR_DAY: BudgetUnit.DAY,
    Kind.WORKING_DAY: BudgetUnit.WORKING_DAY,
    Kind.MONTH: BudgetUnit.MONTH,
}
_DAYS = {
    "calendar": BudgetUnit.DAY,
    "working": BudgetUnit.WORKING_DAY,
    "civil": BudgetUnit.CIVIL_DAY,
}
# What opens a ticket: without it nobody knows when the time began. Other starts need not come.
OPENING = frozenset({"notice", "occurrence"})


class Unsupported(Exception):
    """A term that no log of this kind can be judged by; ``args_`` are what the reason needs."""

    def __init__(self, reason: str, **args: str) -> None:
        super().__init__(reason)
        self.reason, self.args_ = reason, args


def start(moment: Plain, day: str) -> Start:
    """Return where a term's time begins; raise `Unsupported` where that is no event of a ticket.

    ``day`` is what a plain day means in the letter: ``calendar``, ``working`` or ``civil``.
    """
    events, take = _events(moment)
    shift = None if "plus" not in moment else _shift(moment["plus"], day)
    return Start(events=events, take=take, shift=shift, required=bool(OPENING.intersection(events)))


def _events(moment: Plain) -> tuple[tuple[str, ...], str]:
    if moment.keys() <= {"event", "plus"} and "event" in moment:
        return (moment["event"],), "first"
    for take in ("first", "last"):
        if moment.keys() <= {take, "plus"} and take in moment:
            return tuple(_plain(one) for one in moment[take]), take
    raise Unsupported("start-not-supported")


def pauses(given: Iterable[Plain]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of events between which a clock stands still."""
    return tuple((_plain(one["from"]), _plain(one["until"])) for one in given)


def _plain(moment: Plain) -> str:
    if moment.keys() != {"event"}:
        raise Unsupported("start-not-supported")
    return str(moment["event"])


def _shift(plus: Plain, day: str) -> Budget:
    """Return by how much a start is shifted: whole seconds, days, working days or months."""
    if "nth_working_day" in plus:
        amount = plus["nth_working_day"]
        return NthWorkingDay(amount=amount, unit=BudgetUnit.WORKING_DAY, land="close")
    unit = BY_CODE[plus["unit"]]
    whole = str(plus["amount"]).isdigit() and unit.factor == int(unit.factor)
    # A week is a week also where a plain day is a working day.
    meant = "calendar" if unit.code == "week" and day == "working" else day
    kind = _DAYS[meant] if unit.kind is Kind.DAY else _KINDS.get(unit.kind)
    if kind is None or not whole or "to" in plus:
        raise Unsupported("start-not-supported")
    return Budget(amount=int(plus["amount"]) * int(unit.factor), unit=kind)


def recorded(names: Iterable[str], known: frozenset[str] | None) -> None:
    """Raise `Unsupported` where a log does not record an event that a term needs."""
    for name in names:
        if known is not None and name not in known:
            raise Unsupported("event-not-recorded", event=name)
