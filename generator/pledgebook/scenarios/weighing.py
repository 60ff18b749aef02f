"""Two promises of one act held against each other: in which case, and which of them is meant."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from pledgebook.scenarios.effort import FOUND
from pledgebook.scenarios.promises import Promise, promises
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region, case, may_meet, meet, within
from pledgebook.scenarios.week import ANY

# Chapters whose clauses are meant to go before those of the others.
_SPECIAL = "special-periods"


class Reach(Enum):
    """How the cases of a promise lie to those of another: it holds for some of them only, or not.

    CROSSING promises each have cases of their own, so neither is the exception of the other.
    """

    EQUAL = "equal"
    NARROWER = "narrower"
    WIDER = "wider"
    CROSSING = "crossing"


def shared(one: Promise, other: Promise, reading: Reading) -> Case | None:
    """Return a case for which both promises are given; None where no case is of both.

    It is none for which a third promise, narrower than one of the two, is the one to go by.
    A condition in words that only one of them has cannot be judged, and promises that name clocks
    without a common hour are meant for different hours: both share nothing. Where they run on
    different clocks, the case lies at an hour at which one of these stands still.
    """
    if one.line.row.if_ != other.line.row.if_:
        return None
    clocks = [ANY if one.clock is None else reading.open(one.clock) for one in (one, other)]
    if not clocks[0] & clocks[1]:
        return None
    both = meet(reading.region(one.line), reading.region(other.line), reading)
    if both is None:
        return None
    third = (*exceptions(one, reading), *exceptions(other, reading))
    taken = (region for promise, region in third if promise is not one and promise is not other)
    found = case(replace(both, but=(*both.but, *taken)), reading)
    reading.spend(FOUND if found is not None else 0)
    told = 0 if found is None else found.hours & (clocks[0] ^ clocks[1])
    return replace(found, hours=told) if found is not None and told else found


def exceptions(promise: Promise, reading: Reading) -> tuple[tuple[Promise, Region], ...]:
    """Return the narrower promises of the same act that take the place of this one, and where."""
    kept: dict[tuple[str, ...], tuple[tuple[Promise, Region], ...]]
    kept = reading.names.kept.setdefault(__name__, {})
    key = (promise.anchor, promise.line.key, promise.act)
    if key not in kept:
        mine = reading.region(promise.line)
        kept[key] = tuple(
            (other, region)
            for other in reading.counted(promises(reading.names)[promise.act])
            for region in (reading.region(other.line),)
            if other.at != promise.at
            and may_meet(mine, region)
            and reach(other, promise, reading) is Reach.NARROWER
        )
    return kept[key]


def reach(one: Promise, other: Promise, reading: Reading) -> Reach:
    """Return how the cases of ``one`` lie to those of ``other``, in whichever period they are.

    That a promise names a period makes it no exception from one that does not.
    """
    mine, its = (_timeless(promise, reading) for promise in (one, other))
    inside, outside = within(mine, its, reading), within(its, mine, reading)
    if inside and outside:
        return Reach.EQUAL
    special = (one.chapter == _SPECIAL) - (other.chapter == _SPECIAL)
    if inside or special > 0:
        return Reach.NARROWER
    return Reach.WIDER if outside or special < 0 else Reach.CROSSING


def _timeless(promise: Promise, reading: Reading) -> Region:
    region = reading.region(promise.line)
    periods = reading.names.commitment.warranty.keys()
    some = tuple(names for names in region.some if not set(names) <= periods)
    return replace(region, some=some, none=region.none - periods)
