"""The moments of a letter whose day is known when it is written."""

from __future__ import annotations

import datetime as dt

from pledgebook.model.commitment import Commitment
from pledgebook.model.timing import Moment


def day(moment: object, commitment: Commitment) -> dt.date | None:
    """Return the day of a moment that is a date, or an event with one, and is not shifted."""
    if not isinstance(moment, Moment) or moment.plus or moment.minus:
        return None
    event = commitment.events.get(moment.event) if moment.event else None
    return moment.on or (event.date if event else None)
