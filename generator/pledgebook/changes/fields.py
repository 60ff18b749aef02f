"""What a change of one field of a clause means for the customer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pledgebook.changes.side import Part, Side
from pledgebook.model.clause import Binding
from pledgebook.model.money import Price
from pledgebook.order import Direction, Measure, burdens, compare, compare_hours, together

Rule = Callable[[Part, Part, Side, Side], Direction]

# More of it is better.
LISTS = (
    "does",
    "never",
    "covers",
    "causes",
    "keeps",
    "content",
    "goals",
    "gives",
    "qualified",
    "place",
    "otherwise",
)
# What is measured: of which acts, and that something is there at all is better than nothing.
MEASURED: Mapping[str, tuple[str, ...]] = {
    "lasts": ("lasts",),
    "every": ("every",),
    "times": ("every", "times"),
    "people": ("people",),
    "hours": ("hours",),
    "experience": ("experience",),
    "target": ("target",),
    "pay": ("pay",),
}
_FIRMNESS = {Binding.EFFORTS: 0, Binding.FIRM: 1, None: 1}


def field_direction(field: str, old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of a field that differs; CHANGED where no rule is sure."""
    if field in MEASURED:
        return _measured(field, old, new)
    if field in _RULES:
        return _RULES[field](old, new, past, present)
    found = Direction.CHANGED
    if field in LISTS:
        found = _more(getattr(old.own, field), getattr(new.own, field))
    elif field in _CONDITIONS:
        found = _CONDITIONS[field](getattr(old.own, field), getattr(new.own, field), past, present)
    return for_customer(found, old, new)


def for_customer(found: Direction, old: Part, new: Part) -> Direction:
    """Return a direction; what widens a burden of the customer makes it worse for them."""
    burden = {burdens(one.chapter, one.full) for one in (old, new)}
    if len(burden) > 1:
        return Direction.CHANGED
    return found.reversed if burden.pop() else found


def _measured(field: str, old: Part, new: Part) -> Direction:
    acts = MEASURED[field]
    found = of_acts(old.measures, new.measures, acts)
    if found is not None:
        return found
    before, after = getattr(old.own, field), getattr(new.own, field)
    if bool(before) == bool(after):
        return Direction.CHANGED
    return for_customer(Direction.STRONGER if after else Direction.WEAKER, old, new)


def of_acts(
    old: Mapping[str, Measure], new: Mapping[str, Measure], acts: Iterable[str]
) -> Direction | None:
    """Return the direction of the measures of some acts; None where they are not those of before.

    Measures that are as they were say nothing of what else changed.
    """
    wanted = set(acts)
    before, after = _of(old, wanted), _of(new, wanted)
    if not before or before.keys() != after.keys():
        return None
    found = together(compare(before[key], after[key]) for key in before)
    return Direction.CHANGED if found is Direction.SAME else found


def _of(measures: Mapping[str, Measure], acts: set[str]) -> dict[str, Measure]:
    return {
        key: one for key, one in measures.items() if acts & {*one.act.split("+"), _field(one.act)}
    }


def _field(act: str) -> str:
    return act.partition("/")[0]


def _more(old: Iterable[str], new: Iterable[str]) -> Direction:
    before, after = set(old), set(new)
    if before == after:
        return Direction.CHANGED
    if before <= after:
        return Direction.STRONGER
    return Direction.WEAKER if after <= before else Direction.CHANGED


def _less(old: Iterable[Any], new: Iterable[Any], past: Side, present: Side) -> Direction:
    del past, present
    return _more(map(repr, old), map(repr, new)).reversed


def _condition(old: str | None, new: str | None, past: Side, present: Side) -> Direction:
    """Return the direction of a condition in words: having none is better than any."""
    del past, present
    if old and new:
        return Direction.CHANGED
    return Direction.WEAKER if new else Direction.STRONGER


def _when(old: tuple[str, ...], new: tuple[str, ...], past: Side, present: Side) -> Direction:
    """Return the direction of conditions: of one kind any is enough, of several kinds all hold."""
    before, after = _facets(old, past), _facets(new, present)
    wider, narrower = _within(before, after), _within(after, before)
    if wider == narrower:
        return Direction.CHANGED
    return Direction.STRONGER if wider else Direction.WEAKER


def _facets(names: Iterable[str], side: Side) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(side.names.facet(name), set()).add(name)
    return found


def _within(inner: Mapping[str, set[str]], outer: Mapping[str, set[str]]) -> bool:
    """Say whether all that ``inner`` lets through is let through by ``outer``."""
    return all(facet in inner and inner[facet] <= names for facet, names in outer.items())


_CONDITIONS: Mapping[str, Callable[[Any, Any, Side, Side], Direction]] = {
    "when": _when,
    "unless": _less,
    "pauses": _less,
    "if_": _condition,
}


def _binding(old: Part, new: Part, past: Side, present: Side) -> Direction:
    del past, present
    before, after = old.own.binding, new.own.binding
    if Binding.OPTIONAL in (before, after):
        return Direction.CHANGED
    change = _FIRMNESS[after] - _FIRMNESS[before]
    if not change:
        return Direction.SAME
    return for_customer(Direction.STRONGER if change > 0 else Direction.WEAKER, old, new)


def _charge(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of a charge: free is better than any price, and than no word of it."""
    del past, present
    found = of_acts(old.measures, new.measures, ("charge",))
    if found is not None:
        return found
    if Price.FREE is new.own.charge:
        return Direction.STRONGER
    return Direction.WEAKER if Price.FREE is old.own.charge else Direction.CHANGED


def _clock(old: Part, new: Part, past: Side, present: Side) -> Direction:
    """Return the direction of other hours: of the deadlines that run on them, else of their own."""
    acts = {*old.full.acts, *new.full.acts}
    found = of_acts(old.measures, new.measures, acts) if acts else None
    if found is not None:
        return found
    before = past.hours.get(str(old.own.clock or "always"))
    after = present.hours.get(str(new.own.clock or "always"))
    if before is None or after is None:
        return Direction.CHANGED
    return for_customer(compare_hours(before, after), old, new)


_RULES: Mapping[str, Rule] = {"binding": _binding, "charge": _charge, "clock": _clock}
