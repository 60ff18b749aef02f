"""The engine for clusters: Spark; needs the extra ``spark`` and Java 17.

The queries are those of the embedded engine. Only how a text is quoted, matched, cut and hashed is
Spark's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from itertools import count
from pathlib import Path
from typing import Any

from pledgebook.engine.sql.text import BLANKS
from pledgebook.engine.stages import staged

_FEW = 3000  # cells that stand in a query's text: no task is needed to read them
_LOGGING = Path(__file__).with_name("spark.properties")
_SETTINGS: Mapping[str, str] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.extraJavaOptions": f'"-Dlog4j2.configurationFile={_LOGGING}"',
    "spark.sql.ansi.enabled": "true",
    # The queries are nested deeply, and each pass of Spark resolves one more of their layers.
    "spark.sql.analyzer.maxIterations": "1000",
    # Times of Parquet's old type have no zone to the reader of logs, but would have one to Spark.
    "spark.sql.parquet.int96AsTimestamp": "false",
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
}
# For few rows, planning takes far longer than the rows do: nothing is compiled or planned anew.
_SMALL: Mapping[str, str] = {
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}


class NotStarted(Exception):
    """No Spark could be started or reached."""


class Spark:
    """A running `pyspark.sql.SparkSession` as an engine; with ``small`` nothing is kept."""

    name = "spark"

    def __init__(self, session: Any, *, small: bool = False) -> None:
        self.session = session
        self._small = small
        self._parts: dict[str, list[Any]] = {}
        self._stages = count()

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

    def written(self, seconds: str) -> str:
        """Return seconds since 1970 as ``2026-01-05 09:00:00``; years are those from 1 to 9999."""
        return f"date_format(timestamp_seconds({seconds}), 'yyyy-MM-dd HH:mm:ss')"

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
        if len(rows) * len(columns) <= _FEW:
            frame = self.session.sql(self._listed(columns, rows))
        else:
            schema = ", ".join(f"{column} {kind}" for column, kind in columns.items())
            frame = self.session.createDataFrame([tuple(row) for row in rows], schema)
        # Tables of calendars are small: every worker has a copy, and nothing is shuffled.
        small = any(name.startswith(one) for one in ("worked", "reached", "limits", "walls"))
        self._made(name, [frame.hint("broadcast") if small else frame])

    def _listed(self, columns: Mapping[str, str], rows: Sequence[Sequence[Any]]) -> str:
        """Return a query that is its rows."""
        if not rows:
            nulls = [f"CAST(NULL AS {kind}) AS {column}" for column, kind in columns.items()]
            return f"SELECT {', '.join(nulls)} WHERE FALSE"
        typed = ", ".join(
            f"CAST({column} AS {kind}) AS {column}" for column, kind in columns.items()
        )
        listed = ", ".join(f"({', '.join(map(self._literal, row))})" for row in rows)
        return f"SELECT {typed} FROM VALUES {listed} AS v({', '.join(columns)})"

    def _literal(self, value: str | int | bool | None) -> str:
        if isinstance(value, str):
            return self.quoted(value)
        return "NULL" if value is None else str(value)

    def add(self, name: str, query: str) -> None:
        """Add rows to a table that was loaded or kept."""
        self._made(name, [*self._parts[name], self._computed(query)])

    def keep(self, name: str, query: str) -> None:
        """Compute a relation once, under a name."""
        self._made(name, [self._computed(query)])

    def _computed(self, query: str) -> Any:
        frame = self._queried(query)
        # Few rows are computed twice in less time than it takes to keep them.
        return frame if self._small else frame.localCheckpoint()

    def _made(self, name: str, parts: list[Any]) -> None:
        self._parts[name] = parts
        reduce(lambda one, other: one.unionByName(other), parts).createOrReplaceTempView(name)

    def view(self, name: str, query: str) -> None:
        """Give a query a name, without computing it."""
        self._queried(query).createOrReplaceTempView(name)

    def _queried(self, query: str) -> Any:
        return self.session.sql(staged(query, self._stage))

    def _stage(self, query: str) -> str:
        """Give a part of a query a name of its own."""
        name = f"stage{next(self._stages)}"
        self.session.sql(query).createOrReplaceTempView(name)
        return name

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        return [tuple(row) for row in self._queried(query).collect()]

    def worst(self, condition: str, most: int) -> str:
        """Return an aggregate: the first of `late` (negated) and `id` under a condition."""
        both = "named_struct('late', -late, 'id', id)"
        kept = f"filter(collect_list(CASE WHEN {condition} THEN {both} END), x -> x IS NOT NULL)"
        return f"slice(array_sort({kept}), 1, {most})"

    def csv(self, name: str, path: Path, columns: Sequence[str], delimiter: str) -> None:
        """Give a CSV file in UTF-8 a name, its fields as texts; its first line is a header."""
        schema = ", ".join(f"{column} STRING" for column in columns)
        reader = self.session.read.options(
            header=True, mode="FAILFAST", sep=delimiter, quote='"', escape='"', encoding="UTF-8"
        )
        reader.schema(schema).csv(str(path)).createOrReplaceTempView(name)

    def parquet(self, name: str, path: Path) -> list[tuple[str, str]] | None:
        """Give a Parquet file a name; return its columns and types, None where Spark has none."""
        from pyspark.errors import PySparkException  # noqa: PLC0415 - heavy, and an extra

        try:
            frame = self.session.read.parquet(str(path))
        except PySparkException:
            return None
        frame.createOrReplaceTempView(name)
        return [(column, str(kind)) for column, kind in frame.dtypes]


@contextmanager
def started(master: str, *, small: bool = False) -> Iterator[Spark]:
    """Start Spark here (``local[*]``), or use a cluster's (``spark://…``), and stop it at the end.

    With ``small`` it is for few rows. Raises `NotStarted`, and `ImportError` without the extra.
    """
    from py4j.protocol import Py4JError  # noqa: PLC0415 - heavy, and an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415
    from pyspark.sql import SparkSession  # noqa: PLC0415

    builder = SparkSession.builder.master(master).appName("pledgebook")
    for name, value in {**_SETTINGS, **(_SMALL if small else {})}.items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except (PySparkException, Py4JError) as error:
        raise NotStarted(master) from error
    try:
        yield Spark(session, small=small)
    finally:
        session.stop()
