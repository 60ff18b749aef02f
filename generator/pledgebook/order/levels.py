"""How well and with whom: levels to be reached, head counts, years in a subject, as measures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.units import Kind
from pledgebook.order.measure import Value

Found = Iterator[tuple[str, str, Value]]

_AT_LEAST = (None, Bound.AT_LEAST)
_COUNTS = {"people": "people", "hours": "lessons"}


def levels(row: Clause) -> Found:
    """Yield the level that a line reaches, as field, metric and value.

    Minutes of downtime are fewer the better; a level of any other kind has no better side.
    """
    target = row.target
    if row.acts or not isinstance(target, Quantity):
        return
    size, kind = Fraction(target.size), target.kind
    if kind is Kind.PERCENT and target.bound in _AT_LEAST:
        metric = "share" if row.measure is None else "availability"
        yield "target", metric, Value.plain("percent", size)
    elif row.measure is not None and kind is Kind.CLOCKED and target.bound in (None, Bound.AT_MOST):
        yield "target", "downtime", Value.plain("downtime", size)
    else:
        yield "target", "level", Value.alike(kind.value, size, f"{kind.value} {target.bound}")


def counts(row: Clause) -> Found:
    """Yield how many people there are at least, how many lessons, and how long their experience."""
    for field, metric in _COUNTS.items():
        value = getattr(row, field)
        if isinstance(value, Quantity) and value.bound in _AT_LEAST and value.per is None:
            yield field, metric, Value.plain(value.kind.value, Fraction(value.size))
    for one in row.experience:
        if one.lasts is not None and one.lasts.bound in _AT_LEAST:
            unit = f"{one.lasts.kind.value} {one.in_ or ''}"
            amount = Fraction(one.lasts.size)
            yield "experience", "experience", Value.alike("experience", amount, unit)
