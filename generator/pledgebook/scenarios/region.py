"""Sets of cases as products of conditions: what two share, what one holds, and one case of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pledgebook.scenarios.week import ANY

# Whether two names can never hold in one case: a period and the one before it.
Apart = Callable[[str, str], bool]
# Names of which one is enough; cases are made of those that stand first.
AnyOf = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The cases that meet every condition.

    ``one``: of each facet, which of its values the case may have; it has exactly one. ``some``: of
    each set, at least one name holds; names of different kinds may hold side by side. ``none``: no
    name of these holds. ``hours``: the minutes of the week at which a case may begin (see `week`).
    ``but``: the cases of these regions are taken out.
    """

    one: Mapping[str, AnyOf] = field(default_factory=dict)
    some: tuple[AnyOf, ...] = ()
    none: frozenset[str] = frozenset()
    hours: int = field(default=ANY, repr=False)  # of more digits than Python prints
    but: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case: the names that hold in it, as far as they are asked for, and its hours."""

    names: tuple[str, ...]
    hours: int = field(repr=False)


def meet(one: Region, other: Region, apart: Apart) -> Region | None:
    """Return the cases that two regions share; None where there is none."""
    shared = _both(one, other)
    return shared if shared is not None and case(shared, apart) is not None else None


def may_meet(one: Region, other: Region) -> bool:
    """Say whether two regions may share a case: no condition of one plainly rules the other out."""
    return _both(one, other) is not None


def case(region: Region, apart: Apart) -> Case | None:
    """Return a case of a region; None where it is empty."""
    return _outside(region, region.but, apart)


def within(inner: Region, outer: Region, apart: Apart) -> bool:
    """Say whether every case of ``inner`` is one of ``outer``."""
    return all(case(_both_of(inner, piece), apart) is None for piece in _complement(outer)) and all(
        meet(inner, taken, apart) is None for taken in outer.but
    )


def _both_of(one: Region, other: Region) -> Region:
    return _both(one, other) or Region(hours=0)


def _both(one: Region, other: Region) -> Region | None:
    """Return all conditions of two regions; None where one of them is plainly unmet."""
    hours = one.hours & other.hours
    if not hours:
        return None
    values = dict(one.one)
    for facet, allowed in other.one.items():
        left = tuple(name for name in values.get(facet, allowed) if name in allowed)
        if not left:
            return None
        values[facet] = left
    none = one.none | other.none
    some = tuple(dict.fromkeys((*one.some, *other.some)))
    return Region(one=values, some=some, none=none, hours=hours, but=one.but + other.but)


def _outside(box: Region, taken: tuple[Region, ...], apart: Apart) -> Case | None:
    """Return a case of ``box`` that none of ``taken`` holds."""
    if not taken:
        return _case(box, apart)
    first, *rest = taken
    if _both(box, replace(first, but=())) is None:
        return _outside(box, tuple(rest), apart)
    for piece in (*_complement(first), *first.but):
        left = _both(box, replace(piece, but=()))
        found = None if left is None else _outside(left, (*rest, *piece.but), apart)
        if found is not None:
            return found
    return None


def _complement(region: Region) -> Iterator[Region]:
    """Yield regions that together hold each case which misses a condition of ``region``."""
    for allowed in (*region.one.values(), *region.some):
        yield Region(none=frozenset(allowed))
    for name in region.none:
        yield Region(some=((name,),))
    if region.hours != ANY:
        yield Region(hours=ANY & ~region.hours)


def _case(box: Region, apart: Apart) -> Case | None:
    held = _held((*box.one.values(), *box.some), box, (), apart) if box.hours else None
    return None if held is None else Case(names=tuple(dict.fromkeys(held)), hours=box.hours)


def _held(
    asked: tuple[AnyOf, ...], box: Region, held: tuple[str, ...], apart: Apart
) -> tuple[str, ...] | None:
    """Return names, one of each set, that can hold side by side; those that hold already first."""
    if not asked:
        return held
    first, *rest = asked
    for name in sorted(first, key=lambda name: name not in held):
        if name not in box.none and not any(apart(name, other) for other in held):
            found = _held(tuple(rest), box, (*held, name), apart)
            if found is not None:
                return found
    return None
