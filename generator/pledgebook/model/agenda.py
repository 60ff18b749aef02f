"""What of a commitment falls on a day: when its periods begin and end, what recurs, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pledgebook.model.sla_words import Plain
from pledgebook.model.unjudged import Unjudged


class Occasion(Enum):
    """Why a day matters; with the id of its entry it names the appointment."""

    BEGINS = "begins"
    ENDS = "ends"
    RECURS = "recurs"
    STARTS = "starts"
    BEFORE = "before"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """How something recurs: every so many ``months`` or ``days``, up to the day ``last``.

    ``last`` is a `date.toordinal`, None where it has no end. ``every`` and ``times`` are the
    letter's own words: so often in each of these. ``of_month`` is the day of the month that is
    meant, where the first one has no such day (the 31st, in a February).
    """

    every: Plain
    months: int = 0
    days: int = 0
    times: Plain | None = None
    last: int | None = None
    of_month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A whole day (`date.toordinal`), or the first of several days, that an entry is about."""

    id: str
    clause: str
    title: str
    occasion: Occasion
    day: int
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The appointments of a commitment by day, and what has no day, with the reason."""

    appointments: tuple[Appointment, ...]
    undated: tuple[Unjudged, ...]
