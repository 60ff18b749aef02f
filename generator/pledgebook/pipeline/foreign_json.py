"""JSON that another program wrote anew, by the rules of JSON alone.

What a letter must not hold, definitions must not hold either: characters that nobody sees, a key
that is written twice, numbers that are none.
"""

from __future__ import annotations

import json
from typing import Any

from pledgebook.source import refused

_DEEPEST = 20


def read(content: bytes) -> Any:
    """Return the plain data of a JSON file; None where it is not one, or holds what it must not."""
    try:
        data = json.loads(content, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    return data if _fit(data, _DEEPEST) else None


def _no_number(text: str) -> float:
    raise ValueError(text)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return a map; raise ValueError for a key that stands in it twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _fit(data: Any, levels: int) -> bool:
    """Say whether data holds only what can be seen, and is not nested without end."""
    if levels < 0:
        return False
    if isinstance(data, dict):
        return all(_fit(part, levels - 1) for one in data.items() for part in one)
    if isinstance(data, list):
        return all(_fit(one, levels - 1) for one in data)
    return not (isinstance(data, str) and refused(data))
