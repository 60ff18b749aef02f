"""A promise as a number that can be held against another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pledgebook.model.clause import Binding
from pledgebook.order.yard import Yard

Number = Fraction | float
"""A number, exact but for `math.inf`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An amount in one unit, and between which ends it lies in the unit of its family.

    ``family`` is what is measured (``time`` in seconds, ``percent``, ``money-CNY``); amounts on
    the same ``yard`` compare as numbers, others by ``least`` and ``most``, which may be infinite.
    """

    family: str
    yard: Yard
    amount: Number
    least: Number
    most: Number

    @classmethod
    def plain(cls, family: str, amount: Number) -> Value:
        """Return a value that is the number it is, whatever it stands beside."""
        yard = Yard(unit=family)
        return cls(family=family, yard=yard, amount=amount, least=amount, most=amount)

    @classmethod
    def alike(cls, family: str, amount: Number, unit: str) -> Value:
        """Return a value that compares as a number with one of the same ``unit`` alone."""
        least = Fraction(0)
        return cls(family=family, yard=Yard(unit=unit), amount=amount, least=least, most=math.inf)


EACH_CASE = Value.plain("share", Fraction(100))
ON_AVERAGE = Value(
    family="share",
    yard=Yard(unit="mean"),
    amount=Fraction(0),
    least=Fraction(0),
    most=Fraction(100),
)


class Measure(NamedTuple):
    """One measured promise: ``act`` is the act or the field of the row that stands at ``anchor``.

    ``metric`` is a key of `metrics.METRICS`, ``clause`` the anchor of the whole clause. ``share``
    is how many of all cases it is held for: 100 percent where nothing is said. (A named tuple, for
    of these a book has ten thousands, and tuples are read back from a cache three times as fast.)
    """

    metric: str
    clause: str
    anchor: str
    act: str
    value: Value
    share: Value = EACH_CASE
    binding: Binding = Binding.FIRM

    @property
    def id(self) -> str:
        """Its name within the commitment: ``response/faults/critical/arrive``."""
        return f"{self.anchor}/{self.act}"

    @property
    def grade(self) -> str:
        """What it promises, wherever it stands: measures of one grade compare alike with any."""
        return f"{self.metric} | {_spelled(self.value)} | {_spelled(self.share)} | {self.binding}"


def _spelled(value: Value) -> str:
    ends = f"{value.amount} {value.least} {value.most}"
    return f"{value.family} {_yard(value.yard)} {ends}"


@lru_cache(maxsize=512)  # a commitment counts nearly everything in a few units, on a few clocks
def _yard(yard: Yard) -> str:
    return repr(yard)
