"""Where a promise stands, and what every promise of a place has in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pledgebook.derive import money, shapes
from pledgebook.derive.conditions import conditions
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import Line
from pledgebook.model.timing import Agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of a clause; ``targets`` are the levels that its remedies serve, by their names."""

    anchor: str
    line: Line
    names: Names
    targets: Mapping[str, Quantity] = field(default_factory=dict)

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


# Who acts in a chapter unless a clause says it; elsewhere the provider does.
_BY = {"customer-duties": ("customer",)}


def common(place: Place, last: str) -> dict[str, Any]:
    """Return what an entry called ``last`` says of its clause, as the fields of a promise."""
    row = place.line.row
    found = conditions(row, place.names)
    return {
        "id": place.id(last),
        "clause": place.anchor,
        "title": place.title,
        "scope": found.scope,
        "not_scope": found.not_scope,
        "periods": found.periods,
        "not_periods": found.not_periods,
        "after": row.after,
        "requires": found.requires,
        "exclusions": found.exclusions,
        "if_": () if row.if_ is None else (row.if_,),
        "by": row.by or _BY.get(place.anchor.partition("/")[0], ()),
        "for_": row.for_,
        "via": row.via,
        "place": row.place,
        "people": shapes.open_quantity(row.people),
        "dedicated": row.dedicated,
        "hours": shapes.open_quantity(row.hours),
        "causes": row.causes,
        "choice": row.choice,
        "amount": shapes.given(shapes.quantity, row.amount),
        "gives": row.gives,
        "keeps": row.keeps,
        "content": row.content,
        "goals": row.goals,
        "form": shapes.agreed(row.form) if isinstance(row.form, Agreed) else row.form,
        "per": row.per,
        "before": shapes.given(shapes.moment, row.before),
        "until": shapes.end(row.until),
        "charge": None if row.charge is None else money.charge(row.charge),
        "binding": row.binding.value if row.binding else "firm",
        "remedies": row.otherwise,
    }
