"""Plain data to YAML that reads back as the same data, here and in any other reader.

Text stays bare only where no reader takes it for anything else: YAML 1.1 turns ``no`` into a
boolean and ``8:30`` into 510, and full-width signs are what our own reader suspects. Maps and
lists stand on one line where that is short, as people write them.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pledgebook.source._scalars import resolve

_WIDTH = 100
_BLOCK = 2  # maps of maps less deep than this have a line for each name: chapters, clauses
_NAME = re.compile(r"[^\W_](?:[\w /.%+()（）、《》·~×-]*[\w%)）》])?")
_SENTENCE = re.compile(r"[^\W_](?:[\w /.%+()（）、《》·~×，。；-]*[\w%)）》。])?")
_NUMERIC = re.compile(r"[-+0-9][-+0-9_.,:/eExXoOa-fA-F~ TZ]*")
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "nan", "inf"))


def dump(data: dict[str, Any]) -> str:
    """Return ``data`` as YAML in block style; reading it gives the same data in the same order.

    ``data`` is what `read` gives without faults, with no value left out: `None` has no spelling.
    """
    return "".join(f"{line}\n" for line in _map(data, 0))


def _map(data: dict[str, Any], depth: int) -> Iterator[str]:
    for key, value in data.items():
        indent = "" if isinstance(value, list) else "  "
        yield from _under(f"{_scalar(key, _NAME)}:", value, depth + 1, indent)


def _list(data: list[Any], depth: int) -> Iterator[str]:
    for value in data:
        yield from _under("-", value, depth + 1, "  ")


def _under(lead: str, value: Any, depth: int, indent: str) -> Iterator[str]:
    """Yield ``lead`` and what belongs to it: on its line, or on those below it."""
    if isinstance(value, str) and _is_block(value):
        yield from _text(lead, value, indent)
    elif not isinstance(value, dict | list):
        yield f"{lead} {_flow(value)}"
    elif (row := _row(lead, value, depth)) is not None:
        yield row
    else:
        inner = _map(value, depth) if isinstance(value, dict) else _list(value, depth)
        yield f"- {next(inner)}" if lead == "-" else lead
        yield from (f"{indent}{line}" if line else "" for line in inner)


def _row(lead: str, value: dict[str, Any] | list[Any], depth: int) -> str | None:
    """Return ``value`` on the line of ``lead``; None where it needs more lines, or should have."""
    inner = list(value.values()) if isinstance(value, dict) else []
    plain = not any(isinstance(one, dict | list) for one in inner)
    if value and not ((plain or depth >= _BLOCK) and _is_flat(value)):
        return None
    line = f"{lead} {_flow(value)}"
    return line if not value or _fits(line, depth) else None


def _fits(line: str, depth: int) -> bool:
    """Say whether a line is short enough; a Han character is as wide as two letters."""
    room = _WIDTH - 2 * depth - len(line)
    if room < 0 or line.isascii():
        return room >= 0
    return sum(unicodedata.east_asian_width(one) in "WF" for one in line) <= room


def _is_flat(value: Any) -> bool:
    """Say whether nothing in ``value`` needs lines of its own."""
    if isinstance(value, dict | list):
        return all(map(_is_flat, value.values() if isinstance(value, dict) else value))
    return not (isinstance(value, str) and _is_block(value))


def _flow(value: Any, bare: re.Pattern[str] = _SENTENCE) -> str:
    """Return ``value`` on one line; full-width commas stand bare in maps, never in lists."""
    if isinstance(value, dict):
        return (
            f"{{{', '.join(f'{_scalar(key, _NAME)}: {_flow(one)}' for key, one in value.items())}}}"
        )
    if isinstance(value, list):
        return f"[{', '.join(_flow(one, _NAME) for one in value)}]"
    return _scalar(value, bare)


def _scalar(value: str | int, bare: re.Pattern[str]) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return value if _is_bare(value, bare) else _quoted(value)


@lru_cache(maxsize=4096)  # keys, units and names come back all the time
def _is_bare(text: str, bare: re.Pattern[str]) -> bool:
    return (
        bare.fullmatch(text) is not None
        and not _NUMERIC.fullmatch(text)
        and text.lower() not in _WORDS
        and resolve(text) == text
    )


def _quoted(text: str) -> str:
    """Return ``text`` in double quotes; every escape of JSON is one of YAML."""
    return json.dumps(text, ensure_ascii=False)


def _is_block(value: str) -> bool:
    """Say whether a text can stand in lines of its own, as they are."""
    if "\n" not in value.strip("\n"):
        return False
    return not value[0].isspace() and all(line == line.strip() for line in value.split("\n"))


def _text(lead: str, value: str, indent: str) -> Iterator[str]:
    """Yield a text line by line; the header says what becomes of the line ends at its end."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    yield f"{lead} |{('-', '')[ends] if ends < 2 else '+'}"
    yield from (f"{indent}{line}" if line else "" for line in body.split("\n"))
    yield from [""] * (ends - 1)
