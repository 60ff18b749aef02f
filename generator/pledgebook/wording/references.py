"""References from an author's own words to the data: ``{notices.respond}``, ``{notices}``.

``{name.field}`` is a value, ``{name}`` what a thing is called; a clause stands in quotes. They are
looked up, never evaluated. What is not found is left as it was typed and named.
"""

from __future__ import annotations

import dataclasses as dc
import re
from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.bind import field_name
from pledgebook.model import money, timing
from pledgebook.model.clause import Clause, Measure
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.rows import lines
from pledgebook.model.walk import fields, route
from pledgebook.source import Pointer

# A name alone is at least two letters, so that {x} in a formula stays text.
REFERENCE = re.compile(
    r"\{([a-z][a-z0-9-]*)((?:\.[a-z0-9][a-z0-9+-]*)+)\}|(?<!\{)\{([a-z][a-z0-9-]+)\}(?!\})"
)
HEAD = ("project", "version", "signature", "days")
WORDS = (
    "parties",
    "severities",
    "channels",
    "clocks",
    "events",
    "items",
    "acts",
    "definitions",
)
_SAYABLE = (
    Measure,
    money.Amount,
    money.ChargeByPart,
    money.Claim,
    money.Extension,
    money.Renewal,
    timing.Agreed,
    timing.Combination,
    timing.Deadline,
    timing.Moment,
    timing.PerService,
    timing.Rolling,
)


@dc.dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a reference leads to, and where that stands."""

    value: object
    at: Pointer


def find(reference: re.Match[str], names: Names) -> Found | None:
    """Return what ``reference``, a match of `REFERENCE`, leads to; None where it leads nowhere."""
    if reference[3]:
        return _at(_declared(reference[3], names.commitment))
    found = named(reference[1], names.commitment)
    for key in reference[2][1:].split("."):
        found = None if found is None else step(found, key, names)
    return found if found is not None and sayable(found.value) else None


def resolve(
    text: str, names: Names, say: Callable[[object], str] = str
) -> tuple[str, tuple[str, ...]]:
    """Return ``text`` with its references put into words by ``say``, and the unknown references.

    A reference may lead to words with references of their own; one that comes back to itself is
    unknown.
    """
    unknown: list[str] = []

    def put(reference: re.Match[str], above: tuple[str, ...]) -> str:
        whole = reference[0]
        found = None if whole in above else find(reference, names)
        if found is None:
            unknown.append(whole)
            return whole
        said = say(reference[3] or found.value)
        said = f"“{said}”" if isinstance(found.value, Clause) else said
        return REFERENCE.sub(lambda inner: put(inner, (*above, whole)), said)

    return REFERENCE.sub(lambda one: put(one, ()), text), tuple(unknown)


def fill(commitment: Commitment, names: Names, say: Callable[[object], str]) -> Commitment:
    """Return a letter with the references in all its words put into words."""
    made: Commitment = _filled(commitment, lambda text: resolve(text, names, say)[0])
    return made


def _filled(value: Any, put: Callable[[str], str]) -> Any:
    """Return ``value`` itself where nothing in it changes."""
    if isinstance(value, str):
        return put(value) if "{" in value else value
    if not value:
        return value
    if isinstance(value, tuple):
        items = tuple(_filled(item, put) for item in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, Mapping):
        entries = {key: _filled(item, put) for key, item in value.items()}
        return entries if any(entries[key] is not value[key] for key in entries) else value
    if not isinstance(value, Node):
        return value
    changed = {
        name: made
        for name in fields(value)
        if (own := getattr(value, name)) and (made := _filled(own, put)) is not own
    }
    return dc.replace(value, **changed) if changed else value


def named(name: str, commitment: Commitment) -> Found | None:
    """Return what the letter declares as ``name``, or that part of its head."""
    return _at(getattr(commitment, name) if name in HEAD else _declared(name, commitment))


def _at(node: Node | None) -> Found | None:
    return None if node is None else Found(value=node, at=node.at)


def _declared(name: str, commitment: Commitment) -> Node | None:
    words: list[Mapping[str, Node]] = [getattr(commitment, one) for one in WORDS]
    clauses = {id_: clause for _, id_, clause in commitment.clauses()}
    found = (
        known[name] for known in (*words, *commitment.groups.values(), clauses) if name in known
    )
    return next(found, None)


def step(found: Found, key: str, names: Names) -> Found | None:
    """Return what ``key`` leads to from ``found``: an entry, an item by number, a row, a field."""
    value, at = found.value, found.at
    if isinstance(value, tuple) and len(value) == 1 and not key.isdigit():
        value = value[0]  # a list of one is written as its only item
    inner: object = None
    if isinstance(value, Mapping):
        inner, at = value.get(key), (*at, key)
    elif isinstance(value, tuple):
        number = int(key) if key.isdigit() else len(value)
        inner, at = (value[number] if number < len(value) else None), (*at, number)
    elif isinstance(value, Node):
        inner, at = _field(value, key, names)
    if inner is None or inner in ((), {}):
        return None
    return Found(value=inner, at=inner.at if isinstance(inner, Node) else at)


def _field(node: Node, key: str, names: Names) -> tuple[object, Pointer]:
    rest = getattr(node, node.REST) if node.REST else {}
    if key in rest:
        return rest[key], (*node.at, key)
    if isinstance(node, Clause) and node.rows:
        row = next((line.row for line in lines(node, names) if line.key == key), None)
        if row is not None:
            return row, ()
    name = field_name(key)
    known = name in fields(node)
    return (getattr(node, name), _home(node, name, names)) if known else (None, ())


def _home(node: Node, field: str, names: Names) -> Pointer:
    """Return where the value of a field is written: a row may have it from its clause."""
    if isinstance(node, Clause) and node.at[2:3] == ("rows",):
        clause = names.commitment.chapter(str(node.at[0]))[str(node.at[1])]
        row = clause.rows[int(node.at[3])]
        if getattr(row, field) == getattr(Clause(), field):
            return route(clause, field)
    return route(node, field)


def sayable(value: object) -> bool:
    """Say whether a value can be put into words; a whole clause or word cannot."""
    if isinstance(value, tuple):
        return all(sayable(item) for item in value)
    return isinstance(value, _SAYABLE) or not isinstance(value, Node | Mapping)
