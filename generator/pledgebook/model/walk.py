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


def texts(node: Node) -> Iterator[tuple[Pointer, str]]:
    """Yield every text that a node itself holds, names and words alike, with its route."""
    for field in dc.fields(node):
        if field.name != "at":
            yield from _texts(getattr(node, field.name), route(node, field.name))


def _texts(value: object, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*at, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*at, key))
