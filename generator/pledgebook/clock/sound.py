"""What the schemas of calendars cannot see: zones, days and calendars that do not exist.

The calendars of `sla.json` and of conformance files are plain data here, before anything is made
of them, so that whatever is wrong is told at its place and never met half-way through a log.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.clock import zones
from pledgebook.clock.walls import DAY, of_day
from pledgebook.findings import Finding
from pledgebook.nearest import nearest
from pledgebook.source import Pointer

# Years that a promise can be about; sums of a hundred years more must still be dates.
_YEARS = range(1900, 3000)

Plain = Mapping[str, Any]


def faults(calendars: Plain, at: Pointer) -> Iterator[Finding]:
    """Yield what is wrong in calendars, by their names, which stand at ``at``."""
    for name, one in calendars.items():
        here = (*at, name)
        yield from zone_faults(one["tz"], (*here, "tz"))
        for number, windows in one["week"].items():
            yield from _windows(windows, (*here, "week", number))
        yield from _days(one, here)
        base = one.get("except")
        if base is not None:
            yield from unknown(base, calendars, (*here, "except"))
            if _circles(name, calendars):
                yield Finding(rule="period-loop", at=(*here, "except"), args={"name": name})


def zone_faults(zone: str, at: Pointer) -> Iterator[Finding]:
    """Yield that nobody knows a time zone, with the name that may have been meant."""
    if zone not in zones.known():
        meant = nearest(zone, zones.known())
        rule = "unknown-zone/meant" if meant else "unknown-zone"
        yield Finding(rule=rule, at=at, args={"zone": zone, "meant": meant or ""})


def unknown(name: str, calendars: Plain, at: Pointer) -> Iterator[Finding]:
    """Yield that there is no calendar of a name."""
    if name not in calendars:
        args = {"name": name, "known": "、".join(calendars) or "-"}
        yield Finding(rule="sla/no-such-calendar", at=at, args=args)


def day_faults(text: str, at: Pointer) -> Iterator[Finding]:
    """Yield that a date (ISO 8601) is no day that the tool reckons with."""
    try:
        known = dt.date.fromisoformat(text).year in _YEARS and len(text) == 10
    except ValueError:
        known = False
    if not known:
        yield Finding(rule="sla/no-such-date", at=at, args={"date": text})


def _days(calendar: Plain, at: Pointer) -> Iterator[Finding]:
    for i, date in enumerate(calendar.get("holidays", ())):
        yield from day_faults(date, (*at, "holidays", i))
    for date, how in calendar.get("workdays", {}).items():
        yield from day_faults(date, (*at, "workdays", date))
        yield from _windows(how.get("windows", ()), (*at, "workdays", date, "windows"))
    if "published_to" in calendar:
        yield from day_faults(calendar["published_to"], (*at, "published_to"))


def _windows(windows: Any, at: Pointer) -> Iterator[Finding]:
    for i, (start, end) in enumerate(windows):
        rule = _wrong(start, end)
        if rule is not None:
            args = {"window": f"{start}-{end}", "instead": f"{start}-24:00"}
            yield Finding(rule=rule, at=(*at, i), args=args)


def _wrong(start: str, end: str) -> str | None:
    """Return the rule that a window breaks (`docs/sla-spec.md`, R22)."""
    if int(start[3:]) > 59 or int(end[3:]) > 59 or of_day(start) >= DAY:
        return "sla/no-such-time"
    if end == "23:59":
        return "clock-window/last-minute"
    if of_day(end) <= of_day(start):
        return "clock-window/empty" if start == end else "sla/window-backwards"
    return None


def _circles(name: str, calendars: Plain) -> bool:
    """Say whether a calendar is the rest of itself, over whatever others."""
    seen: set[str] = set()
    following = calendars[name].get("except")
    while following in calendars and following not in seen:
        seen.add(following)
        following = calendars[following].get("except")
    return name in seen
