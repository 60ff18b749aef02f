"""Two rungs of the ladder of severities, compared in one case but for these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.model.names import Kind
from pledgebook.scenarios.effort import FOUND
from pledgebook.scenarios.promises import Promise
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region, case, may_meet, meet
from pledgebook.scenarios.weighing import exceptions


def laddered(worse: Promise, milder: Promise, reading: Reading) -> tuple[str, str, Case] | None:
    """Return two severities and a case of both promises but for these; None where there is none.

    The first severity, the graver one, is of ``worse`` alone; the second is of ``milder``.
    """
    one, other = reading.region(worse.line), reading.region(milder.line)
    for severe, light in _steps(one, other, reading):
        reading.spend()
        sides = (_without(one, severe), _without(other, light))
        if sides[0] is None or sides[1] is None or not may_meet(sides[0], sides[1]):
            continue
        both = meet(_at(worse, severe, reading), _at(milder, light, reading), reading)
        found = None if both is None else case(both, reading)
        if found is not None:
            reading.spend(FOUND)
            return severe, light, found
    return None


def _steps(one: Region, other: Region, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield each severity of ``one`` alone with each milder one of ``other``."""
    grave, mild = (region.one.get(Kind.SEVERITY.value, ()) for region in (one, other))
    ranks = list(reading.names.commitment.severities)
    for severe in (name for name in grave if name not in mild):
        yield from ((severe, light) for light in mild if ranks.index(severe) < ranks.index(light))


def _at(promise: Promise, severity: str, reading: Reading) -> Region:
    """Return the cases of a severity for which a promise is the one to go by, without it."""
    taken = (_without(region, severity) for _, region in exceptions(promise, reading))
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
