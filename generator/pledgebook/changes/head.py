"""What became of the parties, the term and the words that a commitment defines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace

from pledgebook.changes.change import Change, Kind
from pledgebook.changes.side import Side
from pledgebook.model.node import Node
from pledgebook.model.timing import Moment
from pledgebook.model.words import Channel
from pledgebook.order import Direction, compare_hours

# Fields of the commitment, with entries by name or told as a whole, and where the letter has them.
WORDS: Mapping[str, str] = {
    "parties": "basis/parties",
    "severities": "definitions/severities",
    "groups": "definitions/groups",
    "events": "definitions/events",
    "clocks": "definitions/clocks",
    "definitions": "definitions/terms",
    "items": "definitions/items",
    "acts": "definitions/acts",
    "channels": "channels/ways",
}
WHOLE: Mapping[str, str] = {
    "title": "",
    "language": "basis/version",
    "project": "basis/project",
    "days": "definitions/days",
    "chapters": "",
    "signature": "",
}


def head(past: Side, present: Side) -> Iterator[Change]:
    """Yield what changed before the clauses: whole fields, the end of the term, words by name."""
    for field, anchor in WHOLE.items():
        before, after = getattr(past.commitment, field), getattr(present.commitment, field)
        if before != after:
            yield _change(anchor, field, Direction.CHANGED, before, after)
    before, after = (side.commitment.version.valid_until for side in (past, present))
    if before != after:
        yield _change("basis/version", "valid-until", _term(before, after), before, after)
    yield from _ranks(past, present)
    for field, base in WORDS.items():
        yield from _words(field, base, past, present)


def _term(old: Moment | None, new: Moment | None) -> Direction:
    """Return the direction of the day up to which a commitment holds: later is better."""
    if old is None or new is None:
        return Direction.WEAKER if new else Direction.STRONGER
    if old != Moment(on=old.on) or new != Moment(on=new.on) or old.on is None or new.on is None:
        return Direction.CHANGED
    return Direction.STRONGER if new.on > old.on else Direction.WEAKER


def _ranks(past: Side, present: Side) -> Iterator[Change]:
    """Yield that severities changed places: the most severe stands first."""
    old, new = past.commitment.severities, present.commitment.severities
    before, after = (
        tuple(name for name in one if name in old and name in new) for one in (old, new)
    )
    if before != after:
        yield _change(WORDS["severities"], "severities", Direction.CHANGED, before, after)


def _words(field: str, base: str, past: Side, present: Side) -> Iterator[Change]:
    old: Mapping[str, object] = getattr(past.commitment, field)
    new: Mapping[str, object] = getattr(present.commitment, field)
    for name in dict.fromkeys((*new, *old)):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        anchor = f"{base}/{name}"
        if field == "clocks":
            yield _change(anchor, "", _hours(name, past, present), before, after)
        elif field == "channels":
            yield from _channel(anchor, before, after, past, present)
        elif isinstance(before, Node) and isinstance(after, Node):
            yield from _entry(anchor, before, after)
        else:
            yield _change(anchor, "", Direction.CHANGED, before, after)


def _hours(name: str, past: Side, present: Side) -> Direction:
    """Return the direction of a clock's hours; new words for the same hours are a change too."""
    old, new = past.hours.get(name), present.hours.get(name)
    if old is None or new is None:
        return Direction.CHANGED
    found = compare_hours(old, new)
    return Direction.CHANGED if found is Direction.SAME else found


def _channel(anchor: str, old: object, new: object, past: Side, present: Side) -> Iterator[Change]:
    """Yield what changed of a way to reach the provider: one that is there at all is better."""
    if not (isinstance(old, Channel) and isinstance(new, Channel)):
        yield _change(anchor, "", Direction.STRONGER if new else Direction.WEAKER, old, new)
        return
    for change in _entry(anchor, old, new):
        found = Direction.CHANGED
        if change.what == "clock":
            clocks = past.hours.get(str(old.clock)), present.hours.get(str(new.clock))
            if None in (old.clock, new.clock):
                found = Direction.STRONGER if new.clock else Direction.WEAKER
            elif clocks[0] is not None and clocks[1] is not None:
                found = compare_hours(clocks[0], clocks[1])
        elif change.what == "does":
            more, fewer = {*old.does} < {*new.does}, {*new.does} < {*old.does}
            found = Direction.STRONGER if more else Direction.WEAKER if fewer else found
        yield replace(change, direction=Direction.CHANGED if found is Direction.SAME else found)


def _entry(anchor: str, old: Node, new: Node) -> Iterator[Change]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if field.name != "at" and before != after:
            yield _change(anchor, field.name.rstrip("_"), Direction.CHANGED, before, after)


def _change(
    anchor: str, what: str, direction: Direction, old: object | None, new: object | None
) -> Change:
    blank: tuple[object, ...] = (None, (), {})
    kind = Kind.ADDED if old in blank else Kind.REMOVED if new in blank else Kind.CHANGED
    return Change(anchor=anchor, what=what, kind=kind, direction=direction, old=old, new=new)
