"""The days on which the periods of a letter ran, from the dates of its events.

A period counted from an event begins on the event's day; it ends with its corresponding day, which
belongs to it unless the letter says otherwise (Civil Code of China, art. 202 and 204).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pledgebook.clock.days import corresponding, nth_working_day_after
from pledgebook.clock.opening import Opening
from pledgebook.clock.walls import day
from pledgebook.evaluate.reading import Plain
from pledgebook.model.units import BY_CODE, Kind

ENDLESS = ("unlimited", "service-life")


class Undated(Exception):
    """The date of an event is needed and nobody gave it; its argument is the event's name."""


class Unclear(Exception):
    """When a period ran cannot be told from its letter; its argument is the period's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """The first day of a period and its last one (`date.toordinal`); None is without end.

    ``corner`` is the day from which whatever follows the period counts.
    """

    first: int
    last: int | None
    corner: int | None


class Letter:
    """The dates of a letter; ``dates`` of events and ``periods`` given by the caller come first."""

    def __init__(
        self,
        sla: Plain,
        dates: Mapping[str, dt.date],
        periods: Mapping[str, tuple[dt.date, dt.date | None]],
        working: Opening | None,
    ) -> None:
        own = {one["id"]: day(one["date"]) for one in sla["events"] if "date" in one}
        self._dates = own | {name: date.toordinal() for name, date in dates.items()}
        self._periods = {name: _given(*stretch) for name, stretch in periods.items()}
        self._entries: dict[str, list[Plain]] = {}
        for entry in sla["periods"]:
            self._entries.setdefault(entry["clause"].rpartition("/")[2], []).append(entry)
        self._head = sla["commitment"]
        self._working = working

    def dated(self, event: str) -> int | None:
        """Return the day of an event; None where nobody gave it."""
        return self._dates.get(event)

    def period(self, name: str) -> Ran:
        """Return when a period ran; raise `Undated` or `Unclear`."""
        if name not in self._periods:
            # One that comes back to itself is no clearer than one that nobody described.
            entries = self._entries.pop(name, [])
            if len(entries) != 1:
                raise Unclear(name)
            try:
                self._periods[name] = self._ran(name, entries[0])
            except (OverflowError, ValueError):  # past the last year that a date can have
                raise Unclear(name) from None
            finally:
                self._entries[name] = entries
        return self._periods[name]

    def _ran(self, name: str, entry: Plain) -> Ran:
        first, corner = self._begin(name, entry)
        if "end" in entry:
            end = self.moment(entry["end"], name)
            return Ran(first=first, last=end, corner=end)
        length = entry.get("length", {})
        if length.get("word") in ENDLESS:
            return Ran(first=first, last=None, corner=None)
        if corner is None:
            raise Unclear(name)
        end = self._after(corner, length, name)
        excluded = self._head.get("last_day") == "excluded"
        return Ran(first=first, last=end - excluded, corner=end)

    def _begin(self, name: str, entry: Plain) -> tuple[int, int | None]:
        """Return the first day of a period, and the day from which its length counts."""
        if "after" in entry:
            before = self.period(entry["after"])
            if before.last is None:
                raise Unclear(name)
            return before.last + 1, before.corner
        if "start" not in entry:
            raise Unclear(name)
        start = self.moment(entry["start"], name)
        return start, start

    def moment(self, moment: Plain, name: str) -> int:
        """Return the day of a moment that the period ``name`` depends on."""
        for pick, choose in (("first", min), ("last", max)):
            if pick in moment:
                return choose(self.moment(one, name) for one in moment[pick])
        found = self._base(moment, name)
        if "plus" in moment:
            found = self._after(found, moment["plus"], name)
        return self._after(found, moment["minus"], name, -1) if "minus" in moment else found

    def _base(self, moment: Plain, name: str) -> int:
        if "date" in moment:
            return day(moment["date"])
        if "end_of" in moment:
            last = self.period(moment["end_of"]).last
            if last is not None:
                return last
        event = moment.get("event")
        if event is None:
            raise Unclear(name)
        if event not in self._dates:
            raise Undated(event)
        return self._dates[event]

    def _after(self, start: int, length: Plain, name: str, sign: int = 1) -> int:
        """Return the day a whole length of days or months away."""
        if "nth_working_day" in length:
            return self._worked(start, length["nth_working_day"], name)
        unit = BY_CODE.get(length.get("unit", ""))
        amount = Decimal(length.get("amount", "0.5")) * (unit.factor if unit else 1)
        if unit is None or amount != amount.to_integral_value() or "to" in length:
            raise Unclear(name)
        whole = int(amount) * sign
        if unit.kind is Kind.MONTH:
            return corresponding(start, whole)
        plain = unit.kind is Kind.DAY and (unit.code == "week" or self._head["day"] != "working")
        if plain or unit.kind is Kind.CALENDAR_DAY:
            return start + whole
        if unit.kind in (Kind.DAY, Kind.WORKING_DAY) and sign > 0:
            return self._worked(start, whole, name)
        raise Unclear(name)

    def _worked(self, start: int, n: int, name: str) -> int:
        if self._working is None:
            raise Unclear(name)
        return nth_working_day_after(start, n, self._working)


def _given(first: dt.date, last: dt.date | None) -> Ran:
    end = None if last is None else last.toordinal()
    return Ran(first=first.toordinal(), last=end, corner=end)
