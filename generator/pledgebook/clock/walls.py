"""Wall clocks: the local day and second of an instant, and the other way round.

Instants are whole seconds since 1970-01-01T00:00:00Z. Days are counted from 0001-01-01 as in
`datetime.date.toordinal`; a second of the day may pass 24:00 and belongs to the day it is said of.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 86_400
_EPOCH = dt.date(1970, 1, 1).toordinal()


@lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """Return the zone called ``name``; raise `zoneinfo.ZoneInfoNotFoundError` for none."""
    return ZoneInfo(name)


def instant(day: int, second: int, where: ZoneInfo) -> int:
    """Return the instant of a local day and second.

    A local time that does not exist shifts forward by the gap, and of one that comes twice the
    first is meant (RFC 5545, section 3.3.5).
    """
    more, rest = divmod(second, DAY)
    date = dt.date.fromordinal(day + more)
    local = dt.datetime.combine(date, dt.time(rest // 3600, rest // 60 % 60, rest % 60), where)
    offset = local.utcoffset()
    assert offset is not None  # noqa: S101 - a zone always has one
    return (day + more - _EPOCH) * DAY + rest - int(offset.total_seconds())


def wall(at: int, where: ZoneInfo) -> tuple[int, int]:
    """Return the local day and the second of that day at which an instant falls."""
    local = dt.datetime.fromtimestamp(at, where)
    return local.toordinal(), local.hour * 3600 + local.minute * 60 + local.second


def of_day(text: str) -> int:
    """Return the second of the day that ``HH:MM`` names; 30:00 is six in the next morning."""
    hours, _, minutes = text.partition(":")
    return int(hours) * 3600 + int(minutes) * 60


def day(text: str) -> int:
    """Return the number of a date (ISO 8601)."""
    return dt.date.fromisoformat(text).toordinal()


def date(number: int) -> str:
    """Return the date (ISO 8601) of a day's number."""
    return dt.date.fromordinal(number).isoformat()
