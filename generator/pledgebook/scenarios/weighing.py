"""Two promises of one act held against each other: in which case, and which of them is meant."""

from __future__ import annotations

from enum import Enum

from pledgebook.scenarios.promises import Promise
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region, case, meet, within
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

    A condition in words that only one of them has cannot be judged, and promises that name clocks
    without a common hour are meant for different hours: both share nothing. Where they run on
    different clocks, the case lies at an hour at which one of these stands still.
    """
    if one.line.row.if_ != other.line.row.if_:
        return None
    clocks = [ANY if one.clock is None else reading.open(one.clock) for one in (one, other)]
    if not clocks[0] & clocks[1]:
        return None
    both = meet(reading.region(one.line), reading.region(other.line), reading.apart)
    found = None if both is None else case(both, reading.apart)
    if found is None:
        return None
    told = found.hours & (clocks[0] ^ clocks[1])
    return Case(names=found.names, hours=told or found.hours)


def reach(one: Promise, other: Promise, reading: Reading) -> Reach:
    """Return how the cases of ``one`` lie to those of ``other``, in whichever period they are.

    That a promise names a period makes it no exception from one that does not.
    """
    mine, its = (_timeless(promise, reading) for promise in (one, other))
    inside, outside = within(mine, its, reading.apart), within(its, mine, reading.apart)
    if inside and outside:
        return Reach.EQUAL
    special = (one.chapter == _SPECIAL) - (other.chapter == _SPECIAL)
    if inside or special > 0:
        return Reach.NARROWER
    return Reach.WIDER if outside or special < 0 else Reach.CROSSING


def _timeless(promise: Promise, reading: Reading) -> Region:
    region = reading.region(promise.line)
    periods = reading.names.commitment.warranty.keys()
    return Region(
        one=region.one,
        some=tuple(names for names in region.some if not names <= periods),
        none=region.none - periods,
        hours=region.hours,
        but=region.but,
    )
