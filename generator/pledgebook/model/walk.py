"""Every object of a commitment, from the outside in."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator, Mapping
from functools import cache

from pledgebook.model.node import Node
from pledgebook.source import Pointer


def walk(value: object) -> Iterator[Node]:
    """Yield every node below ``value`` and itself, in the order of the model's fields."""
    waiting = [value]  # the next one last
    while waiting:
        value = waiting.pop()
        if isinstance(value, Node):
            yield value
            own = [getattr(value, name) for name in fields(type(value))]
            waiting += [one for one in reversed(own) if one and _holds(type(one))]
        elif isinstance(value, Mapping):
            waiting += reversed(value.values())
        elif isinstance(value, tuple) and value and not isinstance(value[0], str):
            waiting += reversed(value)


@cache
def fields(kind: type[Node]) -> tuple[str, ...]:
    """Return the names of the fields in which nodes of a ``kind`` hold what is written."""
    return tuple(field.name for field in dc.fields(kind) if field.name != "at")


@cache
def _holds(kind: type[object]) -> bool:
    """Say whether there may be nodes in what is of a ``kind``."""
    return issubclass(kind, Node | Mapping | tuple)


def route(node: Node, field: str, index: int | None = None) -> Pointer:
    """Return the route of keys to a field of ``node``, or to one item of it."""
    key = field.rstrip("_").replace("_", "-")
    return (*node.at, key) if index is None else (*node.at, key, index)


def texts(node: Node) -> Iterator[tuple[Pointer, str]]:
    """Yield every text that a node itself holds, names and words alike, with its route."""
    for field in fields(type(node)):
        value = getattr(node, field)
        if isinstance(value, str) or (value and _holds(type(value))):
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
