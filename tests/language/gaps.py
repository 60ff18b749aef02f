"""What of the model no commitment of some examples shows: fields, acts, listed values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pledgebook.model import acts, clause, commitment, money, timing, words
from pledgebook.model.commitment import Commitment
from pledgebook.model.node import Node

_MODULES = (clause, commitment, money, timing, words)


def fields(examples: Iterable[Commitment]) -> set[str]:
    """Return the fields of the model, as ``Class.field``, that no example fills."""
    known = {
        f"{kind.__name__}.{field.name}"
        for module in _MODULES
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Node) and kind is not Node
        for field in dataclasses.fields(kind)
        if field.name != "at"
    }
    return known - {field for one in examples for field in _given(one)}


def timed_acts(examples: Iterable[Commitment]) -> set[str]:
    """Return the acts with a deadline that no example has as a key."""
    clauses = (node for one in examples for node in _nodes(one) if isinstance(node, clause.Clause))
    found = {act for one in clauses for act in one.acts}
    return set(acts.TIMED_ACTS) - found


def values(examples: Iterable[Commitment]) -> set[str]:
    """Return the values to choose from that no example has."""
    known = {
        member
        for module in _MODULES
        for kind in vars(module).values()
        if isinstance(kind, type) and getattr(kind, "__members__", None)
        for member in kind
    }
    return {str(value) for value in known - {value for one in examples for value in _enums(one)}}


def _nodes(value: Any) -> Iterator[Any]:
    """Yield every value of a commitment, the inner ones too."""
    yield value
    inner: list[Any] = []
    if isinstance(value, Node):
        inner = [getattr(value, field.name) for field in dataclasses.fields(value)]
    elif isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, tuple):
        inner = list(value)
    for one in inner:
        yield from _nodes(one)


def _given(value: Any) -> Iterator[str]:
    """Yield the fields that a commitment fills, as ``Class.field``."""
    for node in _nodes(value):
        if isinstance(node, Node):
            for field in dataclasses.fields(node):
                if getattr(node, field.name) not in (None, (), {}):
                    yield f"{type(node).__name__}.{field.name}"


def _enums(value: Any) -> Iterator[Any]:
    yield from (node for node in _nodes(value) if hasattr(type(node), "__members__"))
