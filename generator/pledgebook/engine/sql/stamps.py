"""Time cells to instants, in SQL: what `logs.stamps` does with one cell, for a whole column.

A column with a ``format`` of its own is not read here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from pledgebook.clock import instants
from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.tables import NOWHERE
from pledgebook.engine.sql.text import Dialect, case, joined, layer
from pledgebook.engine.sql.walls import Step
from pledgebook.logs.formats import UNIX

SHAPE = (
    "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?"
    "([Zz]|[+-][0-9]{2}:[0-9]{2})?"
)
BAD = PROBLEMS.index(instants.BAD) + 1
NO_ZONE = PROBLEMS.index(instants.NO_ZONE) + 1
SKIPPED, AMBIGUOUS = 1, 2


class Kind(Enum):
    """What a column holds: text, seconds since 1970 in UTC, or the same on a wall."""

    TEXT = "text"
    INSTANT = "instant"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class Walls:
    """How local times become instants: a zone's table of days, or the few steps of its offset."""

    table: str | None
    first: int = 0
    last: int = 0
    steps: tuple[Step, ...] = ()

    def since(self, first: int | None) -> Walls:
        """Return what is needed for wall times from ``first`` on; None: for no time at all."""
        over = [one for one in self.steps[1:] if first is None or one.since <= first]
        return replace(self, steps=self.steps[len(over) :])


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A column of times: ``mark`` names what is made of it, ``form`` is the mapping's format."""

    column: str
    mark: str
    kind: Kind
    form: str | None = None


def read(inner: str, stamp: Stamp, walls: Walls | None, dialect: Dialect) -> str:
    """Add ``e{mark}``, the instant of a column, ``p{mark}``, its problem, ``w{mark}``, a doubt."""
    column, mark = stamp.column, stamp.mark
    if stamp.kind is Kind.TEXT and stamp.form in UNIX:
        at = _unix(column, UNIX[stamp.form or ""], dialect)
        return _bounded(layer(inner, {f"u{mark}": at, f"x{mark}": "FALSE", f"w{mark}": "0"}), stamp)
    if stamp.kind is Kind.INSTANT:
        plain = {f"u{mark}": column, f"x{mark}": "FALSE", f"w{mark}": "0"}
        return _bounded(layer(inner, plain), stamp)
    if stamp.kind is Kind.LOCAL:
        wall = {f"v{mark}": column, f"z{mark}": "CAST(NULL AS INT)", f"s{mark}": "0"}
        return _bounded(_placed(layer(inner, wall), mark, walls), stamp)
    return _bounded(_placed(_parsed(inner, column, mark, dialect), mark, walls), stamp)


def _unix(column: str, unit: int, dialect: Dialect) -> str:
    whole = f"CAST({column} AS BIGINT)"
    # As a double a number is exact wherever it is a sensible instant.
    at = whole if unit == 1 else f"CAST(floor({whole} / {unit}) AS BIGINT)"
    return case([(dialect.matches(column, "[+-]?[0-9]{1,18}"), at)])


def _parsed(inner: str, column: str, mark: str, dialect: Dialect) -> str:
    """Add the wall's seconds ``v``, the offset ``z`` (null: none is said), a leap second ``s``.

    What is unusual stands in branches of its own, so that an engine looks at it only where it is.
    """
    text, usual, z = f"g{mark}", f"f{mark}", f"z{mark}"
    inner = layer(inner, {usual: dialect.usual(column)})
    unusual = f"{usual} IS NULL AND {column} IS NOT NULL AND {dialect.matches(column, SHAPE)}"
    inner = layer(inner, {text: case([(unusual, column)])})
    inner = layer(inner, {z: case([(f"{text} IS NOT NULL", _offset(text))])})
    d = dialect.days(f"substring({text}, 1, 10)")
    h, m = (f"CAST(substring({text}, {at}, 2) AS INT)" for at in (12, 15))
    seconds = f"substring({text}, 17, 1) = ':'"
    c = case([(seconds, f"CAST(substring({text}, 18, 2) AS INT)")], "0")
    fine = f"{h} <= 23 AND {m} <= 59 AND {c} <= 60 AND coalesce({z}, 0) BETWEEN -86340 AND 86340"
    wall = case([(fine, f"{d} * 86400 + {h} * 3600 + {m} * 60 + least({c}, 59)")])
    read = case([(f"{usual} IS NOT NULL", usual), (f"{text} IS NOT NULL", wall)])
    leap = case([(f"{text} IS NOT NULL AND {c} = 60", "1")], "0")
    return layer(inner, {f"v{mark}": read, f"s{mark}": leap})


