"""How all services of a letter ran, by one log of outages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.evaluate.availability import availability
from pledgebook.evaluate.preparing import Prepared
from pledgebook.evaluate.reading import Plain
from pledgebook.model.measured import Covered, Measured
from pledgebook.model.outage import Outage
from pledgebook.model.unjudged import Unjudged

NO_LOG = "no-outage-log"
NO_WINDOW = "no-window"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The windows of all availabilities, in the letter's order; ``unjudged`` have none."""

    measured: tuple[Measured, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()


def services(
    sla: Plain, outages: Sequence[Outage], covered: Covered, prepared: Prepared
) -> Services:
    """Return how the services of ``sla`` (the content of ``sla.json``) ran."""
    measured: list[Measured] = []
    unjudged: list[Unjudged] = []
    for entry in sla.get("availability", ()):
        found = availability(
            entry,
            outages,
            covered,
            clock=prepared.clocks[entry.get("clock", "always")],
            letter=prepared.letter,
            scopes=sla["scopes"],
        )
        if isinstance(found, Unjudged):
            unjudged.append(found)
        elif found:
            measured += found
        else:
            unjudged.append(_unjudged(entry, NO_WINDOW))
    return Services(measured=tuple(measured), unjudged=tuple(unjudged))


def unlogged(sla: Plain) -> Services:
    """Return that nothing is known of the services: there is no log of outages."""
    entries = sla.get("availability", ())
    return Services(unjudged=tuple(_unjudged(one, NO_LOG) for one in entries))


def _unjudged(entry: Plain, reason: str) -> Unjudged:
    return Unjudged(id=entry["id"], clause=entry["clause"], title=entry.get("title"), reason=reason)
