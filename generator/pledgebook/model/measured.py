"""How well a service ran in one window: what an availability is found to be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction


class Standing(Enum):
    """Whether a window reached its target.

    ``no_data`` has no time in which the service was due, ``not_judged`` says why nobody can tell.
    """

    MET = "met"
    MISSED = "missed"
    RUNNING = "running"
    NO_DATA = "no_data"
    NOT_JUDGED = "not_judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """The stretch of time that a log tells of, and the day of judging; all in seconds."""

    from_: int
    to: int
    as_of: int

    @property
    def known_to(self) -> int:
        """Up to where something is known."""
        return min(self.to, self.as_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One window of one availability, for one value of each name in ``each``.

    Of ``agreed`` seconds ``down`` were lost. ``value`` is the level in ``unit`` (``percent``, or
    ``minute`` of downtime), brought to as many digits as the letter says and exact where it says
    nothing; ``text`` is how it is written, ``aim`` the number of its target. Of a
    running window all that is up to now.
    """

    promise: str
    clause: str
    of: str
    from_: int
    to: int
    result: Standing
    title: str | None = None
    each: Mapping[str, str] = field(default_factory=dict)
    agreed: int = 0
    down: int = 0
    value: Fraction | None = None
    unit: str = "percent"
    aim: str = ""
    text: str | None = None
    reason: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageLog:
    """What was read of outages, in ``files``, and from which day on (local) they are complete.

    ``assumed`` where nobody said so: it is the first of the month of the first outage.
    """

    files: tuple[str, ...]
    rows: int
    outages: int
    first: dt.date
    assumed: bool
