"""Typed values of workbooks, Parquet, JSON and databases to cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pledgebook.logs.rows import BAD_ENCODING, NESTED, Cell, Row
from pledgebook.model.outcome import Rejected

_EPOCH = dt.datetime(1970, 1, 1)


class BadCell(ValueError):
    """A value that is no cell; ``problem`` is why its row is refused."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def cell(value: object) -> Cell:
    """Return a value as a cell: text without blanks around it, or a time that has a type.

    Raises `BadCell` for lists, objects, and text that has no characters.
    """
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | Decimal):
        return _number(value)
    if isinstance(value, dt.datetime | dt.date):
        return value
    if isinstance(value, bytes):
        try:
            return _text(value.decode("utf-8"))
        except UnicodeDecodeError:
            raise BadCell(BAD_ENCODING) from None
    if isinstance(value, list | dict | tuple):
        raise BadCell(NESTED)
    return str(value)


def text(one: Cell) -> str:
    """Return a cell as text, a time to the second."""
    if isinstance(one, str):
        return one
    if not isinstance(one, dt.datetime):
        return one.isoformat()
    if one.tzinfo is None:
        return one.isoformat(" ", "seconds")
    plain = one.astimezone(dt.UTC).replace(tzinfo=None)
    return plain.isoformat("T", "seconds") + "Z"


def row(values: Sequence[Any], wanted: Sequence[str], name: str, number: int) -> Row | Rejected:
    """Return the values of the mapped columns as a row; the first that is no cell refuses it."""
    cells: list[Cell] = []
    bad: tuple[str, str] | None = None
    for value, column in zip(values, wanted, strict=True):
        try:
            cells.append(cell(value))
        except BadCell as error:
            cells.append("")
            if bad is None or error.problem < bad[0]:
                bad = (error.problem, column)
    if bad is None:
        return Row(name, number, tuple(cells))
    known = text(cells[0]) or None
    return Rejected(file=name, row=number, problem=bad[0], ticket=known, column=bad[1])


def moment(value: int | None, unit: int, zoned: bool) -> dt.datetime | str | None:
    """Return a time that is counted from 1970, ``unit`` to the second, down to the second."""
    if value is None:
        return None
    try:
        found = _EPOCH + dt.timedelta(seconds=value // unit)
    except OverflowError:  # such as the infinity of a database
        return str(value)
    return found.replace(tzinfo=dt.UTC) if zoned else found


def day(value: int | None) -> dt.date | str | None:
    """Return a date that is counted from 1970."""
    if value is None:
        return None
    try:
        return _EPOCH.date() + dt.timedelta(days=value)
    except OverflowError:
        return str(value)


def _text(value: str) -> str:
    if "\0" in value:
        raise BadCell(BAD_ENCODING)
    return value.strip()


def _number(value: float | Decimal) -> str:
    if value != value:  # not a number: how several programs write that there is none
        return ""
    if value in (float("inf"), float("-inf")):
        return str(value)
    if value == int(value):
        return str(int(value))
    return repr(value) if isinstance(value, float) else f"{value:f}"
