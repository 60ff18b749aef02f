"""The embedded engine: DuckDB, from its own package, without any extension from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

_SETTINGS: Mapping[str, bool | str] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": False,
}


class DuckDB:
    """A database of its own in ``folder``, where it also puts what does not fit into memory."""

    name = "duckdb"

    def __init__(self, folder: Path, *, memory: str = "800MB", threads: int | None = None) -> None:
        settings: dict[str, Any] = {**_SETTINGS, "memory_limit": memory}
        settings["temp_directory"] = str(folder / "spilled")
        if threads is not None:
            settings["threads"] = threads
        self.connection = duckdb.connect(folder / "log.duckdb", config=settings)

    def close(self) -> None:
        """Close the database; its files stay until the folder goes."""
        self.connection.close()

    def quoted(self, text: str) -> str:
        """Return a literal of any text."""
        return "'" + text.replace("'", "''") + "'"

    def load(self, name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> None:
        """Make a table of rows; ``columns`` gives the type of each."""
        cells = [[row[i] for row in rows] for i in range(len(columns))]
        picked = ", ".join(
            f"unnest(${i}::{kind}[]) AS {column}"
            for i, (column, kind) in enumerate(columns.items(), start=1)
        )
        self.connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT {picked}", cells)

    def keep(self, name: str, query: str) -> None:
        """Compute a relation once, under a name."""
        self.connection.execute(f"CREATE OR REPLACE TABLE {name} AS {query}")

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return self.connection.execute(query).fetchall()

    def drop(self, name: str) -> None:
        """Forget a table or a relation that was kept."""
        self.connection.execute(f"DROP TABLE IF EXISTS {name}")
