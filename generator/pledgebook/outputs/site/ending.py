"""When the periods of each warranty end, where that is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pledgebook.clock.days import corresponding
from pledgebook.clock.walls import day
from pledgebook.outputs.site.fault import Length, Running
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.running import running

_WARRANTY = "warranty/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A period of the warranty and its last day; None where only its reader can tell."""

    page: Page
    period: Running
    last: dt.date | None


def endings(pages: Iterable[Page]) -> tuple[Ending, ...]:
    """Return the periods of every warranty, those whose last day is known first, by that day."""
    found = [
        Ending(page=page, period=one, last=_last(one, page))
        for page in pages
        for one in running(page.sla, page.letter, _periods(page))
    ]
    return tuple(sorted(found, key=lambda one: (one.last is None, one.last or dt.date.min)))


def _periods(page: Page) -> set[str]:
    clauses = (entry["clause"] for entry in page.sla.get("periods", ()))
    return {one.rpartition("/")[2] for one in clauses if one.startswith(_WARRANTY)}


def _last(one: Running, page: Page) -> dt.date | None:
    dates = {entry["id"]: entry["date"] for entry in page.sla["events"] if "date" in entry}
    if one.event not in dates or one.ends is None:
        return None
    excluded = page.sla["commitment"].get("last_day") == "excluded"
    return dt.date.fromordinal(_added(day(dates[one.event]), one.ends) - excluded)


def _added(start: int, lengths: Sequence[Length]) -> int:
    for one in lengths:
        start = corresponding(start, one.amount) if one.unit == "month" else start + one.amount
    return start
