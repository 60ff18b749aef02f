"""CSV files of which every record is a line that any reader cuts into the same fields."""

from __future__ import annotations

import re

from pledgebook.logs.encoding import UTF_8
from pledgebook.logs.files import unpacked
from pledgebook.logs.lines import Lines
from pledgebook.logs.rows import Table

_QUOTED = re.compile(r'"(?:[^"]|"")*+"')
_CONTROLS = "".join(map(chr, range(33)))


def simple(table: Table) -> bool:
    """Say whether all lines of a CSV file in UTF-8 are records that have as many fields as it.

    A field with quotes has one at either end; no record goes on in the next line, none is of blanks
    alone, and no carriage return stands within one. Raises `Unreadable` where the file breaks off.
    """
    stored, width = table.stored, len(table.columns)
    if stored is None or stored.delimiter is None or stored.encoding != UTF_8 or width < 2:
        return False
    delimiter = stored.delimiter
    field = rf'(?:"(?:[^"]|"")*+"|[^"{delimiter}]*+)'
    whole = re.compile(f"{field}(?:{delimiter}{field})*+")
    with unpacked(stored.path, table.name) as stream:
        lines = Lines(stream, UTF_8, table.name)
        for line in lines:
            text = line.rstrip("\r\n")
            if lines.problem is not None or "\r" in text:
                return False
            if not text:
                continue
            if text[0] <= " " and not text.strip(_CONTROLS):
                return False
            plain = text
            if '"' in text:
                if not whole.fullmatch(text):
                    return False
                plain = _QUOTED.sub("", text)
            if plain.count(delimiter) + 1 != width:
                return False
    return True
