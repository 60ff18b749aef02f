"""The embedded engine: DuckDB, from its own package, without any extension from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from pledgebook.engine.sql.text import BLANKS
from pledgebook.logs.files import pattern

_SETTINGS: Mapping[str, bool | str] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": False,
}


class DuckDB:
    """A database of its own in ``folder``, where it also puts what does not fit into memory."""

    name = "duckdb"

    def __init__(self, folder: Path, *, memory: str = "600MB", threads: int | None = None) -> None:
        settings: dict[str, Any] = {**_SETTINGS, "memory_limit": memory}
        settings["temp_directory"] = str(folder / "spilled")
        if threads is not None:
            settings["threads"] = threads
        self.connection = duckdb.connect(folder / "log.duckdb", config=settings)
        # Every join names its small side last. How many rows a CSV file has is not known before it
        # is read: the optimizer would take it for the small one, and hold all of it in memory.
        self.connection.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
        self.connection.execute("SET enable_progress_bar = true")
        self.connection.execute("SET enable_progress_bar_print = false")
        self.queries = 0  # that are done

    def close(self) -> None:
        """Close the database; its files stay until the folder goes."""
        self.connection.close()

    def quoted(self, text: str) -> str:
        """Return a literal of any text."""
        return "'" + text.replace("'", "''") + "'"

    def matches(self, text: str, pattern: str) -> str:
        """Return whether the whole of a text matches a regular expression."""
        return f"regexp_full_match({text}, {self.quoted(pattern)})"

    def days(self, text: str) -> str:
        """Return the day, counted from 1970, of a date (ISO 8601); null where it is none."""
        return f"CAST(TRY_CAST({text} AS DATE) - DATE '1970-01-01' AS BIGINT)"

    def usual(self, text: str) -> str:
        """Return the wall's seconds since 1970 of a text of the usual shape; null for others."""
        # The cast takes blanks for digits and 24:00 for the next day; it never writes them so.
        moment = f"TRY_CAST({text} AS TIMESTAMP)"
        same = f"CAST({moment} AS VARCHAR) = {text} AND length({text}) = 19"
        return f"CASE WHEN {same} THEN CAST(epoch_ms({moment}) // 1000 AS BIGINT) END"

    def written(self, seconds: str) -> str:
        """Return seconds since 1970 as ``2026-01-05 09:00:00``; years are those from 1 to 9999."""
        return f"strftime(make_timestamp({seconds} * 1000000), '%Y-%m-%d %H:%M:%S')"

    def trimmed(self, text: str) -> str:
        """Return a text without the blanks around it; null where nothing is left."""
        # Taking many signs off is slow: most texts have none of them at their ends.
        ends = [f"unicode({side}({text}, 1))" for side in ("left", "right")]
        whole = " AND ".join(f"({end} BETWEEN 33 AND 132 OR {end} > 12288)" for end in ends)
        trimmed = f"nullif(trim({text}, {self.quoted(BLANKS)}), '')"
        return f"CASE WHEN {whole} THEN {text} ELSE {trimmed} END"

    def digest(self, columns: Sequence[str]) -> str:
        """Return 64 bits that are equal for equal values."""
        return f"CAST(hash({', '.join(columns)}) >> 1 AS BIGINT)"

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
        self._done(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")

    def add(self, name: str, query: str) -> None:
        """Add rows to a table that was loaded."""
        self._done(f"INSERT INTO {name} {query}")

    def view(self, name: str, query: str) -> None:
        """Give a query a name, without computing it."""
        self.connection.execute(f"CREATE OR REPLACE TEMP VIEW {name} AS {query}")

    def path(self, path: Path) -> str:
        """Return a literal of exactly one file: no sign in its name stands for others."""
        return self.quoted(pattern(path))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return self._done(query).fetchall()

    def progress(self) -> float:
        """Return which share of the query that runs now is done, from 0 to 1."""
        return max(0.0, self.connection.query_progress()) / 100

    def _done(self, query: str) -> duckdb.DuckDBPyConnection:
        found = self.connection.execute(query)
        self.queries += 1
        return found

    def worst(self, condition: str, most: int) -> str:
        """Return an aggregate: the first of `late` (negated) and `id` under a condition."""
        both = "{'late': -late, 'id': id}"
        return f"min(CASE WHEN {condition} THEN {both} END, {most})"
