"""Whether what was bound is of the types that the model declares."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Mapping
from typing import Any, get_args, get_origin

from .walk import hints, is_node, members


def wrong_types(value: Any, kind: Any, where: str = "") -> list[str]:
    """Return where ``value``, or something in it, is of no type that ``kind`` allows."""
    tried = [_within(value, one, where) for one in members(kind) if _is(value, one)]
    if not tried:
        return [] if value is None else [f"{where}: {value!r} is no {kind}"]
    return min(tried, key=len)


def _is(value: Any, kind: Any) -> bool:
    origin = get_origin(kind)
    return isinstance(value, origin or kind) and (kind is not int or type(value) is int)


def _within(value: Any, kind: Any, where: str) -> list[str]:
    if is_node(kind):
        found = hints(kind)
        return [
            wrong
            for field in dc.fields(value)
            if field.name != "at"
            for wrong in wrong_types(
                getattr(value, field.name), found[field.name], f"{where}.{field.name}"
            )
        ]
    inner: list[tuple[str, Any]] = []
    if get_origin(kind) is Mapping:
        inner = [(f"{where}.{key}", one) for key, one in value.items()]
    elif get_origin(kind) is tuple:
        inner = [(f"{where}[{number}]", one) for number, one in enumerate(value)]
    item = get_args(kind)[1 if get_origin(kind) is Mapping else 0] if inner else None
    return [wrong for place, one in inner for wrong in wrong_types(one, item, place)]
