"""JSON Lines: one object a line, its keys being the columns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pledgebook.logs import encoding
from pledgebook.logs.cells import BadCell, cell
from pledgebook.logs.files import unpacked
from pledgebook.logs.lines import Lines
from pledgebook.logs.rows import BAD_ENCODING, Row, Table, told
from pledgebook.model.outcome import Rejected

BAD_JSON = "bad-json"
_MOST = 1000  # names of columns that are remembered
_HALF = re.compile("[\ud800-\udfff]")


def table(path: Path, name: str, wanted: Sequence[str], said: str | None) -> Table:
    """Look for the mapped columns in the records of a file, as far as it takes to find all."""
    with unpacked(path, name) as stream:
        read_as = said or encoding.detect(stream, name)
    guessed = read_as == encoding.GB18030 and not said
    return Table(
        name=name,
        columns=_columns(path, name, wanted, read_as),
        rows=partial(_rows, path, name, wanted, read_as),
        told=(told("log/read-as-gb18030", name),) if guessed else (),
        keyed=True,
    )


def _columns(path: Path, name: str, wanted: Sequence[str], read_as: str) -> tuple[str, ...]:
    sought, found = set(wanted), dict[str, None]()
    with unpacked(path, name) as stream:
        for record in _records(Lines(stream, read_as, name)):
            if isinstance(record, str):
                continue
            for key, _ in record:
                if key in sought or len(found) < _MOST:
                    found[key] = None
                    sought.discard(key)
            if not sought:
                break
    return tuple(found)


def _rows(path: Path, name: str, wanted: Sequence[str], read_as: str) -> Iterator[Row | Rejected]:
    places = {column: number for number, column in enumerate(wanted)}
    with unpacked(path, name) as stream:
        for number, record in enumerate(_records(Lines(stream, read_as, name)), start=1):
            if isinstance(record, str):
                yield Rejected(file=name, row=number, problem=record)
            else:
                yield _row(record, places, name, number)


def _row(record: _Object, places: Mapping[str, int], name: str, number: int) -> Row | Rejected:
    """Return the mapped cells of a record; a key that stands twice could mean either value."""
    cells: list[Any] = [None] * len(places)
    bad: tuple[str, str] | None = None
    for key, value in record:
        place = places.get(key)
        if place is None:
            continue
        if cells[place] is not None:
            return Rejected(file=name, row=number, problem=BAD_JSON, column=key)
        try:
            cells[place] = cell(value)
        except BadCell as error:
            cells[place] = ""
            if bad is None or error.problem < bad[0]:
                bad = (error.problem, key)
    if bad is not None:
        known = cells[0] or None
        return Rejected(file=name, row=number, problem=bad[0], ticket=known, column=bad[1])
    return Row(name, number, tuple([one or "" for one in cells]))


class _Object(list[tuple[str, Any]]):
    """The keys and values of an object; keys may stand in it twice."""


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    return _Object((key.strip(), value) for key, value in pairs)


def _records(lines: Lines) -> Iterator[_Object | str]:
    """Yield each record, or why it cannot be used; blank lines are no records."""
    for line in lines:
        if lines.problem is not None:
            yield lines.problem
            lines.problem = None
        elif line.strip():
            yield _record(line)


def _record(line: str) -> _Object | str:
    try:
        record = _DECODER.decode(line.strip())
    except (ValueError, RecursionError):  # ValueError: of more digits than are read, too
        return BAD_JSON
    if not isinstance(record, _Object):
        return BAD_JSON
    return BAD_ENCODING if "\\u" in line and _halved(record) else record


def _halved(record: _Object) -> bool:
    """Say whether a text has half of a surrogate pair, which is no character."""
    return any(_HALF.search(one) for pair in record for one in pair if isinstance(one, str))


def _finite(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise ValueError(number)
    return value


def _refuse(constant: str) -> Any:
    """Refuse what JSON does not have: NaN and Infinity."""
    raise ValueError(constant)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_finite, parse_constant=_refuse)
