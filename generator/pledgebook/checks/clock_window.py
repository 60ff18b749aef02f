"""A service window is half-open: it ends when the next minute begins.

FAIL: `daily: 00:00-23:59`, which leaves out the last minute of the day; `09:00-09:00`, which is
no time at all; `08:00-40:00`, which is longer than a day; a clock with neither `daily` nor `week`,
or with both.
PASS: `daily: 00:00-24:00`; `week: {mon-fri: 09:00-18:00}`; `daily: 22:00-06:00`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.walk import route
from pledgebook.model.words import Clock

RULE = "clock-window"


def check(names: Names) -> Iterator[Finding]:
    """Yield each window that cannot be meant as written, and each clock without hours."""
    for name, clock in names.commitment.clocks.items():
        if not (clock.daily or clock.week or clock.except_):
            yield Finding(rule=f"{RULE}/none", at=clock.at, args={"name": name})
        if clock.daily and clock.week:
            yield Finding(rule=f"{RULE}/both", at=route(clock, "week"), args={"name": name})
        for at, window in _windows(clock):
            start, _, end = window.partition("-")
            if end.endswith(":59"):
                hour = int(end[:2]) + 1
                args = {"window": window, "instead": f"{start}-{hour:02}:00"}
                yield Finding(rule=f"{RULE}/last-minute", at=at, args=args)
            elif start == end:
                yield Finding(rule=f"{RULE}/empty", at=at, args={"window": window})
            elif _minutes(end) - _minutes(start) > 24 * 60:
                yield Finding(rule=f"{RULE}/long", at=at, args={"window": window})


def _windows(clock: Clock) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, window in enumerate(clock.daily):
        yield route(clock, "daily", index), window
    for days, windows in clock.week.items():
        for index, window in enumerate(windows):
            yield (*clock.at, "week", days, index), window


def _minutes(time: str) -> int:
    return 60 * int(time[:2]) + int(time[3:])
