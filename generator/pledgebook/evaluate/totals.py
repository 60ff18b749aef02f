"""The cap of a whole clause: what all payments under it come to together.

The cap of a payment (``pay.cap``) holds for each miss. That of the clause (``cap``) holds for their
total: in each month where its base is a month's fee, in each year where it is a year's, and for all
where it is a sum of money or the contract's price. Of a letter's own bases nobody knows for how
long they are one, so each miss is capped by itself.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

from pledgebook.evaluate import sums
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.evaluate.sums import Sum
from pledgebook.model.occasion import Occasion
from pledgebook.model.owed import Doubt

_WHOLE = frozenset({"contract-price", "purchase-price", "actual-cost", "prepaid-unused"})


class Totals:
    """What was paid under one clause so far, by the stretch for which its cap holds."""

    def __init__(self, cap: Plain | None, known: Facts) -> None:
        self._cap = cap
        self._known = known
        self._used: dict[str, tuple[Fraction, Fraction]] = {}

    def within(self, value: Sum, one: Occasion) -> tuple[Sum, tuple[Doubt, ...]]:
        """Return a sum cut off at what is left of the cap, and why that cannot be told."""
        assert self._cap is not None  # noqa: S101 - asked only where there is one
        try:
            end = sums.limit(self._cap, value, self._known.sums)
        except Unsupported as lacking:
            return value, (Doubt(reason=lacking.reason, args=lacking.args_),)
        if end is None:
            return value, ()
        stretch = self._stretch(one)
        low, high = self._used.get(stretch or "", (Fraction(0), Fraction(0)))
        doubts: tuple[Doubt, ...] = ()
        if stretch is None:
            doubts = (Doubt(reason="cap-period-not-said"),) if low and value.low else ()
            found = value.at_most(end)
        else:
            found = _left(value, end - low, end - high)
        self._used[stretch or ""] = (low + found.low, high + found.high)
        return found, doubts

    def _stretch(self, one: Occasion) -> str | None:
        """Return the stretch of the cap that a miss falls into; None where nobody knows it."""
        assert self._cap is not None  # noqa: S101 - asked only where there is one
        date = dt.date.fromordinal(self._known.local(one.at))
        of = self._cap.get("of")
        if of is None or of in _WHOLE:
            return "all"
        return {"monthly-fee": f"{date:%Y-%m}", "yearly-fee": f"{date:%Y}"}.get(of)


def _left(value: Sum, low: Fraction, high: Fraction) -> Sum:
    """Return a sum with each end cut off at what the same end of earlier payments left."""
    most = value.at_most(low)
    top = max(min(value.high, high), most.low)
    return replace(most, high=top, capped=value.capped or top < value.high)
