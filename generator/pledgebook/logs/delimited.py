"""CSV: records of the header's length, by the rules of RFC 4180, each refused on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from pledgebook.findings import Finding
from pledgebook.logs import encoding
from pledgebook.logs.files import unpacked
from pledgebook.logs.lines import Lines
from pledgebook.logs.rows import LONGEST, Row, Stored, Table, Unreadable, told
from pledgebook.model.outcome import Rejected
from pledgebook.source import Span

BAD_QUOTE = "bad-quote"
WRONG_FIELDS = "wrong-field-count"
NO_ID = "no-id"

DELIMITERS = (",", ";", "\t")
_CALLED = {";": ("分号", "semicolons"), "\t": ("制表符（Tab）", "tabs")}
_FIELD = {
    one: re.compile(rf'(?:"((?:[^"]++|"")*+)"|((?!")[^{one}\n]*?))({one}|\r?\n|$)')
    for one in DELIMITERS
}
_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')


def table(path: Path, name: str, wanted: Sequence[str], said: str | None) -> Table:
    """Read the header of a CSV file; ``said`` is the encoding that the mapping says."""
    with unpacked(path, name) as stream:
        read_as = said or encoding.detect(stream, name)
    tabs = path.name.lower().removesuffix(".gz").endswith(".tsv")
    heads = {one: _head(path, name, read_as, one) for one in (("\t",) if tabs else DELIMITERS)}
    delimiter = max(heads, key=lambda one: _likely(heads[one], wanted))
    columns = heads[delimiter]
    if isinstance(columns, str):
        raise Unreadable("log/header", name, problem=columns)
    for column in wanted:
        if columns.count(column) > 1:
            raise Unreadable("log/column-twice", name, key=column)
    return Table(
        name=name,
        columns=tuple(columns),
        rows=partial(_rows, path, name, wanted, read_as, delimiter),
        told=tuple(_told(name, None if said else read_as, None if tabs else delimiter)),
        stored=Stored(path=path, delimiter=delimiter, encoding=read_as),
    )


def _head(path: Path, name: str, read_as: str, delimiter: str) -> list[str] | str:
    """Return the columns that a delimiter splits the first record into, or its problem."""
    with unpacked(path, name) as stream:
        head = next(_records(Lines(stream, read_as, name), delimiter, name), None)
    if head is None:
        raise Unreadable("log/empty", name)
    if isinstance(head, list) and any("\r" in one for one in head):
        raise Unreadable("log/line-ends", name)
    return head if isinstance(head, str) else [one.strip() for one in head]


def _likely(head: list[str] | str, wanted: Sequence[str]) -> tuple[int, int]:
    return (0, 0) if isinstance(head, str) else (len({*wanted} & {*head}), len(head))


def _told(name: str, read_as: str | None, delimiter: str | None) -> Iterator[Finding]:
    """Yield what was assumed of a file and is not the usual."""
    if read_as == encoding.GB18030:
        yield told("log/read-as-gb18030", name)
    if delimiter in _CALLED:
        zh, en = _CALLED[delimiter]
        yield told("log/delimiter", name, called=zh, called_en=en)


def _rows(
    path: Path, name: str, wanted: Sequence[str], read_as: str, delimiter: str
) -> Iterator[Row | Rejected]:
    with unpacked(path, name) as stream:
        records = _records(Lines(stream, read_as, name), delimiter, name)
        head = next(records, ())
        columns = [one.strip() for one in head]
        places = [columns.index(column) for column in wanted]
        width = len(columns)
        for number, fields in enumerate(records, start=1):
            if isinstance(fields, str):
                yield Rejected(file=name, row=number, problem=fields)
            elif len(fields) != width:
                yield Rejected(file=name, row=number, problem=WRONG_FIELDS)
            else:
                yield Row(name, number, tuple([fields[place].strip() for place in places]))


def _records(lines: Lines, delimiter: str, name: str) -> Iterator[list[str] | str]:
    """Yield the fields of each record, or why it cannot be used; empty lines are no records."""
    for line in lines:
        if '"' in line:
            record = _quoted(line, lines, delimiter, name)
        else:
            text = line.rstrip("\r\n")
            if not text and lines.problem is None:
                continue
            record = text.split(delimiter)
        if lines.problem is not None:
            record, lines.problem = lines.problem, None
        yield record


def _quoted(line: str, lines: Lines, delimiter: str, name: str) -> list[str] | str:
    """Return the fields of a record with quotes, which may go on in the lines after ``line``."""
    first, fields, at = lines.number, [], 0
    pattern = _FIELD[delimiter]
    while True:
        field = pattern.match(line, at)
        if field is None and _QUOTED.match(line, at):
            return BAD_QUOTE
        if field is None:
            line, at = line[at:] + _closing(lines, len(line), name, first), 0
            continue
        plain = field[1]
        fields.append(field[2] if plain is None else plain.replace('""', '"'))
        at = field.end()
        if field[3] != delimiter:
            return fields


def _closing(lines: Lines, length: int, name: str, first: int) -> str:
    """Return the lines after one that leaves a quote open, to the one with an odd quote."""
    more = []
    for line in lines:
        more.append(line)
        length += len(line)
        if length > LONGEST:
            break
        if line.count('"') % 2:
            return "".join(more)
    raise Unreadable("log/unclosed-quote", name, at=Span(first, 1), line=first)
