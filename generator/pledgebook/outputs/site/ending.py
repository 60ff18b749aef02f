"""When the periods of each warranty end, where that is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pledgebook.clock.days import corresponding
from pledgebook.clock.walls import day
from pledgebook.outputs.site.fault import Length, Running
from pledgebook.outputs.site.running import running
from pledgebook.wording.prose import LetterText

Plain = Mapping[str, Any]

_WARRANTY = "warranty/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """A period of the warranty and its last day; None where only its reader can tell."""

    period: Running
    last: dt.date | None


def ends(sla: Plain, letter: LetterText) -> tuple[Ends, ...]:
    """Return the periods of a warranty; ``sla`` is the content of ``sla.json``."""
    return tuple(
        Ends(period=one, last=_last(one, sla)) for one in running(sla, letter, _periods(sla))
    )


def _periods(sla: Plain) -> set[str]:
    clauses = (entry["clause"] for entry in sla.get("periods", ()))
    return {one.rpartition("/")[2] for one in clauses if one.startswith(_WARRANTY)}


def _last(one: Running, sla: Plain) -> dt.date | None:
    dates = {entry["id"]: entry["date"] for entry in sla["events"] if "date" in entry}
    if one.event not in dates or one.ends is None:
        return None
    excluded = sla["commitment"].get("last_day") == "excluded"
    return dt.date.fromordinal(_added(day(dates[one.event]), one.ends) - excluded)


def _added(start: int, lengths: Sequence[Length]) -> int:
    for one in lengths:
        start = corresponding(start, one.amount) if one.unit == "month" else start + one.amount
    return start
