"""How the times of a column are written, told from its values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pledgebook.clock import instants
from pledgebook.logs.formats import Moment, compiled
from pledgebook.logs.rows import Cell

_DATES = (
    *("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"),
    *("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%m-%d-%Y"),
    *("%d/%m/%y", "%m/%d/%y", "%d.%m.%y", "%d/%b/%y", "%d/%b/%Y", "%d-%b-%Y", "%d-%b-%y"),
    *("%d %b %Y", "%b %d, %Y", "%b %d %Y"),
)
_CLOCKS = (
    *(" %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", "T%H:%M:%S", "T%H:%M"),
    *(" %H:%M:%S.%f", " %H时%M分%S秒", " %H时%M分", "%H时%M分", ", %H:%M", ", %I:%M %p"),
    *(" %H:%M:%S %z", " %H:%M %z", "%H%M%S", " %H%M%S"),
)
FORMATS = tuple(f"{date}{clock}" for date in _DATES for clock in (*_CLOCKS, ""))
_LONGEST = 40  # characters
_MOST_BAD = 10  # one value in so many may be spoilt
# Seconds and milliseconds of 2000 to 2100; smaller numbers are numbers.
_UNIX = {"unix": (946_684_800, 4_102_444_800), "unix-ms": (946_684_800_000, 4_102_444_800_000)}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeForm:
    """How times are written: ``format`` as a mapping says it, None for RFC 3339 or typed cells.

    With ``others``, the values can be read in several ways that give different days. ``naive``
    times say no zone, ``days`` no time of day; ``number`` may be a count as well.
    """

    format: str | None
    others: tuple[str, ...] = ()
    naive: bool = True
    days: bool = False
    number: bool = False


def time_form(cells: Iterable[Cell]) -> TimeForm | None:
    """Return how nearly all values of a column are written; None where they are no times."""
    typed = [one for one in cells if one != ""]
    texts = [one for one in typed if isinstance(one, str)]
    if not typed:
        return None
    if not texts:
        days = all(not isinstance(one, dt.datetime) for one in typed)
        aware = any(isinstance(one, dt.datetime) and one.tzinfo is not None for one in typed)
        return TimeForm(format=None, naive=not aware, days=days)
    if max(map(len, texts)) > _LONGEST:
        return None
    if _enough(instants.read(one).problem != instants.BAD for one in texts):
        naive = any(instants.read(one).problem == instants.NO_ZONE for one in texts)
        return TimeForm(format=None, naive=naive)
    return _numbers(texts) or _written(texts)


def _numbers(texts: Sequence[str]) -> TimeForm | None:
    for name, (low, high) in _UNIX.items():
        if all(one.isascii() and one.isdigit() and low <= int(one) < high for one in texts):
            return TimeForm(format=name, naive=False, number=True)
    return None


def _written(texts: Sequence[str]) -> TimeForm | None:
    fits = [one for one in FORMATS if _enough(_reads(text, one) is not None for text in texts)]
    if not fits:
        return None
    meant = {tuple(_reads(text, one) for text in texts): one for one in reversed(fits)}
    first, *others = [one for one in fits if one in meant.values()]
    return TimeForm(
        format=first,
        others=tuple(others),
        naive="%z" not in first,
        days=not any(one in first for one in ("%H", "%I")),
    )


def _enough(good: Iterable[bool]) -> bool:
    """Say whether nearly all are true; a single value has to be."""
    found = list(good)
    return found.count(False) * _MOST_BAD <= len(found) if len(found) >= _MOST_BAD else all(found)


def _reads(text: str, form: str) -> Moment | None:
    return compiled(form).read(text)
