"""The terms of ``sla.json`` as objectives: periods become instants, starts and pauses events.

What cannot be judged with what the caller knows is listed with the reason, never left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pledgebook.clock.opening import Unpublished
from pledgebook.clock.working import Clock, clocks
from pledgebook.evaluate import reading
from pledgebook.evaluate.dating import Letter, Unclear, Undated
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported, pauses, recorded, start
from pledgebook.evaluate.validity import validity
from pledgebook.model.objective import Objective
from pledgebook.model.sla_words import Calendar
from pledgebook.model.unjudged import Unjudged

NO_LOG = "no-ticket-log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the caller knows: dates of events, how periods ran, and what the log records.

    ``events`` and ``attributes`` are those that a log records; None where it may record all.
    """

    dates: Mapping[str, dt.date] = field(default_factory=dict)
    periods: Mapping[str, tuple[dt.date, dt.date | None]] = field(default_factory=dict)
    events: frozenset[str] | None = None
    attributes: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Objectives with their calendars, what is not judged, and the events whose dates are needed.

    ``letter`` dates what depends on none of them: availabilities and remedies.
    ``undated`` maps each such event to the terms that wait for it.
    """

    objectives: tuple[Objective, ...]
    calendars: Mapping[str, Calendar]
    clocks: Mapping[str, Clock]
    letter: Letter
    unjudged: tuple[Unjudged, ...]
    undated: Mapping[str, tuple[str, ...]]


def prepare(sla: Plain, known: Known) -> Prepared:
    """Return the terms of ``sla`` (the content of ``sla.json``) ready to be judged."""
    calendars = {name: reading.calendar(one) for name, one in sla["calendars"].items()}
    running = clocks(calendars)
    working = running.get(sla["commitment"].get("working_day", ""))
    letter = Letter(sla, known.dates, known.periods, working.opening if working else None)
    day = sla["commitment"]["day"]
    objectives: list[Objective] = []
    unjudged: list[Unjudged] = []
    undated: dict[str, list[str]] = {}
    for term in sla["terms"]:
        try:
            objectives.append(_objective(term, known, letter, running[term["clock"]], day))
        except Undated as missing:
            undated.setdefault(str(missing), []).append(term["id"])
        except Unclear as unclear:
            unjudged.append(_unjudged(term, "period-unclear", period=str(unclear)))
        except Unpublished:
            unjudged.append(_unjudged(term, "calendar-not-published"))
        except Unsupported as lacking:
            unjudged.append(_unjudged(term, lacking.reason, **lacking.args_))
    unjudged += [_unjudged(one, one["reason"]) for one in sla["unmeasured"]]
    return Prepared(
        objectives=tuple(objectives),
        calendars=calendars,
        clocks=running,
        letter=letter,
        unjudged=tuple(unjudged),
        undated={event: tuple(ids) for event, ids in undated.items()},
    )


def unlogged(sla: Plain, prepared: Prepared) -> Prepared:
    """Return what is left where there is no log of tickets: no term is judged."""
    terms = (_unjudged(term, NO_LOG) for term in sla["terms"])
    others = (_unjudged(one, one["reason"]) for one in sla["unmeasured"])
    return replace(prepared, objectives=(), unjudged=(*terms, *others), undated={})


def _unjudged(entry: Plain, reason: str, **args: str) -> Unjudged:
    return Unjudged(
        id=entry["id"], clause=entry["clause"], title=entry.get("title"), reason=reason, args=args
    )


def _objective(term: Plain, known: Known, letter: Letter, clock: Clock, day: str) -> Objective:
    scope, not_scope = reading.facets(term.get("scope")), reading.facets(term.get("not_scope"))
    for facet in (*scope, *not_scope):
        if known.attributes is not None and facet not in known.attributes:
            raise Unsupported("attribute-not-recorded", attribute=facet)
    required = [one for one in term.get("requires", ()) if letter.dated(one) is None]
    begin, stop = start(term["start"], day), reading.stop(term["stop"])
    paused = pauses(term.get("pauses", ()))
    names = (*begin.events, stop.event, *stop.or_, *(one for pair in paused for one in pair))
    recorded((*names, *required), known.events)
    return Objective(
        id=term["id"],
        clause=term["clause"],
        title=term.get("title"),
        metric=term["metric"],
        budget=reading.budget(term["budget"]),
        clock=term["clock"],
        start=begin,
        stop=stop,
        pauses=paused,
        reopen=term["reopen"]["event"] if "reopen" in term else None,
        scope=scope,
        not_scope=not_scope,
        requires=tuple(required),
        exclusions=tuple(term.get("exclusions", ())),
        validity=validity(term, letter, clock.opening.zone),
        rescope=term.get("rescope", False),
        choice=term.get("choice"),
        target=reading.target(term.get("target")),
        remedies=tuple(term.get("remedies", ())),
    )
