"""Times as a mapping's ``format`` writes them: the directives of strptime that say a moment.

Python's own strptime knows more of them, reads digits of any script, and depends on the locale.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NUMBERS = "mdHIMS"
_PATTERNS = {
    **dict.fromkeys(_NUMBERS, "[0-9]{1,2}"),
    "Y": "[0-9]{4}",
    "y": "[0-9]{2}",
    "f": "[0-9]{1,9}",
    "b": "|".join(month[:3] for month in _MONTHS),
    "B": "|".join(_MONTHS),
    "p": "[ap]m",
    "z": "z|[+-][0-9]{2}:?[0-9]{2}",
}
_PART = re.compile("%(.?)", re.DOTALL)
UNIX = {"unix": 1, "unix-ms": 1000}


class BadFormat(ValueError):
    """A format that says no moment; ``rule`` and ``said`` are what to tell of it."""

    def __init__(self, rule: str, **args: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.said = args


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A wall time in seconds since the wall's 1970-01-01 00:00.

    ``offset`` are the seconds by which the wall is ahead of UTC, None where the text says none;
    ``leap`` is 1 for a second that was written as 60.
    """

    seconds: int
    offset: int | None
    leap: int


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read; its groups are called like its directives."""

    pattern: re.Pattern[str]

    def read(self, text: str) -> Moment | None:
        """Return the moment that ``text`` says; None where it is not written so, or is no date."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        said = found.groupdict()
        second = int(said.get("S") or 0)
        leap = 1 if second == 60 else 0
        try:
            moment = dt.datetime(
                _year(said), _month(said), int(said["d"]), _hour(said), int(said.get("M") or 0),
                second - leap,
            )  # fmt: skip
            offset = _offset(said.get("z"))
        except ValueError:
            return None
        since = moment - dt.datetime(1970, 1, 1)
        return Moment(seconds=since.days * 86400 + since.seconds, offset=offset, leap=leap)


@cache
def compiled(written: str) -> Format:
    """Return what reads times that are written as ``written`` says; raises `BadFormat`."""
    directives = _PART.findall(written)
    for one in directives:
        if one not in _PATTERNS:
            raise BadFormat("map/unknown-directive", directive=f"%{one}")
        if directives.count(one) > 1:
            raise BadFormat("map/directive-twice", directive=f"%{one}")
    _complete(set(directives))
    return Format(re.compile("".join(_pieces(written)), re.IGNORECASE | re.ASCII))


def _pieces(written: str) -> Iterator[str]:
    at = 0
    for part in _PART.finditer(written):
        yield re.escape(written[at : part.start()])
        at = part.end()
        joined = written[at : at + 1] == "%" and part[1] in _NUMBERS
        yield f"(?P<{part[1]}>{'[0-9]{2}' if joined else _PATTERNS[part[1]]})"
    yield re.escape(written[at:])


def _complete(said: set[str]) -> None:
    """Raise `BadFormat` unless directives say one day and one time, neither twice."""
    for words in ("Yy", "mbB", "d", "HI"):
        given = said & set(words)
        if len(given) > 1:
            raise BadFormat("map/directives-together", known="、".join(f"%{one}" for one in words))
        if not given and words != "HI":
            raise BadFormat("map/directive-missing", directive=f"%{words[0]}")
    if ("I" in said) != ("p" in said):
        raise BadFormat("map/directive-missing", directive="%p" if "I" in said else "%I")


def _year(said: dict[str, str]) -> int:
    if "Y" in said:
        return int(said["Y"])
    year = int(said["y"])
    return year + (1900 if year >= 69 else 2000)


def _month(said: dict[str, str]) -> int:
    if "m" in said:
        return int(said["m"])
    name = (said.get("b") or said["B"]).lower()
    return next(number for number, month in enumerate(_MONTHS, 1) if month[:3] == name[:3])


def _hour(said: dict[str, str]) -> int:
    if "I" not in said:
        return int(said.get("H") or 0)
    hour = int(said["I"])
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if said["p"].lower() == "pm" else 0)


def _offset(said: str | None) -> int | None:
    if said is None or said in "Zz":
        return None if said is None else 0
    hours, minutes = int(said[1:3]), int(said[-2:])
    if hours > 23 or minutes > 59:
        raise ValueError(said)
    return (hours * 3600 + minutes * 60) * (-1 if said[0] == "-" else 1)
