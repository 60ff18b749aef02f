"""A promise as a number that can be held against another."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from pledgebook.model.clause import Binding
from pledgebook.order.yard import Yard


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """An amount in one unit, and between which ends it lies in the unit of its family.

    ``family`` is what is measured (``time`` in seconds, ``percent``, ``money-CNY``); amounts on
    the same ``yard`` compare as numbers, others by ``least`` and ``most`` (None: without end).
    """

    family: str
    yard: Yard
    amount: Fraction
    least: Fraction | None
    most: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measured promise: ``act`` is the act or the field of the row that stands at ``anchor``.

    ``metric`` is a key of `metrics.METRICS`, ``clause`` the anchor of the whole clause. ``share``
    is how many of all cases it is held for: 100 percent where nothing is said.
    """

    metric: str
    clause: str
    anchor: str
    act: str
    value: Value
    share: Value
    binding: Binding = Binding.FIRM

    @property
    def id(self) -> str:
        """Its name within the commitment: ``response/faults/critical/arrive``."""
        return f"{self.anchor}/{self.act}"
