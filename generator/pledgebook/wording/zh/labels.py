"""What tells the rows of a clause apart: the first column of a table, the periods of a chart."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.model.clause import Clause
from pledgebook.wording.zh import exceptions
from pledgebook.wording.zh.naming import Naming


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label, what its column is called, and the fields of the row that it says."""

    text: str
    head: str
    said: tuple[str, ...]


_CONDITIONS = ("when", "unless", "if_")


def label(row: Clause, naming: Naming) -> Label:
    """Return the label of a row: its conditions, else for whom or on what it is."""
    facets: dict[str, list[str]] = {}
    for name in row.when:
        facets.setdefault(naming.names.facet(name), []).append(name)
    parts = [
        row.title or "",
        *(naming.all(names, "") for names in facets.values()),
        *(exceptions.label(name, naming) for name in row.unless),
        row.if_ or "",
    ]
    text = "，".join(part for part in parts if part)
    if text:
        return Label(text=text, head="适用情形", said=_CONDITIONS)
    for field, head in (
        ("for_", "对象"),
        ("covers", "适用范围"),
        ("via", "方式"),
        ("by", "承担方"),
    ):
        names = getattr(row, field)
        if names:
            return Label(text=naming.all(names, ""), head=head, said=(field,))
    return Label(text="", head="适用情形", said=())
