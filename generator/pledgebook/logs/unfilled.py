"""What a proposed mapping leaves to its writer, and what is still to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.findings import Finding
from pledgebook.source import Pointer
from pledgebook.wording.messages import Lang

MARKS: Mapping[Lang, str] = {"zh": "待填", "en": "to-fill"}


def unfilled(data: Any, at: Pointer = ()) -> Iterator[Finding]:
    """Yield a finding for each place of a mapping file where a mark still stands."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from unfilled(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from unfilled(value, (*at, number))
    elif data in MARKS.values():
        yield Finding(rule="map/to-fill", at=at, args={"mark": data, "key": str(at[-1])})
