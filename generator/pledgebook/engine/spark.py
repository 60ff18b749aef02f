"""The engine for clusters: Spark, which somebody else has set up; needs the extra ``spark``.

The queries are those of the embedded engine. Only how a text is quoted, matched, cut and hashed is
Spark's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pledgebook.engine.sql.text import BLANKS


class Spark:
    """A running Spark session (`pyspark.sql.SparkSession`) as an engine."""

    name = "spark"

    def __init__(self, session: Any) -> None:
        # The queries are nested deeply, and each pass of Spark resolves one more of their layers.
        session.conf.set("spark.sql.analyzer.maxIterations", "1000")
        self._spark = session
        self._rows: dict[str, Any] = {}

    def close(self) -> None:
        """Stop the session."""
        self._spark.stop()

    def quoted(self, text: str) -> str:
        """Return a literal of any text."""
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    def matches(self, text: str, pattern: str) -> str:
        """Return whether the whole of a text matches a regular expression."""
        return f"({text} RLIKE {self.quoted(f'^(?:{pattern})' + chr(92) + 'z')})"

    def days(self, text: str) -> str:
        """Return the day, counted from 1970, of a date (ISO 8601); null where it is none."""
        return f"CAST(unix_date(TRY_CAST({text} AS DATE)) AS BIGINT)"

    def usual(self, text: str) -> str:
        """Read no text by a way of its own."""
        return f"CAST(nullif({text}, {text}) AS BIGINT)"

    def trimmed(self, text: str) -> str:
        """Return a text without the blanks around it; null where nothing is left."""
        return f"nullif(btrim({text}, {self.quoted(BLANKS)}), '')"

    def digest(self, columns: Sequence[str]) -> str:
        """Return 64 bits that are equal for equal values."""
        # A null is passed over: what stands between keeps columns apart.
        parts = ", 0, ".join(f"{column} IS NULL, {column}" for column in columns)
        return f"xxhash64({parts})"

    def load(self, name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> None:
        """Make a table of rows; ``columns`` gives the type of each."""
        schema = ", ".join(f"{column} {kind}" for column, kind in columns.items())
        frame = self._spark.createDataFrame([tuple(row) for row in rows], schema)
        self._rows[name] = frame
        # Tables of calendars are small: every worker has a copy, and nothing is shuffled.
        small = any(name.startswith(one) for one in ("worked", "reached", "limits", "walls"))
        (frame.hint("broadcast") if small else frame).createOrReplaceTempView(name)

    def add(self, name: str, query: str) -> None:
        """Add rows to a table that was loaded."""
        self._rows[name] = self._rows[name].unionByName(self._spark.sql(query)).localCheckpoint()
        self._rows[name].createOrReplaceTempView(name)

    def keep(self, name: str, query: str) -> None:
        """Compute a relation once, under a name."""
        self._spark.sql(query).localCheckpoint().createOrReplaceTempView(name)

    def view(self, name: str, query: str) -> None:
        """Give a query a name, without computing it."""
        self._spark.sql(query).createOrReplaceTempView(name)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return [tuple(row) for row in self._spark.sql(query).collect()]

    def worst(self, condition: str, most: int) -> str:
        """Return an aggregate: the first of `late` (negated) and `id` under a condition."""
        both = "named_struct('late', -late, 'id', id)"
        kept = f"filter(collect_list(CASE WHEN {condition} THEN {both} END), x -> x IS NOT NULL)"
        return f"slice(array_sort({kept}), 1, {most})"


def local(threads: int) -> Spark:
    """Return a Spark of this machine's own; it needs Java 17 and the extra ``spark``."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - heavy, and an extra

    settings = {
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": str(threads),
        "spark.default.parallelism": str(threads),
    }
    builder = SparkSession.builder.master(f"local[{threads}]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return Spark(builder.getOrCreate())
