"""Sums before they are rounded: exact fractions of money, or percent of a base nobody named.

A sum is rounded once, at the very end, to cents and half up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.owed import Payment
from pledgebook.model.units import BY_CODE, MONEY, Kind

_MAIN = {
    Kind.MONEY_CNY: "yuan",
    Kind.MONEY_USD: "us-dollar",
    Kind.MONEY_EUR: "euro",
    Kind.MONEY_GBP: "pound-sterling",
}
_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum, from ``low`` to ``high``: of money in ``unit``, or in percent of ``base``.

    They differ where the letter leaves open what becomes of the last interval. ``share`` and ``of``
    say how the sum came about, ``tier`` and ``intervals`` what applied.
    """

    low: Fraction
    high: Fraction
    unit: str | None = None
    base: str | None = None
    share: Fraction | None = None
    of: str | None = None
    tier: Plain | None = None
    intervals: int | None = None
    capped: bool = False

    def at_most(self, ceiling: Fraction) -> Sum:
        """Return the sum cut off at a ceiling."""
        cut = self.high > ceiling
        low, high = min(self.low, ceiling), min(self.high, ceiling)
        return replace(self, low=low, high=high, capped=self.capped or cut)

    def at_least(self, floor_: Fraction) -> Sum:
        """Return the sum raised to a least one, unless nothing is owed."""
        low = max(self.low, floor_) if self.low else self.low
        return replace(self, low=low, high=max(self.high, floor_) if self.high else self.high)


def money(amount: Plain) -> Fraction:
    """Return an amount of money in the main unit of its currency; raise for a range."""
    unit = BY_CODE[amount["unit"]]
    if "to" in amount:
        raise Unsupported("amount-is-a-range")
    return Fraction(amount["amount"]) * Fraction(unit.factor)


def currency(amount: Plain | None) -> str | None:
    """Return the main unit of an amount's currency; None where it is no money."""
    unit = None if amount is None else BY_CODE.get(amount.get("unit", ""))
    return None if unit is None or unit.kind not in MONEY else _MAIN[unit.kind]


def limit(given: Plain, value: Sum, bases: Mapping[str, Decimal]) -> Fraction | None:
    """Return a cap or a least sum in what ``value`` is counted in; None where there is none.

    Raise `Unsupported` where it cannot be compared: it is of a base without a sum, or for a year.
    """
    inner = given.get("amount")
    if isinstance(inner, Mapping):
        if given.keys() != {"amount"}:
            raise Unsupported("cap-not-followed")
        given = inner
    if "word" in given:
        return None
    if given.keys() == {"share", "of"} or given.keys() == {"share", "of", "written"}:
        return _of_base(given, value, bases)
    unit = currency(given)
    if unit is None or "share" in given or "formula" in given:
        raise Unsupported("cap-not-followed")
    if "per" in given:
        raise Unsupported("cap-per-period", per=given["per"])
    if value.base is not None:
        raise Unsupported("cap-without-sum", of=value.base)
    if value.unit not in (None, unit):
        raise Unsupported("cap-not-followed")
    return money(given)


def _of_base(given: Plain, value: Sum, bases: Mapping[str, Decimal]) -> Fraction:
    if value.base == given["of"]:
        return Fraction(given["share"])
    if value.base is not None or given["of"] not in bases:
        raise Unsupported("cap-without-sum", of=value.base or given["of"])
    return Fraction(given["share"]) * Fraction(bases[given["of"]]) / 100


def cents(value: Fraction) -> Decimal:
    """Return a sum in cents, half up."""
    return Decimal(floor(value * 100 + Fraction(1, 2))).scaleb(-2)


def payment(value: Sum) -> Payment:
    """Return a sum as it is paid."""
    plain = value.base is None
    return Payment(
        amount=cents(value.low) if plain else None,
        most=cents(value.high) if plain and value.high != value.low else None,
        unit=value.unit,
        share=value.share if plain else value.low,
        share_most=None if plain or value.high == value.low else value.high,
        of=value.of,
        tier=value.tier,
        intervals=value.intervals,
        capped=value.capped,
    )


def nothing(value: Sum) -> bool:
    """Say whether nothing is owed, whatever the base."""
    return value.high == _ZERO
