"""What became of the clauses, row by row and field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields

from pledgebook.changes.change import Change, Kind, kind
from pledgebook.changes.conditions import narrower
from pledgebook.changes.deadlines import deadlines, moved
from pledgebook.changes.fields import field_direction
from pledgebook.changes.side import Part, Side
from pledgebook.model.clause import Binding, Clause
from pledgebook.model.money import Price
from pledgebook.model.quantity import Absent
from pledgebook.order import Direction, burdens

# What is added here is neither a promise nor a burden by itself.
_NEUTRAL = ("precedence", "statements", "process", "termination", "changes", "special-periods")
_APART = ("at", "acts", "rows", "steps")
# What moves deadlines that are worded as they were: told with the field, and not once more.
_TELLING = {"by", "clock", "binding", "target"}

_NO_PROMISE = (Absent.NONE, Absent.NOT_APPLICABLE)

Worth = Callable[[Part], Direction]
Pairs = Iterator[tuple[str, Part | None, Part | None]]


def clauses(past: Side, present: Side) -> Iterator[Change]:
    """Yield what changed in the clauses, in the order of the new commitment."""
    for anchor, old, new in _pairs(past.clauses, present.clauses):
        if old is None or new is None:
            yield _alone(anchor, old, new, worth)
            continue
        found = tuple(_part(anchor, old, new, past, present))
        yield from found
        told = _tells(found)
        yield from _rows(anchor, past, present, told=told)
        if not (told or old.own.rows or new.own.rows):
            yield from moved(anchor, old, new)


def _rows(anchor: str, past: Side, present: Side, *, told: bool) -> Iterator[Change]:
    """Yield what changed in the rows and steps of a clause; ``told``: with the clause itself.

    Beside a row for all other cases, or for more cases of the same kind, one more takes cases away
    from it: nobody can tell for whom that is better.
    """
    before, after = past.rows(anchor), present.rows(anchor)
    others = (*before.values(), *after.values())
    exclusive = any(part.bare for part in others)
    for place, old, new in _pairs(before, after):
        if old is None or new is None:
            lone, side = (new, present) if new is not None else (old, past)
            taken = exclusive or any(narrower(lone, one, side) for one in others)
            yield _alone(place, old, new, _either if taken else worth)
            continue
        found = tuple(_part(place, old, new, past, present))
        yield from found
        if not (told or _tells(found)):
            yield from moved(place, old, new)


def _pairs(old: Mapping[str, Part], new: Mapping[str, Part]) -> Pairs:
    for key in dict.fromkeys((*new, *old)):
        yield key, old.get(key), new.get(key)


def _part(anchor: str, old: Part, new: Part, past: Side, present: Side) -> Iterator[Change]:
    """Yield the fields that differ in a clause or row itself."""
    own = {*past.commitment.events, *present.commitment.events}
    yield from deadlines(anchor, old, new, own)
    for field in fields(Clause):
        name = field.name
        before, after = getattr(old.own, name), getattr(new.own, name)
        if name in _APART or before == after:
            continue
        direction = field_direction(name, old, new, past, present)
        if direction is not Direction.SAME:
            yield Change(
                anchor=anchor,
                what=name.rstrip("_"),
                kind=kind(before, after),
                direction=direction,
                old=before,
                new=after,
            )


def _tells(found: tuple[Change, ...]) -> bool:
    return any(change.what in _TELLING for change in found)


def _alone(anchor: str, old: Part | None, new: Part | None, of: Worth) -> Change:
    """Return what is there on one side only."""
    if new is not None:
        return Change(anchor=anchor, what="", kind=Kind.ADDED, direction=of(new), new=new.full)
    assert old is not None  # noqa: S101 - a key is one of either
    direction = of(old).reversed
    return Change(anchor=anchor, what="", kind=Kind.REMOVED, direction=direction, old=old.full)


def worth(part: Part) -> Direction:
    """Return what it means to a customer that a clause is there at all."""
    row, chapter = part.full, part.chapter
    if chapter == "process":
        return Direction.CHANGED  # a step is part of a way, whoever takes it
    if burdens(chapter, row) or _limits(row):
        return Direction.WEAKER
    if row.by == ("customer",) or row.choice == "customer":
        return Direction.STRONGER  # a right of theirs
    priced = row.charge is not None and row.charge is not Price.FREE
    if chapter in _NEUTRAL or priced or row.binding is Binding.OPTIONAL or not _promised(row):
        return Direction.CHANGED
    return Direction.STRONGER


def _limits(row: Clause) -> bool:
    """Say whether a line does nothing but cap what is paid, or let the provider end it all."""
    return bool(row.cap and not row.pay) or (row.by == ("provider",) and "terminate" in row.does)


def _promised(row: Clause) -> bool:
    """Say whether a line promises anything that a reader would miss."""
    acts = any(one.in_ not in _NO_PROMISE for one in row.acts.values())
    done = row.does or row.either or row.never or row.gives or row.content or row.goals
    much = row.lasts or row.keeps or row.people or row.target or row.every or row.times
    paid = row.pay or row.extends or row.charge is Price.FREE
    return bool(acts or done or much or paid or row.rows)


def _either(part: Part) -> Direction:
    del part
    return Direction.CHANGED
