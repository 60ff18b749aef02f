"""What a change of one field of a clause means for the customer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pledgebook.changes.conditions import CONDITIONS, more, wider
from pledgebook.changes.sanctions import SANCTIONS
from pledgebook.changes.side import Part, Side
from pledgebook.changes.starts import starts
from pledgebook.model.money import Price
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed
from pledgebook.order import (
    Direction,
    Measure,
    burdens,
    compare,
    compare_hours,
    firmness,
    together,
)

Rule = Callable[[Part, Part, Side, Side], Direction]

# More of it is better.
LISTS = (
    "does",
    "never",
    "keeps",
    "content",
    "goals",
    "gives",
    "qualified",
    "otherwise",
)
# More of it is better, but all of it is meant where nothing is named.
SCOPES = ("covers", "causes")
# What is measured: of which acts, and that something is there at all is better than nothing.
MEASURED: Mapping[str, tuple[str, ...]] = {
    "lasts": ("lasts",),
    "every": ("every",),
    "times": ("every", "times"),
    "people": ("people",),
    "hours": ("hours",),
    "experience": ("experience",),
    "target": ("target",),
}
# Bounds by which a number is no promise of that much.
_LOOSE = (Bound.ABOUT, Bound.AT_MOST)


def field_direction(field: str, old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of a field that differs; CHANGED where no rule is sure."""
    if field in _RULES:
        return _RULES[field](old, new, past, present)
    if field in MEASURED:
        return _measured(field, old, new)
    before, after = getattr(old.full, field), getattr(new.full, field)
    found = Direction.CHANGED
    if field not in SANCTIONS and (_doubtful(old) or _doubtful(new)):
        pass  # for more cases, at a price or to an end, may be better or worse
    elif field in LISTS:
        found = more(before, after)
    elif field in SCOPES:
        found = wider(before, after)
    elif field in SANCTIONS:
        found = SANCTIONS[field](before, after)
    elif field in CONDITIONS:
        found = CONDITIONS[field](before, after, past, present)
    return for_customer(told(found), old, new)


def _doubtful(part: Part) -> bool:
    """Say whether a line gives and takes at once: at a price, as a mere cap, or to end it all."""
    row = part.full
    priced = row.charge is not None and row.charge is not Price.FREE
    ends = row.by == ("provider",) and "terminate" in row.does
    return priced or ends or bool(row.cap and not row.pay)


def told(found: Direction) -> Direction:
    """Return a direction of what is worded differently, though it may come to the same."""
    return Direction.CHANGED if found is Direction.SAME else found


def for_customer(found: Direction, old: Part, new: Part) -> Direction:
    """Return a direction; what widens a burden of the customer makes it worse for them.

    Whatever else becomes of it, a promise that turns into a burden is worse.
    """
    before, after = (burdens(one.chapter, one.full) for one in (old, new))
    if before != after:
        return Direction.WEAKER if after else Direction.STRONGER
    return found.reversed if after else found


def _measured(field: str, old: Part, new: Part) -> Direction:
    before, after = getattr(old.full, field), getattr(new.full, field)
    firm = Direction.SAME
    if before and after:
        firm = for_customer(_firmer(field, before, after), old, new)
    found = of_acts(old.measures, new.measures, MEASURED[field])
    if found is not None:
        return told(together((found, firm)))
    if bool(before) == bool(after):
        return told(firm)
    return for_customer(Direction.STRONGER if after else Direction.WEAKER, old, new)


def _firmer(field: str, old: object, new: object) -> Direction:
    """Return the direction from one value to another as far as they are promises at all."""
    before, after = _promised(field, old), _promised(field, new)
    if before == after:
        return Direction.SAME
    return Direction.STRONGER if after else Direction.WEAKER


def _promised(field: str, value: object) -> bool:
    """Say whether a value is settled; of how often, the longest time between is as good."""
    if isinstance(value, Quantity):
        return value.bound not in (_LOOSE[:1] if field == "every" else _LOOSE)
    return not isinstance(value, Agreed)


def of_acts(
    old: Mapping[str, Measure], new: Mapping[str, Measure], acts: Iterable[str]
) -> Direction | None:
    """Return the direction of the measures of some acts; None where they are not those of before.

    Measures that are the SAME say nothing of what else changed.
    """
    wanted = set(acts)
    before, after = _of(old, wanted), _of(new, wanted)
    if not before or before.keys() != after.keys():
        return None
    return together(compare(before[key], after[key]) for key in before)


def _of(measures: Mapping[str, Measure], acts: set[str]) -> dict[str, Measure]:
    return {
        key: one for key, one in measures.items() if acts & {*one.act.split("+"), _field(one.act)}
    }


def _field(act: str) -> str:
    return act.partition("/")[0]


def _binding(old: Part, new: Part, past: Side, present: Side) -> Direction:
    del past, present
    found = firmness(old.full.binding, new.full.binding)
    # Firm said out loud is the same as nothing said.
    return found if found is Direction.SAME else for_customer(found, old, new)


def _dedicated(old: Part, new: Part, past: Side, present: Side) -> Direction:
    del past, present
    before, after = bool(old.full.dedicated), bool(new.full.dedicated)
    if before == after:
        return Direction.CHANGED
    return for_customer(Direction.STRONGER if after else Direction.WEAKER, old, new)


def _either(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of what can be chosen: more is better for who chooses."""
    del past, present
    chooser = {old.full.choice, new.full.choice}
    found = more(old.full.either, new.full.either)
    if chooser == {"customer"}:
        return found
    return found.reversed if chooser == {"provider"} else Direction.CHANGED


def _choice(old: Part, new: Part, past: Side, present: Side) -> Direction:
    del past, present
    sides = {"customer": 1, "provider": -1}
    change = sides.get(new.full.choice or "", 0) - sides.get(old.full.choice or "", 0)
    if not change:
        return Direction.CHANGED
    return Direction.STRONGER if change > 0 else Direction.WEAKER


def _charge(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of a charge: free is better than any price, and than no word of it."""
    del past, present
    found = of_acts(old.measures, new.measures, ("charge",))
    if found is not None:
        return told(found)
    if Price.FREE is new.full.charge:
        return Direction.STRONGER
    return Direction.WEAKER if Price.FREE is old.full.charge else Direction.CHANGED


def _clock(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of other hours: of the deadlines that run on them, else of their own."""
    acts = {*old.full.acts, *new.full.acts}
    found = of_acts(old.measures, new.measures, acts) if acts else None
    if found is not None:
        return told(found)
    before = past.hours.get(str(old.full.clock or "always"))
    after = present.hours.get(str(new.full.clock or "always"))
    if before is None or after is None:
        return Direction.CHANGED
    return for_customer(told(compare_hours(before, after)), old, new)


def _target(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of a level; beside deadlines, of the share that is held to them."""
    acts = {*old.full.acts, *new.full.acts}
    if not acts:
        del past, present
        return _measured("target", old, new)
    return told(of_acts(old.measures, new.measures, acts) or Direction.CHANGED)


def _from(old: Part, new: Part, past: Side, present: Side) -> Direction:
    own = {*past.commitment.events, *present.commitment.events}
    return for_customer(told(starts(old, new, own)), old, new)


def _by(old: Part, new: Part, past: Side, present: Side) -> Direction:
    del past, present
    return for_customer(Direction.CHANGED, old, new)


_RULES: Mapping[str, Rule] = {
    "binding": _binding,
    "by": _by,
    "charge": _charge,
    "choice": _choice,
    "clock": _clock,
    "dedicated": _dedicated,
    "either": _either,
    "from_": _from,
    "target": _target,
}
