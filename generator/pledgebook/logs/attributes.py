"""What a row says that a ticket is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.logs.cells import text
from pledgebook.logs.columns import place
from pledgebook.logs.count import Count
from pledgebook.logs.rows import Row
from pledgebook.model.log_map import Attribute, LogMap


class Named:
    """Turns the cells of one column into the letter's names."""

    def __init__(self, attribute: Attribute, wanted: Sequence[str]) -> None:
        self._attribute = attribute
        self._column = (attribute.column or "").strip()
        self._place = None if attribute.column is None else place(wanted, attribute)
        self._values = {said.strip(): name for said, name in attribute.values.items()}

    def name(self, row: Row, count: Count) -> str | None:
        """Return what the mapping calls the cell of a row; None where the cell says nothing.

        A value that the mapping does not name is counted, and is ``else`` or nothing.
        """
        if self._place is None:
            return self._attribute.value
        value = text(row.cells[self._place])
        if not value or not self._values:
            return value or None
        named = self._values.get(value)
        if named is None:
            count.unnamed(self._column, value)
            return self._attribute.else_
        return named


class Attributes:
    """All attributes of a mapping: those of each row, and those that hold for all of the log."""

    def __init__(self, log_map: LogMap, wanted: Sequence[str]) -> None:
        attributes = log_map.attributes.items()
        self.constant = {name: one.value for name, one in attributes if one.value is not None}
        self._named = [
            (name, Named(one, wanted)) for name, one in attributes if one.column is not None
        ]

    def of(self, row: Row, count: Count) -> dict[str, str]:
        """Return what the columns of a row say."""
        return dict(self._said(row, count))

    def _said(self, row: Row, count: Count) -> Iterator[tuple[str, str]]:
        for name, one in self._named:
            value = one.name(row, count)
            if value is not None:
                yield name, value
