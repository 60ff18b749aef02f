"""Instants as text: what a log or a conformance file writes, to whole seconds and back.

RFC 3339 with its two liberties: a blank for the T, and small letters. A fraction of a second is
dropped, so that every implementation counts the same integers; ``:60`` reads as the next second.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pledgebook.clock.walls import zone
from pledgebook.model.verdict import VerdictReason, VerdictWarning

BAD = VerdictReason.BAD_TIMESTAMP
NO_ZONE = VerdictReason.TIMESTAMP_WITHOUT_ZONE
AMBIGUOUS = VerdictWarning.AMBIGUOUS_LOCAL_TIME
SKIPPED = VerdictWarning.NONEXISTENT_LOCAL_TIME

# Instants outside are mistakes of typing, and no calendar is known for them.
EARLIEST = 0  # 1970-01-01T00:00:00Z
LATEST = 7_258_118_400  # 2200-01-01T00:00:00Z

_SHAPE = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,9})?)?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})?",
    re.ASCII,
)
_NONE = dt.timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An instant in seconds, or the problem that keeps it from being one; and a warning."""

    at: int | None
    problem: str | None = None
    warning: str | None = None


def read(text: str, where: ZoneInfo | None = None) -> Reading:
    """Read an instant; one without an offset is local time in ``where``, if that is declared."""
    found = _SHAPE.fullmatch(text.strip())
    if found is None:
        return Reading(at=None, problem=BAD)
    year, month, day, hour, minute = map(int, found.group(1, 2, 3, 4, 5))
    second, offset_ = int(found[6] or 0), found[7]
    leap = 1 if second == 60 else 0
    try:
        moment = dt.datetime(year, month, day, hour, minute, second - leap)
    except ValueError:
        return Reading(at=None, problem=BAD)
    seconds = int((moment - dt.datetime(1970, 1, 1)).total_seconds())
    if offset_ is None:
        return Reading(at=None, problem=NO_ZONE) if where is None else local(seconds, where, leap)
    ahead = _offset(offset_)
    return Reading(at=None, problem=BAD) if ahead is None else bounded(seconds + leap - ahead)


def local(seconds: int, where: ZoneInfo, leap: int = 0) -> Reading:
    """Read a wall time, in seconds since the wall's own 1970-01-01 00:00."""
    plain = dt.datetime(1970, 1, 1, tzinfo=where) + dt.timedelta(seconds=seconds)
    first, second = (plain.replace(fold=fold).utcoffset() or _NONE for fold in (0, 1))
    found = bounded(seconds + leap - int(first.total_seconds()))
    if first == second or found.at is None:
        return found
    return Reading(at=found.at, warning=SKIPPED if first < second else AMBIGUOUS)


def bounded(at: int) -> Reading:
    """Return an instant as a reading, unless it lies outside of all that is sensible."""
    if EARLIEST <= at < LATEST:
        return Reading(at=at)
    return Reading(at=None, problem=BAD)


def text(at: int, zone_name: str) -> str:
    """Return an instant in RFC 3339, on the wall of a zone."""
    return dt.datetime.fromtimestamp(at, zone(zone_name)).isoformat()


def _offset(given: str) -> int | None:
    if given in "Zz":
        return 0
    hours, minutes = int(given[1:3]), int(given[4:6])
    if hours > 23 or minutes > 59:
        return None
    return (hours * 3600 + minutes * 60) * (-1 if given[0] == "-" else 1)
