"""Plain data that the schema accepts, to the model's types.

Nothing is judged here: a document that reaches `bind` already satisfies the schema, so a failure
is our bug and is raised as one.
"""

from __future__ import annotations

import datetime as dt
import keyword
import types
from collections.abc import Hashable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pledgebook.model.node import Node
from pledgebook.model.quantity import NthWorkingDay, Quantity, Unbounded
from pledgebook.source import Pointer

T = TypeVar("T")
_WRITTEN = (Quantity, NthWorkingDay, Unbounded)


def bind(kind: type[T], data: Any, at: Pointer = ()) -> T:
    """Return ``data`` as a ``kind``, each object knowing its route of keys."""
    return _bind(kind, data, at)  # type: ignore[no-any-return]


def field_name(key: str) -> str:
    """Return the field that a key of the YAML fills: ``signed-by`` is ``signed_by``.

    What Python or every node needs for itself gets a ``_``: ``for`` is ``for_``, ``at`` is ``at_``.
    """
    name = key.replace("-", "_")
    return f"{name}_" if keyword.iskeyword(name) or name == "at" else name


def _bind(kind: Any, data: Any, at: Pointer) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _bind(_member(kind, data), data, at)
    if origin is tuple:
        item = get_args(kind)[0]
        if not isinstance(data, list):
            return (_bind(item, data, at),)
        return tuple(_bind(item, value, (*at, i)) for i, value in enumerate(data))
    if origin is Mapping:
        item = get_args(kind)[1]
        return {key: _bind(item, value, (*at, key)) for key, value in data.items()}
    if isinstance(kind, type) and issubclass(kind, Node):
        return _node(kind, data, at)
    return _scalar(kind, data)


def _scalar(kind: Any, data: Any) -> Any:
    if kind in _WRITTEN:
        return kind.parse(data)
    if kind is dt.date:
        return dt.date.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return data


def _node(kind: type[Node], data: Any, at: Pointer) -> Node:
    hints = _hints(cast(Hashable, kind))
    if not isinstance(data, dict) or _stands_for_short(kind, frozenset(data)):
        short = _short(kind, data)
        return kind(at=at, **{short: _bind(hints[short], data, at)})
    given: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for key, value in data.items():
        name = field_name(key)
        if name in hints and name != kind.REST:
            given[name] = _bind(hints[name], value, (*at, key))
        else:
            rest[key] = _bind(get_args(hints[str(kind.REST)])[1], value, (*at, key))
    if kind.REST is not None:
        given[kind.REST] = rest
    return kind(at=at, **given)


def _short(kind: type[Node], data: Any) -> str:
    """Return the field that a plain scalar stands for; a date is a moment's ``on``."""
    if kind.SHORT == "event" and data[:1].isdigit():
        return "on"
    return field_name(str(kind.SHORT))


def _stands_for_short(kind: type[Node], keys: frozenset[str]) -> bool:
    """Say whether an object is of the short field itself: ``arrive: {agree-by: …}``."""
    if kind.SHORT is None:
        return False
    members = get_args(_hints(cast(Hashable, kind))[field_name(kind.SHORT)])
    return any(isinstance(m, type) and issubclass(m, Node) and m.owns(keys) for m in members)


def _member(union: Any, data: Any) -> Any:
    """Choose the member of a union that ``data`` is written as."""
    members = [member for member in get_args(union) if member is not types.NoneType]
    if isinstance(data, dict):
        return _object(members, frozenset(data))
    if isinstance(data, list):
        return next(member for member in members if get_origin(member) is tuple)
    if len(members) == 1:
        return members[0]
    return next(member for member in members if _reads(member, data))


def _object(members: list[Any], keys: frozenset[str]) -> Any:
    nodes = [m for m in members if isinstance(m, type) and issubclass(m, Node)]
    maps = [m for m in members if get_origin(m) is Mapping]
    owners = [node for node in nodes if node.owns(keys)]
    plain = [node for node in nodes if not node.MARKS and node.REST is None]
    return (owners + plain + nodes + maps)[0]


def _reads(member: Any, data: Any) -> bool:
    """Say whether a scalar is written as ``member``; the order of a union decides between two."""
    if member in _WRITTEN:
        return bool(member.reads(data))
    if get_origin(member) is tuple:
        return any(_reads(item, data) for item in get_args(member)[:1])
    if isinstance(member, type) and issubclass(member, Enum):
        return data in {value.value for value in member}
    if isinstance(member, type) and issubclass(member, Node):
        return member.SHORT is not None
    return member is str


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if not name.isupper()}
