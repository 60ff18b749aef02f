"""Which stretch of time a log of outages tells of: no log says so by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from pledgebook.clock.walls import instant, wall
from pledgebook.model.measured import Covered
from pledgebook.model.outage import Outage


def assumed(outages: Iterable[Outage], as_of: int, where: ZoneInfo) -> dt.date | None:
    """Return from which day a log is taken as complete where nobody says so.

    Logs are kept by the month: it is the first of the month of the first outage, in the zone of the
    letter. None where no outage has a time at which it began.
    """
    begun = [one.from_ for one in outages if one.from_ is not None and one.from_ <= as_of]
    if not begun:
        return None
    return dt.date.fromordinal(wall(min(begun), where)[0]).replace(day=1)


def covered(first: dt.date, as_of: int, where: ZoneInfo) -> Covered:
    """Return what is covered from a day on, up to the day of judging."""
    return Covered(from_=instant(first.toordinal(), 0, where), to=as_of, as_of=as_of)
