"""Every object of a commitment, from the outside in."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pledgebook.model.node import Node
from pledgebook.source import Pointer

_HOLDERS = (Node, tuple, dict, Mapping)
# Where a node stands, and what its author says about a letter rather than in it.
_BESIDE = frozenset({"at", "waive"})


Written = tuple[tuple[str, object], ...]


def walk(value: object) -> Iterator[Node]:
    """Yield every node below ``value`` and itself, in the order of the model's fields."""
    return (node for node, _ in parts(value))


def parts(value: object) -> Iterator[tuple[Node, Written]]:
    """Yield every node below ``value`` and itself, each with its fields that something is in."""
    waiting = [value]  # the next one last
    while waiting:
        value = waiting.pop()
        if isinstance(value, Node):
            own = written(value)
            yield value, own
            waiting += [one for _, one in reversed(own) if _holds(one)]
        elif isinstance(value, Mapping):
            waiting += reversed(tuple(value.values()))
        elif isinstance(value, tuple) and value and not isinstance(value[0], str):
            waiting += reversed(value)


def written(node: Node) -> Written:
    """Return the fields of ``node`` that something is in, each with its value."""
    return tuple(
        (name, value)
        for name in fields(node)
        if (value := getattr(node, name)) or isinstance(value, str)
    )


def fields(node: Node) -> tuple[str, ...]:
    """Return the names of the fields in which a node holds what the letter says."""
    kind: Any = type(node)
    return _fields(kind)


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dc.fields(kind) if field.name not in _BESIDE)


def _holds(value: object) -> bool:
    """Say whether nodes or texts may stand in a value; most are plain texts."""
    return not isinstance(value, str) and isinstance(value, _HOLDERS)


def route(node: Node, field: str, index: int | None = None) -> Pointer:
    """Return the route of keys to a field of ``node``, or to one item of it."""
    key = field.rstrip("_").replace("_", "-")
    return (*node.at, key) if index is None else (*node.at, key, index)


def texts(node: Node, own: Written | None = None) -> Iterator[tuple[Pointer, str]]:
    """Yield every text that a node itself holds, names and words alike, with its route.

    ``own`` are its `written` fields where they are known.
    """
    for field, value in written(node) if own is None else own:
        if isinstance(value, str):
            yield route(node, field), value
        elif isinstance(value, tuple | Mapping):
            yield from _texts(value, route(node, field))


def _texts(value: object, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*at, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*at, key))
