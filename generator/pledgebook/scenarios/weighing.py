"""Two promises of one act held against each other: in which case, and which of them is meant."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from pledgebook.model.names import Kind
from pledgebook.scenarios.promises import Promise, promises
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
    """Return a case for which both promises are the ones to go by; None where no case is of both.

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
    if both is None:
        return None
    taken = (*exceptions(one, reading), *exceptions(other, reading))
    found = case(replace(both, but=(*both.but, *taken)), reading.apart)
    told = 0 if found is None else found.hours & (clocks[0] ^ clocks[1])
    return replace(found, hours=told) if found is not None and told else found


def exceptions(promise: Promise, reading: Reading) -> tuple[Region, ...]:
    """Return the cases for which a narrower promise of the same act takes the place of this one."""
    return tuple(
        reading.region(other.line)
        for other in promises(reading.names)[promise.act]
        if other.at != promise.at and reach(other, promise, reading) is Reach.NARROWER
    )


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
    some = tuple(names for names in region.some if not set(names) <= periods)
    return replace(region, some=some, none=region.none - periods)


def laddered(worse: Promise, milder: Promise, reading: Reading) -> tuple[str, str, Case] | None:
    """Return two severities and a case of both promises but for these; None where there is none.

    The first severity, the graver one, is of ``worse`` alone; the second is of ``milder``.
    """
    regions = reading.region(worse.line), reading.region(milder.line)
    grave, mild = (region.one.get(Kind.SEVERITY.value, ()) for region in regions)
    ranks = list(reading.names.commitment.severities)
    for severe in (name for name in grave if name not in mild):
        for light in mild:
            if ranks.index(severe) < ranks.index(light):
                sides = zip((worse, milder), (severe, light), strict=True)
                one, other = (_at(promise, severity, reading) for promise, severity in sides)
                both = meet(one, other, reading.apart)
                found = None if both is None else case(both, reading.apart)
                if found is not None:
                    return severe, light, found
    return None


def _at(promise: Promise, severity: str, reading: Reading) -> Region:
    """Return the cases of a severity for which a promise is the one to go by, without it."""
    taken = (_without(region, severity) for region in exceptions(promise, reading))
    region = _without(reading.region(promise.line), severity) or Region(hours=0)
    return replace(region, but=(*region.but, *(one for one in taken if one is not None)))


def _without(region: Region, severity: str) -> Region | None:
    """Return the cases of one severity, whatever it is; None where a region has none of it."""
    allowed = region.one.get(Kind.SEVERITY.value)
    if (allowed is not None and severity not in allowed) or severity in region.none:
        return None
    left = {facet: names for facet, names in region.one.items() if facet != Kind.SEVERITY.value}
    but = (_without(taken, severity) for taken in region.but)
    return replace(region, one=left, but=tuple(one for one in but if one is not None))
