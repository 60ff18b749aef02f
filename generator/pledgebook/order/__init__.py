"""Per metric, which of two promises is better for the customer."""

from __future__ import annotations

from pledgebook.order.direction import Direction
from pledgebook.order.measure import Measure

__all__ = ["Direction", "Measure"]
