"""References from an author's own words to the data: ``{notices.respond}``, ``{critical.title}``.

They are looked up, never evaluated; what is not found is left as it was typed and named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields

from pledgebook.bind import field_name
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.rows import lines

_REFERENCE = re.compile(r"\{([a-z][a-z0-9-]*)((?:\.[a-z0-9][a-z0-9+-]*)+)\}")
_HEAD = ("project", "version", "signature", "days")
_WORDS = (
    "parties",
    "severities",
    "channels",
    "clocks",
    "events",
    "items",
    "acts",
    "definitions",
)


def resolve(
    text: str, commitment: Commitment, names: Names, say: Callable[[object], str] = str
) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` with its references put into words by ``say``, and the unknown references."""
    unknown: list[str] = []

    def put(found: re.Match[str]) -> str:
        value = _find(found[1], found[2][1:].split("."), commitment, names)
        if value is None or (isinstance(value, Node) and not _sayable(value)):
            unknown.append(found[0])
            return found[0]
        return say(value)

    return _REFERENCE.sub(put, text), tuple(unknown)


def _sayable(value: Node) -> bool:
    """Say whether an object is a value; a whole clause or word is not."""
    return not hasattr(value, "title")


def _find(name: str, path: list[str], commitment: Commitment, names: Names) -> object:
    value: object = _named(name, commitment)
    for key in path:
        value = _step(value, key, names)
        if value is None:
            return None
    return value if value not in ((), {}) else None


def _named(name: str, commitment: Commitment) -> object:
    if name in _HEAD:
        return getattr(commitment, name)
    for words in _WORDS:
        if name in getattr(commitment, words):
            return getattr(commitment, words)[name]
    for group in commitment.groups.values():
        if name in group:
            return group[name]
    return {id_: clause for _, id_, clause in commitment.clauses()}.get(name)


def _step(value: object, key: str, names: Names) -> object:
    if isinstance(value, Mapping):
        return value.get(key)
    if isinstance(value, tuple):
        return value[int(key)] if key.isdigit() and int(key) < len(value) else None
    if not isinstance(value, Node):
        return None
    if isinstance(value, Clause):
        if key in value.acts:
            return value.acts[key]
        found = [line.row for line in lines(value, names) if line.key == key]
        if found and value.rows:
            return found[0]
    known = {field.name for field in fields(value)} - {"at"}
    return getattr(value, field_name(key)) if field_name(key) in known else None
