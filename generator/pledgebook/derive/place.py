"""Where a promise stands, and what every promise of a place has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pledgebook.derive import money, shapes
from pledgebook.derive.conditions import conditions
from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.sla_words import Plain
from pledgebook.model.timing import Agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of a clause; by their names, ``targets`` are the levels that remedies serve.

    ``misses`` are the places of the promises that lead to a clause.
    """

    anchor: str
    line: Line
    names: Names
    targets: Mapping[str, Quantity] = field(default_factory=dict)
    misses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def id(self, last: str) -> str:
        """Return the stable id of what stands here: ``response/faults/critical/arrive``."""
        return "/".join(part for part in (self.anchor, self.line.key, last) if part)

    @property
    def title(self) -> str | None:
        """The row's title, else the clause's."""
        return self.line.row.title or self.line.clause.title

    @property
    def target(self) -> Quantity | None:
        """The one level below which the remedy that stands here applies."""
        return self.targets.get(self.anchor.partition("/")[2])

    @property
    def follows(self) -> tuple[str, ...]:
        """The promises whose miss leads here."""
        return self.misses.get(self.anchor.partition("/")[2], ())

    @property
    def crew(self) -> tuple[str | None, Plain | None]:
        """Of which clause's people these are some, and how many those are."""
        row, whole = self.line.row, self.line.clause
        for _, name, clause in self.names.clauses:
            if name == row.of and (clause.people or clause.role):
                return name, shapes.open_quantity(clause.people)
        return None, shapes.open_quantity(whole.people) if whole.people != row.people else None


# Who acts in a chapter unless a clause says it; elsewhere the provider does.
_BY = {"customer-duties": ("customer",)}


def common(place: Place, last: str) -> dict[str, Any]:
    """Return what an entry called ``last`` says of its clause, as the fields of a promise."""
    row = place.line.row
    return {
        "id": place.id(last),
        "clause": place.anchor,
        "title": place.title,
        **_applying(place),
        "by": row.by or _BY.get(place.anchor.partition("/")[0], ()),
        "for_": row.for_,
        "via": row.via,
        "place": row.place,
        **_staffed(place),
        **_listed(row),
        "before": shapes.given(shapes.moment, row.before),
        "until": shapes.end(row.until),
        "charge": None if row.charge is None else money.charge(row.charge),
        "binding": row.binding.value if row.binding else "firm",
        "cap": shapes.given(money.amount, row.cap),
        "remedies": row.otherwise,
        "follows": place.follows,
    }


def _applying(place: Place) -> dict[str, Any]:
    """Return to what it applies, and when."""
    row = place.line.row
    found = conditions(row, place.names)
    return {
        "scope": found.scope,
        "not_scope": found.not_scope,
        "periods": found.periods,
        "not_periods": found.not_periods,
        "after": row.after,
        "requires": found.requires,
        "exclusions": found.exclusions,
        "if_": () if row.if_ is None else (row.if_,),
    }


def _staffed(place: Place) -> dict[str, Any]:
    """Return how many people of which skill."""
    row = place.line.row
    of_whom, out_of = place.crew
    return {
        "people": shapes.open_quantity(row.people),
        "of_whom": of_whom,
        "out_of": out_of,
        "role": row.role,
        "qualified": row.qualified,
        "experience": tuple(map(shapes.experience, row.experience)),
        "dedicated": row.dedicated,
        "hours": shapes.open_quantity(row.hours),
    }


def _listed(row: Clause) -> dict[str, Any]:
    """Return what a clause lists: causes, what is handed over or kept, contents, papers."""
    return {
        "causes": row.causes,
        "choice": row.choice,
        "amount": shapes.given(shapes.quantity, row.amount),
        "gives": row.gives,
        "keeps": row.keeps,
        "content": row.content,
        "goals": row.goals,
        "form": shapes.agreed(row.form) if isinstance(row.form, Agreed) else row.form,
        "per": row.per,
    }
