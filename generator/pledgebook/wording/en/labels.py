"""What tells the rows of a clause apart: the first column of a table, the periods of a chart."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.wording.en import acts, conditions
from pledgebook.wording.en.grammar import capital
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.label import CONDITIONS, Label, by_facet

APPLIES = "Applies to"


def _named(names: list[str], naming: Naming) -> str:
    """Return names of one kind as a label; channels by how it is reported."""
    channels = all(naming.kind(name) is Kind.CHANNEL for name in names)
    if not channels or any(name in conditions.PLACES for name in names):
        return naming.all(names, "or")
    return f"reported {acts.through(names, naming)}"


def label(row: Clause, naming: Naming) -> Label:
    """Return the label of a row: its conditions, else for whom or on what it is."""
    facets = by_facet(row.when, naming)
    parts = [
        row.title or "",
        " – ".join(_named(names, naming) for names in facets),
        *(conditions.exception(name, naming) for name in row.unless),
        row.if_ or "",
    ]
    text = ", ".join(part for part in parts if part)
    if text:
        return Label(text=capital(text), head=APPLIES, said=CONDITIONS)
    for field, head in (("for_", "For"), ("covers", APPLIES), ("by", "By")):
        names = getattr(row, field)
        if names:
            return Label(text=capital(naming.all(names)), head=head, said=(field,))
    if row.via:
        how = capital(acts.through(row.via, naming))
        return Label(text=how, head="Through", said=("via",))
    return Label(text="", head=APPLIES, said=())
