"""The metrics: for each, on which side of another its better promise lies."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from pledgebook.model.acts import TIMED_ACTS


class Better(Enum):
    """Which of two values is better for the customer; of NEITHER nobody can say."""

    LESS = "less"
    MORE = "more"
    NEITHER = "neither"


OWN = "own-act"
CUSTOMER = "customer-act"

METRICS: Mapping[str, Better] = {
    # Until when the provider does it, and what the letter calls by a name of its own
    **dict.fromkeys((*TIMED_ACTS, OWN), Better.LESS),
    # Until when the customer has to do it
    CUSTOMER: Better.MORE,
    # How long
    "warranty": Better.MORE,
    "support": Better.MORE,
    "stock": Better.MORE,
    "length": Better.NEITHER,
    # How well, how often, with how much
    "share": Better.MORE,
    "availability": Better.MORE,
    "downtime": Better.LESS,
    "level": Better.NEITHER,
    "service-hours": Better.MORE,
    "visits": Better.MORE,
    "reports": Better.MORE,
    "training": Better.MORE,
    "often": Better.MORE,
    "people": Better.MORE,
    "experience": Better.MORE,
    "lessons": Better.MORE,
    # Money
    "price": Better.LESS,
    "pay": Better.MORE,
    "cap": Better.MORE,
    # What is left out
    "exclusions": Better.LESS,
}

ADDING = frozenset({"visits", "reports", "training", "often", "people", "lessons"})
"""Where one promise adds to another, as two kinds of visits do; deadlines do not."""
