"""What became of the deadlines of a clause, and for whom it got better."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.changes.change import Change, Kind, kind
from pledgebook.changes.fields import for_customer, of_acts
from pledgebook.changes.side import Part
from pledgebook.model.quantity import Absent, Quantity
from pledgebook.model.timing import Deadline
from pledgebook.order import Direction, compare, together


def deadlines(anchor: str, old: Part, new: Part) -> Iterator[Change]:
    """Yield a change for each act that a part itself gives a deadline, or gave."""
    for act in dict.fromkeys((*old.own.acts, *new.own.acts)):
        before, after = old.own.acts.get(act), new.own.acts.get(act)
        if before != after:
            yield Change(
                anchor=anchor,
                what=act,
                kind=kind(before, after),
                direction=_direction(act, old, new),
                old=before,
                new=after,
            )


def moved(anchor: str, old: Part, new: Part) -> Iterator[Change]:
    """Yield the deadlines that are worded as they were and fall earlier or later all the same.

    What they are measured by changed elsewhere: a word with a length, a clock, what a day is.
    """
    for act, deadline in old.full.acts.items():
        key = f"{anchor}/{act}"
        if new.full.acts.get(act) != deadline or key not in old.measures:
            continue
        after = new.measures.get(key)
        found = Direction.CHANGED if after is None else compare(old.measures[key], after)
        if found is not Direction.SAME:
            yield Change(
                anchor=anchor,
                what=act,
                kind=Kind.CHANGED,
                direction=found,
                old=deadline,
                new=deadline,
            )


def _direction(act: str, old: Part, new: Part) -> Direction:
    before, after = old.own.acts.get(act), new.own.acts.get(act)
    if before is None or after is None:
        there = after or before
        firm = there is not None and isinstance(there.in_, Quantity | str)
        found = Direction.STRONGER if after else Direction.WEAKER
        return for_customer(found if firm else Direction.CHANGED, old, new)
    limit = _limit(act, old, new)
    words = _words(before, after)
    return together((limit, for_customer(words, old, new)))


def _limit(act: str, old: Part, new: Part) -> Direction:
    """Return the direction of the time, share and clock alone."""
    before, after = old.own.acts[act], new.own.acts[act]
    if _timed(before) == _timed(after):
        return Direction.SAME
    found = of_acts(old.measures, new.measures, (act,))
    if found is not None:
        return found
    none = (Absent.NONE, Absent.BEST_EFFORT)
    numbers = [isinstance(one.in_, Quantity) for one in (before, after)]
    if any(numbers) and before.in_ in none:
        return for_customer(Direction.STRONGER, old, new)
    if any(numbers) and after.in_ in none:
        return for_customer(Direction.WEAKER, old, new)
    return Direction.CHANGED


def _timed(deadline: Deadline) -> tuple[object, ...]:
    return deadline.in_, deadline.land, deadline.clock, deadline.target


def _words(old: Deadline, new: Deadline) -> Direction:
    """Return the direction of all but the time: a condition less, or an act more, is better."""
    found = []
    if bool(old.if_) != bool(new.if_):
        found.append(Direction.WEAKER if new.if_ else Direction.STRONGER)
    elif old.if_ != new.if_:
        found.append(Direction.CHANGED)
    before, after = set(old.with_), set(new.with_)
    if before != after:
        more, fewer = before <= after, after <= before
        found.append(
            Direction.STRONGER if more else Direction.WEAKER if fewer else Direction.CHANGED
        )
    if _start(old) != _start(new):
        found.append(Direction.CHANGED)
    return together(found)


def _start(deadline: Deadline) -> tuple[object, ...]:
    """Return whence an act is counted, through which channel, and what else ends it."""
    return deadline.from_, deadline.via, deadline.or_, deadline.text
