"""What is due soonest, as lines for a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from pledgebook.clock.instants import text as instant
from pledgebook.model.objective import Objective
from pledgebook.model.outcome import Judged
from pledgebook.model.upcoming import Upcoming
from pledgebook.outputs.check.cells import printable
from pledgebook.outputs.check.text import aligned
from pledgebook.wording.judged import times
from pledgebook.wording.judged.names import Titles
from pledgebook.wording.messages import Lang, say


def lines(
    found: Upcoming,
    terms: Mapping[str, Objective],
    titles: Titles,
    zones: Mapping[str, str],
    as_of: int,
    lang: Lang,
) -> Iterator[str]:
    """Yield a line for each verdict, the soonest due first, then how many there are in all.

    ``zones`` are those of the calendars by name; ``as_of`` is the instant of judging, in seconds.
    """
    rows = [
        (
            times.lateness((one.verdict.due or as_of) - as_of, lang),
            times.moment(one.verdict.due or as_of, zones[terms[one.objective].clock], lang),
            printable(one.ticket),
            titles.term(terms[one.objective], lang),
            say("sla-next/at-risk", {}, lang) if one.verdict.at_risk else "",
        )
        for one in found.soonest
    ]
    heads = ("left", "due", "ticket", "term")
    if rows:
        yield from aligned([(*(say(f"sla-next/{head}", {}, lang) for head in heads), ""), *rows])
    counts = {"running": found.running, "overdue": found.overdue, "paused": found.paused}
    yield say("sla-next/counts", counts, lang)


def data(found: Upcoming, zones: Mapping[str, str]) -> str:
    """Return the same as JSON; ``zones`` are those of the terms by their ids."""
    content = {
        "running": found.running,
        "overdue": found.overdue,
        "paused": found.paused,
        "soonest": [_entry(one, zones[one.objective]) for one in found.soonest],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(one: Judged, zone: str) -> dict[str, str | int | bool | None]:
    verdict = one.verdict
    return {
        "ticket": one.ticket,
        "term": one.objective,
        "due": None if verdict.due is None else instant(verdict.due, zone),
        "elapsed_s": verdict.elapsed,
        "at_risk": verdict.at_risk,
    }
