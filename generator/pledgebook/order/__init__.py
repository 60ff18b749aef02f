"""Per metric, which of two promises is better for the customer."""

from __future__ import annotations

from pledgebook.order.chains import chains, runs
from pledgebook.order.choosing import best
from pledgebook.order.clocks import compare_hours
from pledgebook.order.comparing import compare, firmness, ordered
from pledgebook.order.direction import Direction, together
from pledgebook.order.hours import hours
from pledgebook.order.measure import Measure
from pledgebook.order.measuring import burdens, measures

__all__ = [
    "Direction",
    "Measure",
    "best",
    "burdens",
    "chains",
    "compare",
    "compare_hours",
    "firmness",
    "hours",
    "measures",
    "ordered",
    "runs",
    "together",
]
