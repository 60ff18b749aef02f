"""Pieces of SQL that mean the same to every engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from pledgebook.clock.walls import DAY
from pledgebook.engine.sql.tables import NOWHERE

# What Python's str.strip() drops.
BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
NULL_INSTANT = "CAST(NULL AS BIGINT)"
NULL_TEXT = "CAST(NULL AS STRING)"


class Dialect(Protocol):
    """How an engine writes what SQL leaves to it."""

    name: str

    def quoted(self, text: str) -> str:
        """Return a literal of any text."""
        ...

    def matches(self, text: str, pattern: str) -> str:
        """Return whether the whole of a text matches a regular expression."""
        ...

    def days(self, text: str) -> str:
        """Return the day, counted from 1970, of a date (ISO 8601); null where it is none."""
        ...

    def usual(self, text: str) -> str:
        """Return the wall's seconds since 1970 of ``2026-01-05 09:00:00``, or of some such texts.

        Null for all else: those are read by the parts. It is there for speed alone.
        """
        ...

    def written(self, seconds: str) -> str:
        """Return seconds since 1970 as ``2026-01-05 09:00:00``; years are those from 1 to 9999."""
        ...

    def trimmed(self, text: str) -> str:
        """Return a text without the blanks around it; null where nothing is left."""
        ...

    def digest(self, columns: Sequence[str]) -> str:
        """Return 64 bits that are equal for equal values."""
        ...


def layer(inner: str, columns: Mapping[str, str]) -> str:
    """Return a query that adds columns to those of another one."""
    return f"SELECT *, {listed(columns)} FROM ({inner}) AS t" if columns else inner


def picked(inner: str, columns: Mapping[str, str], where: str = "") -> str:
    """Return a query with columns in the place of those of another one."""
    condition = f" WHERE {where}" if where else ""
    return f"SELECT {listed(columns)} FROM ({inner}) AS t{condition}"


def listed(columns: Mapping[str, str]) -> str:
    """Return expressions under their names."""
    return ", ".join(
        name if name == expression else f"{expression} AS {name}"
        for name, expression in columns.items()
    )


def joined(inner: str, table: str, on: tuple[str, str], columns: Mapping[str, str]) -> str:
    """Return a query with columns out of a table ``j``, whose key has exactly one row for each."""
    theirs, ours = on
    join = f"JOIN {table} AS j ON j.{theirs} = t.{ours}"
    return f"SELECT t.*, {listed(columns)} FROM ({inner}) AS t {join}"


def bucket(value: str, width: int = DAY) -> str:
    """Return in which bucket a number that is not negative lies; the sentinel's for null."""
    return f"coalesce(CAST(floor(({value}) / {width}) AS BIGINT), {NOWHERE})"


def case(branches: Iterable[tuple[str, str | int]], otherwise: str | None = None) -> str:
    """Return the first branch whose condition holds; null, or ``otherwise``, where none does."""
    whens = " ".join(f"WHEN {condition} THEN {value}" for condition, value in branches)
    if not whens:
        return otherwise or "CAST(NULL AS INT)"
    return f"CASE {whens}{'' if otherwise is None else f' ELSE {otherwise}'} END"


def any_of(conditions: Iterable[str]) -> str:
    """Return whether one of the conditions holds."""
    return " OR ".join(f"({one})" for one in conditions) or "FALSE"


def extreme(name: str, values: Iterable[str]) -> str:
    """Return the ``least`` or ``greatest`` of values, nulls left out."""
    given = list(values)
    if not given:
        return NULL_INSTANT
    return given[0] if len(given) == 1 else f"{name}({', '.join(given)})"
