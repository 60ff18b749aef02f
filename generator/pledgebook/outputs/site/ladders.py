"""The response ladder: the deadlines of the response chapter, those of each clock by themselves.

An hour of service is no hour of the day, so what runs on two clocks never shares an axis, nor do
days of work share one with hours. What is counted from two starts never shares a line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pledgebook.model.line import Line
from pledgebook.model.quantity import Quantity
from pledgebook.outputs.pictures.lanes import Ladder, Lane, Mark, Tick
from pledgebook.outputs.site.promises import CHAPTER, label, timed
from pledgebook.wording.structure.limits import start_of
from pledgebook.wording.tongues import Tongue

Plain = Mapping[str, Any]

_ALWAYS = "always"
_ALL_DAY = ("00:00", "24:00")
_FIRM = "firm"
_HOUR, _DAY = 3600, 86_400
_MOST = 24  # lanes of a picture; who looks at more reads the table
_SHORT = (("second", 1, (1, 10)), ("minute", 60, (1, 5, 15, 30)), ("hour", _HOUR, (1, 2, 4, 8)))
_DAYS = ("day", _DAY, (1, 3, 7, 30, 90, 365))
# Hours of service are not summed up to days: nobody serves 24 of them in one.
_HOURS = ("hour", _HOUR, (24, 72, 240, 1000, 8760))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    """An act: on which clock and from when it is counted; without ``seconds`` it has no mark."""

    clock: str
    since: str
    act: str
    limit: str
    seconds: int | None


def ladders(tongue: Tongue, sla: Plain) -> tuple[Ladder, ...]:
    """Return a ladder for each clock on which the response chapter has lengths to compare.

    ``sla`` is the content of ``sla.json``. A lane is a line of the chapter, as far as it is counted
    from one start. Only what is firmly due within a plain length has a mark.
    """
    whole = frozenset(_whole(sla))
    terms = {term["id"]: term for term in sla.get("terms", ()) if _is_length(term, whole)}
    found = tuple(timed(tongue))
    several = len({name for name, line in found if line.key}) > 1
    lanes: dict[str, list[Lane]] = {}
    for name, line in found:
        titles = _titles(name, line, tongue, several=several)
        for clock, lane in _lanes(name, line, titles, terms, tongue):
            lanes.setdefault(clock, []).append(lane)
    return tuple(
        _ladder(clock, of, tongue, whole=clock in whole)
        for clock, of in lanes.items()
        if _compares(of)
    )


def _whole(sla: Plain) -> Iterator[str]:
    """Yield the calendars on which a day is 24 hours: those that are open all the time."""
    for name, calendar in sla.get("calendars", {}).items():
        if calendar.keys() & {"holidays", "except"}:
            continue
        if all([*map(tuple, windows)] == [_ALL_DAY] for windows in calendar["week"].values()):
            yield name


def _is_length(term: Plain, whole: Collection[str]) -> bool:
    """Say whether a term may be drawn in hours: in days, only where a day has 24 of them."""
    return term.get("budget", {}).get("unit") != "day" or term.get("clock") in whole


def _compares(lanes: Sequence[Lane]) -> bool:
    """Say whether a picture shows more than a sentence, and can be taken in."""
    return len(lanes) <= _MOST and sum(len(lane.marks) for lane in lanes) > 1


def _titles(name: str, line: Line, tongue: Tongue, *, several: bool) -> tuple[str, str]:
    """Return what a line is of: its case, and its clause where ``several`` clauses have cases."""
    case, clause = label(line, tongue), tongue.naming.clauses[name]
    return case or clause, clause if case and several else ""


def _lanes(
    name: str, line: Line, titles: tuple[str, str], terms: Mapping[str, Plain], tongue: Tongue
) -> Iterator[tuple[str, Lane]]:
    """Yield the lanes of a line with their clocks; its titles stand at the first of each clock."""
    prefix = f"{CHAPTER}/{name}/{line.key}" if line.key else f"{CHAPTER}/{name}"
    parts: dict[tuple[str, str], list[_Act]] = {}
    for act in line.row.acts:
        one = _act(act, line, terms.get(f"{prefix}/{act}", {}), tongue)
        parts.setdefault((one.clock, one.since), []).append(one)
    begun: set[str] = set()
    for (clock, since), acts in parts.items():
        yield clock, _lane(("", "") if clock in begun else titles, since, acts)
        begun.add(clock)


def _act(act: str, line: Line, term: Plain, tongue: Tongue) -> _Act:
    row = line.row
    start = start_of(row, act)
    clock = row.acts[act].clock or row.clock
    return _Act(
        clock=term.get("clock") or (clock if isinstance(clock, str) else _ALWAYS),
        since=tongue.since(start) if start is not None else "",
        act=tongue.titled(tongue.act(act)),
        limit=tongue.cell(act, row, CHAPTER),
        seconds=_seconds(term),
    )


def _seconds(term: Plain) -> int | None:
    """Return how long after its start a term is due; None where no axis of hours can show that."""
    budget = term.get("budget", {})
    scale = {"s": 1, "day": _DAY}.get(budget.get("unit", ""))
    if scale is None or "at_least" in budget or term.get("binding", _FIRM) != _FIRM:
        return None
    length = int(budget["amount"]) * scale
    return length if 1 <= length <= 365 * _DAY else None


def _lane(titles: tuple[str, str], since: str, acts: Sequence[_Act]) -> Lane:
    title, clause = titles
    return Lane(
        title=title,
        since=since,
        note=clause,
        marks=tuple(
            Mark(act=one.act, limit=one.limit, seconds=one.seconds)
            for one in acts
            if one.seconds is not None
        ),
        apart=tuple(f"{one.act} {one.limit}" for one in acts if one.seconds is None),
    )


def _ladder(clock: str, lanes: Sequence[Lane], tongue: Tongue, *, whole: bool) -> Ladder:
    """Return the ladder of a clock; a start that all lanes have is said once."""
    words = tongue.words
    starts = {lane.since for lane in lanes}
    common = starts.pop() if len(starts) == 1 else ""
    own = [replace(lane, since="") if common else lane for lane in lanes]
    heading = (tongue.titled(tongue.counted(clock)), common)
    return Ladder(
        key=clock,
        heading=words.semicolon.join(part for part in heading if part),
        words=words.semicolon.join(_said(lane, tongue) for lane in own),
        lanes=tuple(own),
        ticks=tuple(_ticks(tongue, whole=whole)),
    )


def _said(lane: Lane, tongue: Tongue) -> str:
    """Return all that a lane shows, in words."""
    words = tongue.words
    head = words.comma.join(part for part in (lane.title, lane.note, lane.since) if part)
    limits = words.comma.join(lane.limits)
    return f"{head}{words.colon}{limits}" if head else limits


def _ticks(tongue: Tongue, *, whole: bool) -> Iterator[Tick]:
    for unit, seconds, numbers in (*_SHORT, _DAYS if whole else _HOURS):
        for number in numbers:
            yield Tick(
                seconds=number * seconds,
                label=tongue.quantity(Quantity(low=str(number), unit=unit)),
            )
