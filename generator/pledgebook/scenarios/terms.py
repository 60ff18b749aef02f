"""Lines that are no deadlines held against each other: periods, prices, levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pledgebook.model.line import Line
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.walk import route
from pledgebook.scenarios.effort import FOUND
from pledgebook.scenarios.promises import actors
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region, case, meet, within
from pledgebook.source import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One line of a clause."""

    chapter: str
    name: str
    line: Line

    def at(self, field: str) -> Pointer:
        """Return where a field stands that the line has: in its row, or in the whole clause."""
        clause, row = self.line.clause, self.line.row
        own = next((one for one in clause.rows if one.at == row.at), clause)
        return route(own if getattr(own, field) else clause, field)


def terms(names: Names, *chapters: str) -> Iterator[Term]:
    """Yield the lines of the letter, or of some of its chapters, in order."""
    for chapter, name, clause in names.clauses:
        if not chapters or chapter in chapters:
            for line in lines(clause, names):
                yield Term(chapter=chapter, name=name, line=line)


def comparable(one: Term, other: Term, names: Names) -> bool:
    """Say whether two lines speak of one party, and on the same condition in words if on any."""
    row, beside = one.line.row, other.line.row
    return row.if_ == beside.if_ and actors(row, names) == actors(beside, names)


def rivals(one: Region, other: Region, reading: Reading) -> Case | None:
    """Return a case of two regions of which neither is an exception from the other; None else.

    A region all of whose cases are of the other, too, and not the other way round, is one.
    """
    both = meet(one, other, reading)
    if both is None or within(one, other, reading) != within(other, one, reading):
        return None
    reading.spend(FOUND)
    return case(both, reading)


def during(term: Term, reading: Reading) -> Region:
    """Return the cases of a line; of a period, those that fall into it."""
    region = reading.region(term.line)
    period = ((term.name,),) if term.chapter == "warranty" else ()
    return replace(region, some=(*region.some, *period))
