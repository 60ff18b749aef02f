"""Sets of cases as products of conditions: what two share, what one holds, and one case of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from pledgebook.scenarios.effort import Exhausted
from pledgebook.scenarios.week import ANY

# Regions taken out of one that all share cases with it; each is a call within a call.
_DEEPEST = 150
# Names of which one is enough; cases are made of those that stand first.
AnyOf = tuple[str, ...]


class Letter(Protocol):
    """What is known of the names of a letter, and how many steps it may still take."""

    def apart(self, one: str, other: str) -> bool:
        """Say whether two names can never hold in one case: a period and the one before it."""

    def spend(self, steps: int = 1) -> None:
        """Count steps; raises `Exhausted` when there are none left."""


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


def meet(one: Region, other: Region, letter: Letter) -> Region | None:
    """Return the cases that two regions share; None where there is none."""
    shared = _both(one, other)
    return shared if shared is not None and case(shared, letter) is not None else None


def may_meet(one: Region, other: Region) -> bool:
    """Say whether two regions may share a case: no condition of one plainly rules the other out."""
    return _both(one, other) is not None


def case(region: Region, letter: Letter) -> Case | None:
    """Return a case of a region; None where it is empty."""
    return _outside(region, region.but, letter)


def within(inner: Region, outer: Region, letter: Letter) -> bool:
    """Say whether every case of ``inner`` is one of ``outer``."""
    if any(case(_both_of(inner, piece), letter) is not None for piece in _complement(outer)):
        return False
    return all(meet(inner, taken, letter) is None for taken in outer.but)


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


def _outside(box: Region, taken: tuple[Region, ...], letter: Letter) -> Case | None:
    """Return a case of ``box`` that none of ``taken`` holds."""
    letter.spend(1 + len(taken))
    taken = tuple(one for one in taken if _both(box, replace(one, but=())) is not None)
    if not taken:
        return _case(box, letter)
    if len(taken) > _DEEPEST:
        raise Exhausted
    first, *rest = taken
    for piece in (*_complement(first), *first.but):
        left = _both(box, replace(piece, but=()))
        found = None if left is None else _outside(left, (*rest, *piece.but), letter)
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


def _case(box: Region, letter: Letter) -> Case | None:
    held = _held((*box.one.values(), *box.some), box, (), letter) if box.hours else None
    return None if held is None else Case(names=tuple(dict.fromkeys(held)), hours=box.hours)


def _held(
    asked: tuple[AnyOf, ...], box: Region, held: tuple[str, ...], letter: Letter
) -> tuple[str, ...] | None:
    """Return names, one of each set, that can hold side by side; those that hold already first."""
    letter.spend()
    if not asked:
        return held
    first, *rest = asked
    for name in sorted(first, key=lambda name: name not in held):
        if name not in box.none and not any(letter.apart(name, other) for other in held):
            found = _held(tuple(rest), box, (*held, name), letter)
            if found is not None:
                return found
    return None
