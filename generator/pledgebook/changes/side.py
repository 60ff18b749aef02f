"""One of two commitments that are held against each other, ready to be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.rows import lines, steps
from pledgebook.order import Measure, hours, measures
from pledgebook.order.yard import Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A clause, a row or a step: as it is written, and ``full`` with all that it inherits.

    ``measures`` are those of it and of its rows, by name; ``bare`` says that a row is for all
    cases but those of the others.
    """

    chapter: str
    own: Clause
    full: Clause
    measures: Mapping[str, Measure]
    bare: bool = False


@dataclass(frozen=True)
class Side:
    """A commitment with its names, its measures and its hours."""

    commitment: Commitment

    @cached_property
    def names(self) -> Names:
        """The names of the letter."""
        return Names(self.commitment)

    @cached_property
    def hours(self) -> Mapping[str, Hours]:
        """The hours of its clocks."""
        return hours(self.commitment)

    @cached_property
    def clauses(self) -> Mapping[str, Part]:
        """Its clauses by their anchors."""
        return {
            f"{chapter}/{name}": self._part(chapter, f"{chapter}/{name}", clause, clause)
            for chapter, name, clause in self.commitment.clauses()
        }

    def rows(self, anchor: str) -> Mapping[str, Part]:
        """Return the rows and steps of a clause by their anchors."""
        clause = self.clauses.get(anchor)
        if clause is None:
            return {}
        found = clause.own
        rows = zip(lines(found, self.names), found.rows, strict=False)
        parts = {
            f"{anchor}/{line.key}": self._part(
                clause.chapter, f"{anchor}/{line.key}", own, line.row
            )
            for line, own in rows
        }
        told = zip(steps(found, self.names), found.steps, strict=True)
        return parts | {
            f"{anchor}/steps/{line.key}": Part(
                chapter=clause.chapter, own=own, full=line.row, measures={}
            )
            for line, own in told
        }

    def _part(self, chapter: str, anchor: str, own: Clause, full: Clause) -> Part:
        return Part(
            chapter=chapter,
            own=own,
            full=full,
            measures={
                key: one
                for key, one in self._measures.items()
                if one.anchor == anchor or one.clause == anchor
            },
            bare=own is not full and not (own.when or own.if_ or own.covers or own.for_),
        )

    @cached_property
    def _measures(self) -> Mapping[str, Measure]:
        """Every measure by its name; of several with one name, the later ones are counted."""
        found: dict[str, Measure] = {}
        for one in measures(self.commitment):
            key = one.id
            while key in found:
                key += "+"
            found[key] = one
        return found
