"""Quantities as people write them: ``30分钟``, ``至少2人``, ``3个工作日``, ``PT30M``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Self

from pledgebook.model.units import BY_CODE, BY_SPELLING, USE, Kind, Unit, spellings


class Bound(Enum):
    """On which side of the number the promise lies."""

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"


BOUNDS = {
    "至少": Bound.AT_LEAST,
    "至多": Bound.AT_MOST,
    "约": Bound.ABOUT,
    "超过": Bound.MORE_THAN,
    "低于": Bound.LESS_THAN,
    "at least ": Bound.AT_LEAST,
    "at most ": Bound.AT_MOST,
    "about ": Bound.ABOUT,
    "more than ": Bound.MORE_THAN,
    "less than ": Bound.LESS_THAN,
}

_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,6})?"
_UNIT = "|".join(map(re.escape, spellings()))
_WRITTEN = re.compile(
    rf"(?P<bound>{'|'.join(BOUNDS)})?(?P<low>{_NUMBER})(?:-(?P<high>{_NUMBER}))?"
    rf" ?(?P<unit>{_UNIT})(?:/(?P<per>{_UNIT}|月))?"
)
_ISO = re.compile(
    r"P(?:(?P<years>[0-9]{1,4})Y)?(?:(?P<months>[0-9]{1,5})M)?"
    r"|P(?:(?P<weeks>[0-9]{1,5})W|(?P<days>[0-9]{1,6})D)"
    r"|PT(?:(?P<hours>[0-9]{1,6})H)?(?:(?P<minutes>[0-9]{1,8})M)?(?:(?P<seconds>[0-9]{1,9})S)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with a unit; numbers stay the text they were written in, so ``99.90`` keeps its 0.

    ``per`` is the unit of a rate (``6000元/年``); ``high`` the upper end of a range (``2-3小时``).
    """

    low: str
    unit: str
    bound: Bound | None = None
    high: str | None = None
    per: str | None = None

    @classmethod
    def reads(cls, text: str) -> bool:
        """Say whether ``text`` is a quantity."""
        return _WRITTEN.fullmatch(text) is not None or _iso(text) is not None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the quantity that ``text`` writes; raise ValueError where it writes none."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            iso = _iso(text)
            if iso is None:
                raise ValueError(text)
            return cls(low=str(iso[0]), unit=iso[1])
        bound, per = found["bound"], found["per"]
        return cls(
            low=found["low"],
            unit=BY_SPELLING[found["unit"]].code,
            bound=None if bound is None else BOUNDS[bound],
            high=found["high"],
            per=None if per is None else BY_SPELLING[per].code,
        )

    @property
    def kind(self) -> Kind:
        """What is measured."""
        return self._unit.kind

    @property
    def size(self) -> Decimal:
        """The number in the smallest unit of its kind: seconds, days, months, yuan."""
        return Decimal(self.low) * self._unit.factor

    @property
    def most(self) -> Decimal:
        """The upper end in the smallest unit of its kind; the number itself where no range is."""
        return Decimal(self.high or self.low) * self._unit.factor

    @property
    def _unit(self) -> Unit:
        return BY_CODE[self.unit]


def _iso(text: str) -> tuple[int, str] | None:
    """Return an ISO 8601 duration of one kind as number and unit; ``P1DT2H`` mixes two."""
    found = _ISO.fullmatch(text)
    if found is None or text in ("P", "PT"):
        return None
    part = {name: int(value) for name, value in found.groupdict().items() if value is not None}
    if {"years", "months"} & part.keys():
        months = 12 * part.get("years", 0) + part.get("months", 0)
        return (months // 12, "year") if "months" not in part else (months, "month")
    for name in ("weeks", "days"):
        if name in part:
            return part[name], name.removesuffix("s")
    return _clocked(part)


def _clocked(part: dict[str, int]) -> tuple[int, str]:
    seconds = 3600 * part.get("hours", 0) + 60 * part.get("minutes", 0) + part.get("seconds", 0)
    if seconds % 3600 == 0 and "hours" in part:
        return seconds // 3600, "hour"
    return (seconds // 60, "minute") if seconds % 60 == 0 else (seconds, "second")


class Open(Enum):
    """A length without a number."""

    UNLIMITED = "unlimited"
    SERVICE_LIFE = "service-life"


class Absent(Enum):
    """A deadline that the letter does not give: three different things, three words."""

    NONE = "none"
    BEST_EFFORT = "best-effort"
    NOT_APPLICABLE = "n-a"


_NTH = re.compile(r"第([0-9]{1,3})个工作日|([0-9]{1,3})(?:st|nd|rd|th) (?:working|business) day")


@dataclass(frozen=True, slots=True, kw_only=True)
class NthWorkingDay:
    """The n-th working day after the start, which is day 0 (``第2个工作日``)."""

    n: int

    @classmethod
    def reads(cls, text: str) -> bool:
        """Say whether ``text`` names a working day by its number."""
        return _NTH.fullmatch(text) is not None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the working day that ``text`` names; raise ValueError where it names none."""
        found = _NTH.fullmatch(text)
        if found is None:
            raise ValueError(text)
        return cls(n=int(found[1] or found[2]))


_USE = "|".join(map(re.escape, spellings(USE)))
_UNBOUNDED = re.compile(rf"(?:不限|unlimited ) ?({_USE})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unbounded:
    """A length without end in one unit, beside others that end (``12 years, unlimited miles``)."""

    unit: str

    @classmethod
    def reads(cls, text: str) -> bool:
        """Say whether ``text`` is a unit without a limit."""
        return _UNBOUNDED.fullmatch(text) is not None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the unit that ``text`` leaves unlimited; raise ValueError where it does not."""
        found = _UNBOUNDED.fullmatch(text)
        if found is None:
            raise ValueError(text)
        return cls(unit=BY_SPELLING[found[1]].code)
