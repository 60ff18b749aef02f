"""The bases of shares that a letter's remedies are paid of (``monthly-fee``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pledgebook.evaluate.reading import Plain

_MONEY = ("pay", "cap", "claim")


def bases(sla: Plain) -> tuple[str, ...]:
    """Return the names of all bases in the remedies of ``sla``, in order, each once."""
    found = (
        name
        for entry in sla.get("remedies", ())
        for key in _MONEY
        for name in _named(entry.get(key))
    )
    return tuple(dict.fromkeys(found))


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("of"), str):
            yield node["of"]
        for inner in node.values():
            yield from _named(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _named(inner)
