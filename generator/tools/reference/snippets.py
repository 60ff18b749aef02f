"""Examples as the YAML that an author would write."""

from __future__ import annotations

import re
from typing import Any

# Text that a YAML reader could take for something else (a date, a number), or that breaks a map.
_QUOTED = re.compile(
    r"[\s\[\]{},&*#?|<>=!%@`'\"-].*|.*(?:: | #|[\[\]{},]|:$).*"
    r"|[0-9+-]+|[0-9.]+|[0-9]+(?::[0-9]+)+|true|false|null|yes|no|"
)


def scalar(value: Any) -> str:
    """Return a scalar, in quotes where it needs them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return f'"{text}"' if _QUOTED.fullmatch(text) else text


def flow(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def block(key: str, value: Any, width: int = 72) -> str:
    """Return ``key: value`` as lines: on one where it fits, else opened up."""
    line = f"{key}: {flow(value)}"
    if len(line) <= width and not _deep(value):
        return line
    if isinstance(value, dict):
        inner = [block(name, one, width - 2) for name, one in value.items()]
        return f"{key}:\n" + "\n".join("  " + row for one in inner for row in one.split("\n"))
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return f"{key}:\n" + "\n".join(f"- {flow(one)}" for one in value)
    return line


def _deep(value: Any) -> bool:
    """Say whether a value is a map of maps, or holds a list of maps: these read better opened."""
    if not isinstance(value, dict):
        return isinstance(value, list) and any(isinstance(one, dict) for one in value)
    return any(isinstance(one, dict) or _deep(one) for one in value.values())
