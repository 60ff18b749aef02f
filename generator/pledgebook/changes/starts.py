"""Whether a clock starts earlier or later than it did."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from pledgebook.changes.side import Part
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment, MomentByAct
from pledgebook.order import Direction, together

Start = Moment | Agreed | None

# A fault occurs, then it is notified, and all that is done about it comes after that.
_STAGES = (
    ("occurrence",),
    ("notice",),
    (
        *("registered", "acknowledged", "responded", "answered", "onsite-request", "remote-failed"),
        *("dispatched", "arrived", "diagnosed", "confirmed", "picked-up", "cannot-repair"),
        *("worked-around", "restored", "resolved", "repaired", "replaced", "signed-off"),
    ),
)
_STAGE = {event: number for number, stage in enumerate(_STAGES) for event in stage}


def start(part: Part, act: str) -> Start:
    """Return from where an act of a part is counted: by itself, else with the whole part."""
    deadline, whole = part.full.acts.get(act), part.full.from_
    if deadline is not None and deadline.from_ is not None:
        return deadline.from_
    return whole.acts.get(act) if isinstance(whole, MomentByAct) else whole


def starts(old: Part, new: Part, own: Collection[str]) -> Direction:
    """Return the direction of another start of all acts of a part: a later one is worse.

    Without deadlines, nobody can tell: what starts later may end later. ``own`` are the events
    that the letters explain themselves.
    """
    acts = [act for act in new.full.acts if act in old.full.acts]
    if not acts:
        return _settled(old.full.from_, new.full.from_)
    return together(later(start(old, act), start(new, act), own) for act in acts)


def later(old: Start, new: Start, own: Collection[str]) -> Direction:
    """Return the direction from one start of a deadline to another."""
    if old == new:
        return Direction.SAME
    if not (isinstance(old, Moment) and isinstance(new, Moment)):
        return _settled(old, new)
    before, after = _shift(old), _shift(new)
    if before is None or after is None or len({before[1], after[1]} - {None}) > 1:
        return Direction.CHANGED
    found = [_sign(after[0] - before[0])]
    if old.event != new.event:
        stages = [None if one.event in own else _STAGE.get(one.event or "") for one in (old, new)]
        if None in stages or stages[0] == stages[1]:
            return Direction.CHANGED
        found.append(_sign(Fraction(stages[1] or 0) - (stages[0] or 0)))
    return together(found)


def _settled(old: object, new: object) -> Direction:
    """Return the direction where a start is left to be agreed, or no longer is."""
    if isinstance(old, Agreed) == isinstance(new, Agreed) or None in (old, new):
        return Direction.CHANGED
    return Direction.WEAKER if isinstance(new, Agreed) else Direction.STRONGER


def _sign(delay: Fraction) -> Direction:
    if not delay:
        return Direction.SAME
    return Direction.WEAKER if delay > 0 else Direction.STRONGER


def _shift(moment: Moment) -> tuple[Fraction, object] | None:
    """Return how long after its event a moment is, and in what; None of any other moment.

    No shift at all is one of nothing, in the unit of whatever it stands against.
    """
    if moment != Moment(event=moment.event, plus=moment.plus, minus=moment.minus):
        return None
    shift = moment.plus or moment.minus
    if shift is None:
        return Fraction(0), None
    if (
        not isinstance(shift, Quantity)
        or shift.bound
        or shift.high
        or (moment.plus and moment.minus)
    ):
        return None
    return Fraction(shift.size) * (1 if moment.plus else -1), shift.kind
