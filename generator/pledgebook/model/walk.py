"""Every object of a commitment, from the outside in."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator, Mapping

from pledgebook.model.node import Node
from pledgebook.source import Pointer


def walk(value: object) -> Iterator[Node]:
    """Yield every node below ``value`` and itself, in the order of the model's fields."""
    if isinstance(value, Node):
        yield value
        for field in dc.fields(value):
            yield from walk(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from walk(item)
    elif isinstance(value, tuple) and value and not isinstance(value[0], str):
        for item in value:
            yield from walk(item)


def route(node: Node, field: str, index: int | None = None) -> Pointer:
    """Return the route of keys to a field of ``node``, or to one item of it."""
    key = field.rstrip("_").replace("_", "-")
    return (*node.at, key) if index is None else (*node.at, key, index)
