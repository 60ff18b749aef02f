"""Where the rows of a log lie, and what a mapping makes of them: stage one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pledgebook.engine.sql.facts import Layout, marks
from pledgebook.engine.sql.stamps import Kind, Stamp, Walls, read
from pledgebook.engine.sql.text import NULL_TEXT, Dialect, case, picked
from pledgebook.logs.columns import mapped, place
from pledgebook.model.log_map import Attribute, LogMap, Shape, TimeColumn
from pledgebook.model.objective import Objective

_YEAR_1, _YEAR_9999 = -62_135_596_800, 253_402_300_799  # the first second, and the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the rows of a log are read: its columns by their place among the mapped ones.

    The relation that is read has `c0`, … (the mapped columns, the id first) and `refused`, the
    problem of a row that is refused.
    """

    log_map: LogMap
    layout: Layout
    walls: Walls | None
    kinds: Mapping[str, Kind]

    def column(self, of: str | TimeColumn | Attribute) -> str:
        """Return the column in which a mapped one stands."""
        return f"c{place(mapped(self.log_map), of)}"


def layout_of_log(log_map: LogMap, terms: Sequence[Objective]) -> Layout:
    """Return the events and attributes that a log records; of rows of events those of terms."""
    attributes = tuple(log_map.attributes)
    if log_map.shape is Shape.TICKETS:
        return Layout(events=tuple(log_map.events), attributes=attributes)
    events = dict.fromkeys(
        name for term in terms for name in (*term.start.events, *marks(term), *term.requires)
    )
    return Layout(events=tuple(events), attributes=attributes, again=True)


def times(log_map: LogMap) -> tuple[TimeColumn, ...]:
    """Return the columns of times in the order in which their instants are numbered."""
    return (log_map.time,) if log_map.time is not None else tuple(log_map.events.values())


def named(attribute: Attribute, reading: Reading, dialect: Dialect) -> tuple[str, str]:
    """Return what a mapping calls a cell, and the cell itself where no name is for it."""
    if attribute.column is None:
        return dialect.quoted(attribute.value or ""), NULL_TEXT
    column = reading.column(attribute)
    values = {said.strip(): name for said, name in attribute.values.items()}
    if not values:
        return column, NULL_TEXT
    branches: list[tuple[str, str | int]] = [
        (f"{column} = {dialect.quoted(said)}", dialect.quoted(name))
        for said, name in values.items()
    ]
    other = NULL_TEXT if attribute.else_ is None else dialect.quoted(attribute.else_)
    found = case([(f"{column} IS NULL", NULL_TEXT), *branches], other)
    among = ", ".join(map(dialect.quoted, values))
    return found, case([(f"{column} NOT IN ({among})", column)], NULL_TEXT)


def shut(reading: Reading, dialect: Dialect) -> str:
    """Return whether a row says that its ticket is closed; null where it says nothing."""
    status = reading.log_map.status
    if status is None:
        return "CAST(NULL AS BOOLEAN)"
    values = ", ".join(dialect.quoted(one.strip()) for one in status.closed)
    return f"{reading.column(status.column)} IN ({values})" if values else "FALSE"


def cells(rows: str, reading: Reading, dialect: Dialect, *, computed: bool = False) -> str:
    """Return each row with `id`, `digest`, `shut`, attributes, instants `e0` and problems `p0`.

    `unknown0`, … are values of attributes that the mapping does not name; `q0`, … doubts of times.
    With ``computed`` instants, problems and doubts stand in ``rows`` already.
    """
    log_map, inner = reading.log_map, rows
    columns = {"refused": "refused", "id": "c0"}
    names = [f"c{i}" for i in range(len(mapped(log_map)))]
    columns["digest"] = dialect.digest([_text(one, reading, dialect) for one in names])
    columns["shut"] = shut(reading, dialect)
    for i, attribute in enumerate(log_map.attributes.values()):
        columns[f"a{i}"], columns[f"unknown{i}"] = named(attribute, reading, dialect)
    for j, time in enumerate(times(log_map)):
        if not computed:
            column = reading.column(time)
            kind = reading.kinds.get(column, Kind.TEXT)
            stamp = Stamp(column=column, mark=f"_{j}", kind=kind, form=time.format)
            inner = read(inner, stamp, reading.walls, dialect)
        columns |= {f"{part}{j}": f"{part}_{j}" for part in "epq"}
    if log_map.shape is Shape.EVENTS:
        columns |= _of_event(reading, dialect)
    return picked(inner, columns)


def _text(column: str, reading: Reading, dialect: Dialect) -> str:
    """Return a column as `logs.cells.text` writes it, whatever kind of file it stands in."""
    kind = reading.kinds.get(column, Kind.TEXT)
    if kind is Kind.TEXT:
        return column
    written = dialect.written(column)
    if kind is Kind.INSTANT:
        written = f"concat(replace({written}, ' ', 'T'), 'Z')"
    there = f"{column} BETWEEN {_YEAR_1} AND {_YEAR_9999}"
    return case([(f"{column} IS NULL", NULL_TEXT), (there, written)], f"CAST({column} AS STRING)")


def _of_event(reading: Reading, dialect: Dialect) -> dict[str, str]:
    """Return which event a row is of (-1: none that matters), and its sequence."""
    log_map = reading.log_map
    assert log_map.event is not None  # noqa: S101 - a mapping of this shape has one
    name, unknown = named(log_map.event, reading, dialect)
    branches: list[tuple[str, str | int]] = [
        (f"{name} = {dialect.quoted(event)}", i) for i, event in enumerate(reading.layout.events)
    ]
    columns = {"event": case(branches, "-1"), "unknown_event": unknown}
    if not log_map.sequence:
        return columns | {"seq": "CAST(0 AS BIGINT)", "unordered": "FALSE"}
    column = reading.column(log_map.sequence)
    whole = dialect.matches(column, "[+-]?[0-9]{1,18}")
    columns["seq"] = case([(f"{column} IS NULL", "0"), (whole, f"CAST({column} AS BIGINT)")])
    return columns | {"unordered": f"{column} IS NOT NULL AND NOT ({whole})"}
