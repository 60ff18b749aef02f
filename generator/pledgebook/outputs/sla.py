"""The machine-checkable definitions: ``sla.json``."""

from __future__ import annotations

import dataclasses as dc
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from pledgebook.model.sla import Sla

# What is said of a letter even where there is none; all else that is empty is left out.
_ALWAYS_SAID = {"terms", "periods", "unmeasured", "calendars", "scopes", "events"}


def data(sla: Sla) -> dict[str, Any]:
    """Return the content of ``sla.json`` as plain data, as its published schema describes it."""
    return _record(sla, _ALWAYS_SAID)


def text(content: dict[str, Any]) -> bytes:
    """Return ``sla.json`` as bytes: UTF-8, indented, the same for the same content."""
    return (json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if dc.is_dataclass(value):
        return _record(value, set())
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def _record(value: Any, said: set[str]) -> dict[str, Any]:
    """Return a dataclass as an object, without what is empty but for the fields in ``said``."""
    found = {}
    for field in _fields(value.__class__):
        item = getattr(value, field.name)
        if item or field.name in said or not _empty(field, item):
            found[field.name.rstrip("_")] = _plain(item)
    return found


@cache
def _fields(kind: type[Any]) -> tuple[dc.Field[Any], ...]:
    return dc.fields(kind)


def _empty(field: dc.Field[Any], item: object) -> bool:
    """Say whether a field says nothing: no value, or a switch that is off unless set."""
    return item in (None, (), {}) or (item is False and field.default is False)
