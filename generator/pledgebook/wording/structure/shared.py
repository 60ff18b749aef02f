"""What the rows of a clause share with it: what they take from it, what is said only by them."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment

_CLOCKED = {"millisecond", "second", "minute", "hour"}


def _promises(clause: Clause) -> bool:
    return bool(clause.does or clause.either or clause.acts)


def row(clause: Clause, own: Clause, chapter: str) -> Clause:
    """Return a row of a list with what it needs of its clause for a sentence of its own."""
    found = clocked(clause, own)
    if own.acts:
        found = replace(found, from_=own.from_ or clause.from_)
    if _promises(own) and not _promises(clause):
        found = replace(found, for_=own.for_ or clause.for_)
    if _promises(own) or chapter != "warranty":
        found = replace(found, by=own.by or clause.by)
    return found


def clocked(clause: Clause, own: Clause) -> Clause:
    """Return a row with the clock by which it is counted, where other rows name theirs."""
    apart = any(one.clock for one in clause.rows) and not clause.clock and not own.clock
    if not apart or not any(_is_clocked(one.in_) for one in own.acts.values()):
        return own
    return own if any(one.clock for one in own.acts.values()) else replace(own, clock="always")


def _is_clocked(length: object) -> bool:
    return isinstance(length, Quantity) and length.unit in _CLOCKED


def said(clause: Clause) -> tuple[str, ...]:
    """Return the fields of a clause with a list that each of its rows says."""
    if _promises(clause) or not all(map(_promises, clause.rows)):
        return ()
    start = isinstance(clause.from_, Moment) and all(one.acts for one in clause.rows)
    return ("for_", "from_") if start else ("for_",)