def _offset(text: str) -> str:
    """Return the offset that a text ends with, in seconds; beyond a day where it is none."""
    hours = f"CAST(substring({text}, length({text}) - 4, 2) AS INT)"
    minutes = f"CAST(right({text}, 2) AS INT)"
    sign = f"substring({text}, length({text}) - 5, 1)"
    size = case(
        [(f"{hours} <= 23 AND {minutes} <= 59", f"{hours} * 3600 + {minutes} * 60")], "99999"
    )
    zoned = f"length({text}) > 16 AND {sign}"
    return case(
        [
            (f"right({text}, 1) IN ('Z', 'z')", "0"),
            (f"{zoned} = '+'", size),
            (f"{zoned} = '-' AND substring({text}, length({text}) - 2, 1) = ':'", f"-1 * {size}"),
        ]
    )


def _placed(inner: str, mark: str, walls: Walls | None) -> str:
    """Add ``u``, the instant of a wall's time, ``x``, whether its zone is not known, and ``w``."""
    wall, said, leap = f"v{mark}", f"z{mark}", f"s{mark}"
    local = f"{wall} IS NOT NULL AND {said} IS NULL"
    if walls is None or walls.table is None:
        offset, doubt = ("NULL", "0") if walls is None else _stepped(wall, walls.steps)
        found = {f"u{mark}": f"{wall} + {leap} - coalesce({said}, {offset})"}
        found |= {f"w{mark}": "0" if doubt == "0" else case([(local, doubt)], "0")}
        return layer(inner, {**found, f"x{mark}": local if walls is None else "FALSE"})
    day = case([(local, f"CAST(floor({wall} / 86400) AS BIGINT)")])
    known = f"CASE WHEN {day} BETWEEN {walls.first} AND {walls.last} THEN {day} END"
    inner = layer(inner, {f"y{mark}": f"coalesce({known}, {NOWHERE})"})
    second = f"(t.{wall} - 86400 * j.d)"
    offset = f"CASE WHEN {second} >= j.switch THEN j.after ELSE j.before END"
    doubt = f"{second} >= j.doubt AND {second} < j.switch"
    odd = f"CASE WHEN {doubt} THEN CASE WHEN j.skipped = 1 THEN {SKIPPED} ELSE {AMBIGUOUS} END END"
    columns = {
        f"u{mark}": f"t.{wall} + t.{leap} - coalesce(t.{said}, {offset})",
        f"x{mark}": "FALSE",
        f"w{mark}": f"coalesce({odd}, 0)",
    }
    return joined(inner, walls.table, ("d", f"y{mark}"), columns)


def _stepped(wall: str, steps: Sequence[Step]) -> tuple[str, str]:
    """Return the offset of a wall time, and whether it is in doubt; the latest step comes first."""
    first, *later = steps
    offsets: list[tuple[str, str | int]] = []
    doubts: list[tuple[str, str | int]] = []
    for step in reversed(later):
        offsets.append((f"{wall} >= {step.since}", step.offset))
        doubts += [(f"{wall} >= {step.since}", 0), (f"{wall} >= {step.doubt}", step.kind)]
    return case(offsets, str(first.offset)), case(doubts, "0") if doubts else "0"


def _bounded(inner: str, stamp: Stamp) -> str:
    mark = stamp.mark
    within = f"u{mark} >= {instants.EARLIEST} AND u{mark} < {instants.LATEST}"
    there = f"{stamp.column} IS NOT NULL"
    problem = case([(f"NOT ({there})", "NULL"), (f"x{mark}", NO_ZONE), (within, "NULL")], str(BAD))
    inner = layer(inner, {f"e{mark}": case([(within, f"u{mark}")]), f"p{mark}": problem})
    return layer(inner, {f"q{mark}": case([(f"e{mark} IS NOT NULL", f"w{mark}")], "0")})
