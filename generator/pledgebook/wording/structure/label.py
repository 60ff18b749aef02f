"""What tells the rows of a clause apart: the first column of a table, the periods of a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.wording.structure.naming import Naming

# The fields of a row that its conditions say.
CONDITIONS = ("when", "unless", "if_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label, what its column is called, and the fields of the row that it says."""

    text: str
    head: str
    said: tuple[str, ...]


def by_facet(names: Iterable[str], naming: Naming) -> list[list[str]]:
    """Return names of one kind together: any of them is enough."""
    facets: dict[str, list[str]] = {}
    for name in names:
        facets.setdefault(naming.names.facet(name), []).append(name)
    return list(facets.values())
