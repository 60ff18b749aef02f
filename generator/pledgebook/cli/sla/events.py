"""The events of a letter of which somebody may know the day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pledgebook.model.sla_words import Plain


def used(content: Plain) -> list[str]:
    """Return the events that definitions declare or count from or to, each once, in order."""
    declared = [one["id"] for one in content["events"]]
    return list(dict.fromkeys([*declared, *_named(content)]))


def _named(plain: Any) -> Iterator[str]:
    if isinstance(plain, dict):
        if isinstance(plain.get("event"), str):
            yield plain["event"]
        for one in plain.values():
            yield from _named(one)
    elif isinstance(plain, list):
        for one in plain:
            yield from _named(one)
