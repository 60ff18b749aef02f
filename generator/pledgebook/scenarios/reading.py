"""The conditions of a clause as the cases to which it applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from pledgebook.model.acts import REQUESTS
from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Kind, Names
from pledgebook.model.timing import Moment
from pledgebook.model.walk import walk
from pledgebook.order import hours
from pledgebook.order.yard import Hours
from pledgebook.scenarios.effort import Effort
from pledgebook.scenarios.region import AnyOf, Region
from pledgebook.scenarios.week import ANY, minutes

_T = TypeVar("_T")
# A case has one of each: it is of one severity, about one item, at one place, by one party.
_ONE = frozenset({Kind.SEVERITY, Kind.ITEM, Kind.MEMBER, Kind.REQUEST, Kind.PARTY, Kind.ROLE})
# How work is done, beside the channel through which it was asked for.
_WAYS = frozenset({"onsite", "remote"})
_FAULT = "fault"
_ANY_CAUSE = "any"


class Reading:
    """One letter, read for the cases to which its clauses apply; every line is read once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.effort = Effort()
        self._facets: dict[str, str] = {}
        self._regions: dict[int, tuple[Clause, Region]] = {}

    @classmethod
    def of(cls, names: Names) -> Reading:
        """Return the reading of a letter, made when it is first asked for."""
        found: Reading = names.kept.setdefault(__name__, cls(names))
        return found

    def region(self, line: Line) -> Region:
        """Return the cases of a line: of a row without conditions, all but those of the others."""
        self.effort.at = line.row.at
        kept = self._regions.get(id(line.row))
        if kept is None:
            region = self._but(line, self._plain(line.row))
            kept = self._regions[id(line.row)] = (line.row, region)
        return kept[1]

    def apart(self, one: str, other: str) -> bool:
        """Say whether two names never hold in one case.

        A case has one value of a facet, comes through one channel, and lies in no two periods of
        which one follows the other.
        """
        if one == other:
            return False
        facets = self._facet(one), self._facet(other)
        if facets[0] != facets[1]:
            return False
        if facets[0] == Kind.PERIOD.value:
            return one in self._before(other) or other in self._before(one)
        if facets[0] == Kind.CHANNEL.value:
            return (one in _WAYS) == (other in _WAYS)
        return self._is_one(one)

    def spend(self, steps: int = 1) -> None:
        """Count steps of comparing; raises `Exhausted` when there are none left."""
        self.effort.spend(steps)

    def counted(self, given: Iterable[_T]) -> Iterator[_T]:
        """Yield what is ``given``, each as a step of comparing."""
        for one in given:
            self.effort.spend()
            yield one

    @cached_property
    def clocks(self) -> Mapping[str, Hours]:
        """The hours of every clock of the letter, by its name."""
        return hours(self.names.commitment)

    def open(self, clock: str) -> int:
        """Return the minutes at which a clock is open; of an unknown one, all."""
        found = self.clocks.get(clock)
        return ANY if found is None else minutes(found)

    def _but(self, line: Line, region: Region) -> Region:
        own = next((row for row in line.clause.rows if row.at == line.row.at), None)
        if own is None or not _bare(own):
            return region
        others = tuple(self._plain(row) for row in line.clause.rows if not _bare(row))
        return replace(region, but=others)

    def _plain(self, row: Clause) -> Region:
        one: dict[str, AnyOf] = {}
        some: list[AnyOf] = [(f"if:{row.if_}",)] if row.if_ else []
        for facet, given in self._asked(row).items():
            if self._is_one(given[0]):
                one[facet] = given
            else:
                some.append(given)
        return Region(
            one=one,
            some=tuple(some),
            none=frozenset((*self._barred(row), *self._of_other_kinds(one))),
            hours=self._hours(row),
        )

    def _asked(self, row: Clause) -> dict[str, AnyOf]:
        """Return by facet the names of which a case needs one; clocks are hours."""
        found: dict[str, AnyOf] = {}
        for name in self._spread((*row.when, *row.covers)):
            facet = self._facet(name)
            if facet != Kind.CLOCK.value:
                found[facet] = (*found.get(facet, ()), name)
        for facet, values in (("for", row.for_), ("place", row.place), ("cause", row.causes)):
            if values and _ANY_CAUSE not in values:
                found[facet] = tuple(f"{facet}:{value}" for value in values)
        return found

    def _spread(self, given: Iterable[str]) -> Iterator[str]:
        """Yield names, of a group its members."""
        for name in given:
            found = self.names.get(name)
            if found is not None and found.kind is Kind.GROUP:
                yield from self.names.commitment.groups[name]
            else:
                yield name

    def _of_other_kinds(self, one: Mapping[str, AnyOf]) -> set[str]:
        """Return the requests that a clause is not about because of how it classifies cases.

        Classified are faults, where the letter tells requests apart: a question is of no severity.
        A group that some clause names together with a request classifies that one, too.
        """
        classes = [facet for facet in one if facet in self._classes]
        if not self._requests or Kind.REQUEST.value in one or not classes:
            return set()
        barred = set(REQUESTS) - {_FAULT}
        return set().union(*(barred - self._requests.get(facet, set()) for facet in classes))

    @cached_property
    def _classes(self) -> frozenset[str]:
        return frozenset({*self.names.commitment.groups, Kind.SEVERITY.value})

    @cached_property
    def _requests(self) -> Mapping[str, set[str]]:
        """The requests that stand beside each facet; of no facet where no clause names one."""
        found: dict[str, set[str]] = {}
        for _, _, clause in self.names.clauses:
            for part in (clause, *clause.rows):
                given = {name: self._facet(name) for name in (*clause.when, *part.when)}
                asked = {name for name, facet in given.items() if facet == Kind.REQUEST.value}
                if asked:
                    for facet in given.values():
                        found.setdefault(facet, set()).update(asked)
        return found

    def _barred(self, row: Clause) -> Iterator[str]:
        for name in self._spread(row.unless):
            found = self.names.get(name)
            if found is not None and found.kind is Kind.CHAPTER:
                yield from self.names.commitment.chapter(name)
            elif found is None or found.kind is not Kind.CLOCK:
                yield name
        if row.after:
            yield row.after

    def _hours(self, row: Clause) -> int:
        asked = [name for name in row.when if self._facet(name) == Kind.CLOCK.value]
        left = 0 if asked else ANY
        for name in asked:
            left |= self.open(name)
        for name in row.unless:
            if self._facet(name) == Kind.CLOCK.value:
                left &= ~self.open(name)
        return left

    def _facet(self, name: str) -> str:
        found = self._facets.get(name)
        if found is None:
            prefix, colon, _ = name.partition(":")
            found = self._facets[name] = prefix if colon else self.names.facet(name)
        return found

    def _is_one(self, name: str) -> bool:
        if ":" in name:
            return not name.startswith("if:")
        found = self.names.get(name)
        return found is not None and found.kind in _ONE

    def _before(self, period: str) -> frozenset[str]:
        """Return the periods that are over when ``period`` begins."""
        return self._follows.get(period, frozenset())

    @cached_property
    def _follows(self) -> Mapping[str, frozenset[str]]:
        direct = {name: _ended(clause) for name, clause in self.names.commitment.warranty.items()}
        found: dict[str, frozenset[str]] = {}
        for name, before in direct.items():
            reached: set[str] = set()
            queue = set(before)
            while queue:
                reached |= queue
                queue = {far for one in queue for far in direct.get(one, ())} - reached
            found[name] = frozenset(reached)
        return found


def _ended(period: Clause) -> set[str]:
    found = {part.after for part in (period, *period.rows) if part.after}
    if isinstance(period.from_, Moment):
        moments = (one for one in walk(period.from_) if isinstance(one, Moment))
        found |= {one.end_of for one in moments if one.end_of}
    return found


def _bare(row: Clause) -> bool:
    return not (row.when or row.unless or row.if_ or row.covers or row.for_)
