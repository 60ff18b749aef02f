"""Whether an outcome is the expected one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pledgebook.clock import instants


def differences(expected: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """Return the expected keys whose value is another; keys that are not expected are not judged.

    Instants compare as instants, however they are written; warnings have no order.
    """
    return [key for key, value in expected.items() if not _same(value, found.get(key))]


def _same(expected: Any, found: Any) -> bool:
    if isinstance(expected, str) and isinstance(found, str):
        one, other = instants.read(expected).at, instants.read(found).at
        return expected == found or (one is not None and one == other)
    if isinstance(expected, list) and isinstance(found, list):
        return sorted(expected) == sorted(found)
    return type(expected) is type(found) and bool(expected == found)
