"""What became of the deadlines of a clause, and for whom it got better."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pledgebook.changes.change import Change, Kind, kind
from pledgebook.changes.fields import for_customer, of_acts, told
from pledgebook.changes.side import Part
from pledgebook.changes.starts import later, start
from pledgebook.model.quantity import Absent, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline
from pledgebook.order import Direction, compare, together


def deadlines(anchor: str, old: Part, new: Part, own: Collection[str]) -> Iterator[Change]:
    """Yield a change for each act that a part itself gives a deadline, or gave.

    ``own`` are the events that the letters explain themselves.
    """
    for act in dict.fromkeys((*old.own.acts, *new.own.acts)):
        before, after = old.own.acts.get(act), new.own.acts.get(act)
        if before != after:
            yield Change(
                anchor=anchor,
                what=act,
                kind=kind(before, after),
                direction=_direction(act, old, new, own),
                old=before,
                new=after,
            )


def moved(anchor: str, old: Part, new: Part) -> Iterator[Change]:
    """Yield the deadlines that are worded as they were and fall earlier or later all the same.

    What they are measured by changed elsewhere: a word with a length, a clock, what a day is.
    """
    for act, deadline in old.full.acts.items():
        key = f"{anchor}/{act}"
        if new.full.acts.get(act) != deadline:
            continue
        before, after = old.measures.get(key), new.measures.get(key)
        found = Direction.SAME
        if before is not None and after is not None:
            found = compare(before, after)
        elif before is not after:
            found = _gone(deadline, before is None, old, new)
        if found is not Direction.SAME:
            yield Change(
                anchor=anchor,
                what=act,
                kind=Kind.CHANGED,
                direction=found,
                old=deadline,
                new=deadline,
            )


def _gone(deadline: Deadline, back: bool, old: Part, new: Part) -> Direction:
    """Return the direction where the word for a limit lost its length, or has one again."""
    if not isinstance(deadline.in_, str):
        return Direction.CHANGED
    return for_customer(Direction.STRONGER if back else Direction.WEAKER, old, new)


def _direction(act: str, old: Part, new: Part, own: Collection[str]) -> Direction:
    """Return the direction of a deadline; a row without one of its own has that of its clause."""
    before, after = old.full.acts.get(act), new.full.acts.get(act)
    if before is None or after is None:
        there = after or before
        firm = there is not None and isinstance(there.in_, Quantity | NthWorkingDay | str)
        found = Direction.STRONGER if after else Direction.WEAKER
        return for_customer(found if firm else Direction.CHANGED, old, new)
    words = together((_words(before, after), later(start(old, act), start(new, act), own)))
    limit = _limit(act, (before, after), old, new)
    if words is Direction.SAME:
        return told(limit)
    return together((limit, for_customer(words, old, new)))


def _limit(act: str, both: tuple[Deadline, Deadline], old: Part, new: Part) -> Direction:
    """Return the direction of the time, share and clock alone."""
    before, after = both
    if _timed(before) == _timed(after):
        return Direction.SAME
    found = of_acts(old.measures, new.measures, (act,))
    if found is not None:
        return told(found)
    measured = [_ends(before, old, act), _ends(after, new, act)]
    if measured[0] == measured[1]:
        return Direction.CHANGED
    return for_customer(Direction.STRONGER if measured[1] else Direction.WEAKER, old, new)


def _ends(deadline: Deadline, part: Part, act: str) -> bool:
    """Say whether an act is due by some end: not by about, at least, to be agreed, or none.

    Of a clause with rows, its rows have the measures.
    """
    if isinstance(deadline.in_, Absent | Agreed) or deadline.in_ is None:
        return False
    return any(one.act == act for one in part.measures.values())


def _timed(deadline: Deadline) -> tuple[object, ...]:
    return deadline.in_, deadline.land, deadline.clock, deadline.target


def _words(old: Deadline, new: Deadline) -> Direction:
    """Return the direction of all but the time: a condition less, or an act more, is better."""
    found = []
    if bool(old.if_) != bool(new.if_):
        found.append(Direction.WEAKER if new.if_ else Direction.STRONGER)
    elif old.if_ != new.if_:
        found.append(Direction.CHANGED)
    found.append(_by_acts(old.with_, new.with_))
    # Another act that is as good as this one makes it easier to keep.
    found.append(_by_acts(old.or_, new.or_).reversed)
    if (old.via, old.text) != (new.via, new.text):
        found.append(Direction.CHANGED)
    return together(found)


def _by_acts(old: tuple[str, ...], new: tuple[str, ...]) -> Direction:
    """Return the direction of acts that are due together: more of them are better."""
    before, after = set(old), set(new)
    if before == after:
        return Direction.SAME
    more, fewer = before <= after, after <= before
    return Direction.STRONGER if more else Direction.WEAKER if fewer else Direction.CHANGED
