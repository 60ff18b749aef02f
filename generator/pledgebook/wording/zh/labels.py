"""What tells the rows of a clause apart: the first column of a table, the periods of a chart."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.wording.structure.label import CONDITIONS, Label, by_facet
from pledgebook.wording.zh import exceptions
from pledgebook.wording.zh.naming import Naming

APPLIES = "适用情形"


def label(row: Clause, naming: Naming) -> Label:
    """Return the label of a row: its conditions, else for whom or on what it is."""
    parts = [
        row.title or "",
        *(naming.all(names, "") for names in by_facet(row.when, naming)),
        *(exceptions.label(name, naming) for name in row.unless),
        row.if_ or "",
    ]
    text = "，".join(part for part in parts if part)
    if text:
        return Label(text=text, head=APPLIES, said=CONDITIONS)
    for field, head in (
        ("for_", "对象"),
        ("covers", "适用范围"),
        ("via", "方式"),
        ("by", "承担方"),
    ):
        names = getattr(row, field)
        if names:
            return Label(text=naming.all(names, ""), head=head, said=(field,))
    return Label(text="", head=APPLIES, said=())
