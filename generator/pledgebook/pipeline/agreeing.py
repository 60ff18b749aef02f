"""What the schema of ``sla.json`` cannot see: whether its parts go together.

A name that leads nowhere would stop a run half-way; a term that ends with the event with which it
begins would always be met; one id for two terms would hide one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.clock import sound
from pledgebook.findings import Finding
from pledgebook.source import Pointer

Plain = Mapping[str, Any]

# Where terms and calendars are, dates are looked for by their own rules.
_DATED = ("commitment", "events", "periods", "terms", "recurrences")


def check(sla: Plain) -> tuple[Finding, ...]:
    """Return what is wrong in the content of ``sla.json``, which its schema has accepted."""
    return tuple(_found(sla))


def _found(sla: Plain) -> Iterator[Finding]:
    calendars = sla["calendars"]
    yield from sound.faults(calendars, ("calendars",))
    for key in _DATED:
        yield from _dates(sla.get(key, ()), (key,))
    seen: set[str] = set()
    for i, term in enumerate(sla["terms"]):
        at: Pointer = ("terms", i)
        yield from sound.unknown(term["clock"], calendars, (*at, "clock"))
        if term["id"] in seen:
            yield Finding(rule="sla/term-twice", at=(*at, "id"), args={"id": term["id"]})
        seen.add(term["id"])
        yield from _events(term, at)


def _events(term: Plain, at: Pointer) -> Iterator[Finding]:
    """Yield the events of a term that undo what it promises."""
    stops = (term["stop"]["event"], *term["stop"].get("or", ()))
    if term["start"].keys() == {"event"} and term["start"]["event"] in stops:
        args = {"event": term["start"]["event"]}
        yield Finding(rule="sla/stop-is-start", at=(*at, "stop"), args=args)
    reopen = term.get("reopen", {}).get("event")
    if reopen in stops:
        yield Finding(rule="sla/reopen-is-stop", at=(*at, "reopen"), args={"event": reopen})
    for i, pause in enumerate(term.get("pauses", ())):
        if pause["from"] == pause["until"]:
            args = {"event": str(pause["from"].get("event", ""))}
            yield Finding(rule="sla/pause-in-no-time", at=(*at, "pauses", i), args=args)


def _dates(plain: Any, at: Pointer) -> Iterator[Finding]:
    """Yield the dates that do not exist, however deep they stand."""
    if isinstance(plain, Mapping):
        for key, value in plain.items():
            if key == "date" and isinstance(value, str):
                yield from sound.day_faults(value, (*at, key))
            yield from _dates(value, (*at, key))
    elif isinstance(plain, list | tuple):
        for i, value in enumerate(plain):
            yield from _dates(value, (*at, i))
