"""Time cells to instants. The ordinary ways to write a time are read without a pattern."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache
from zoneinfo import ZoneInfo

from pledgebook.clock import instants, walls
from pledgebook.clock.instants import BAD, NO_ZONE, Reading
from pledgebook.logs import formats
from pledgebook.logs.rows import Cell
from pledgebook.model.log_map import TimeColumn

_EPOCH = dt.date(1970, 1, 1).toordinal()
_WHOLE = re.compile("[+-]?[0-9]{1,18}")
_BAD = Reading(at=None, problem=BAD)
_UNZONED = Reading(at=None, problem=NO_ZONE)


class Stamps:
    """Reads the times of one column; those without an offset are of ``zone``, if one is said."""

    def __init__(self, column: TimeColumn, zone: str | None) -> None:
        self._zone = walls.zone(zone) if zone is not None else None
        self._of_text = self._reader(column.format)

    def read(self, cell: Cell) -> int | Reading:
        """Return the instant of a cell, or a reading that says what is odd or wrong about it."""
        return self._of_text(cell) if isinstance(cell, str) else self._typed(cell)

    def _reader(self, written: str | None) -> Callable[[str], int | Reading]:
        if written is None:
            return self._plain
        if written in formats.UNIX:
            unit = formats.UNIX[written]
            return lambda text: (
                instants.bounded(int(text) // unit) if _WHOLE.fullmatch(text) else _BAD
            )
        form = formats.compiled(written)
        return lambda text: self._formatted(form, text)

    def _formatted(self, form: formats.Format, text: str) -> Reading:
        moment = form.read(text)
        if moment is None:
            return _BAD
        if moment.offset is None:
            return self._local(moment.seconds, moment.leap)
        return instants.bounded(moment.seconds + moment.leap - moment.offset)

    def _local(self, seconds: int, leap: int = 0) -> Reading:
        return _UNZONED if self._zone is None else instants.local(seconds, self._zone, leap)

    def _typed(self, moment: dt.datetime | dt.date) -> int | Reading:
        if not isinstance(moment, dt.datetime):
            moment = dt.datetime(moment.year, moment.month, moment.day)
        seconds = (moment.toordinal() - _EPOCH) * 86400
        seconds += moment.hour * 3600 + moment.minute * 60 + moment.second
        offset = moment.utcoffset()
        if offset is None:
            return self._local(seconds)
        return instants.bounded(seconds - offset.days * 86400 - offset.seconds)

    def _plain(self, text: str) -> int | Reading:
        """Read RFC 3339 as `instants.read` does."""
        zone, utc = self._zone, len(text) == 20 and text[19] in "Zz"
        if not _usual(text) or (zone is None and not utc):
            return instants.read(text, zone)
        try:
            moment = dt.datetime.fromisoformat(text[:19])
        except ValueError:
            return instants.read(text, zone)
        day = moment.toordinal()
        offset = 0 if utc or zone is None else _steady(day, zone)
        if offset is None:
            return instants.read(text, zone)
        at = (day - _EPOCH) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second
        at -= offset
        return at if instants.EARLIEST <= at < instants.LATEST else _BAD


def _usual(text: str) -> bool:
    """Say whether a text is cut like ``2026-01-05 09:00``, with seconds or not, with Z or not."""
    size = len(text)
    return (
        (size == 19 or size == 16 or (size == 20 and text[19] in "Zz"))
        and text[4] == text[7] == "-"
        and text[10] in " Tt"
        and text[13] == ":"
        and (size == 16 or text[16] == ":")
    )


@lru_cache(maxsize=100_000)
def _steady(day: int, zone: ZoneInfo) -> int | None:
    """Return by how many seconds the wall is ahead of UTC all day long; None if that changes."""
    midnight = dt.datetime.combine(dt.date.fromordinal(day), dt.time(), zone)
    last = midnight.replace(hour=23, minute=59, second=59)
    times = (*(midnight.replace(hour=hour) for hour in range(24)), last)
    offsets = {time.replace(fold=fold).utcoffset() for time in times for fold in (0, 1)}
    only = offsets.pop()
    return None if offsets or only is None else only.days * 86400 + only.seconds
