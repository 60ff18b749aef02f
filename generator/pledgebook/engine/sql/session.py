"""What the queries need of an engine: small tables in, relations kept, rows out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from pledgebook.engine.sql.tables import Table
from pledgebook.engine.sql.text import Dialect


class Session(Dialect, Protocol):
    """An engine that is running."""

    def load(self, name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> None:
        """Make a table of rows; ``columns`` gives the type of each."""
        ...

    def keep(self, name: str, query: str) -> None:
        """Compute a relation once, under a name."""
        ...

    def add(self, name: str, query: str) -> None:
        """Add rows to a table that was loaded."""
        ...

    def view(self, name: str, query: str) -> None:
        """Give a query a name, without computing it."""
        ...

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        ...

    def worst(self, condition: str, most: int) -> str:
        """Return an aggregate: the first ``most`` of `late` (negated) and `id` under a condition.

        It gives a list with these two names in each element.
        """
        ...


def load_all(session: Session, tables: Iterable[Table]) -> None:
    """Load the tables of calendars."""
    for table in tables:
        session.load(table.name, dict.fromkeys(table.columns, "BIGINT"), table.rows)
