"""Bytes of a YAML file to plain data, remembering where every key and value stands.

One pass over the parse events in the ordinary case. Where writing is found that a Chinese keyboard
or a missing space spoils, it is mended in memory and read once more, so that one run finds what
the mistake would have hidden; the mistake stays a fault.
"""

from __future__ import annotations

from pledgebook.source._characters import refused
from pledgebook.source._cut import without
from pledgebook.source._document import Document, Fault, Place, Pointer, Span
from pledgebook.source._dump import dump
from pledgebook.source._encoding import decode, shown
from pledgebook.source._reading import read_text

MAX_BYTES = 1_000_000
MAX_FAULTS = 100

__all__ = [
    "MAX_BYTES",
    "Document",
    "Fault",
    "Place",
    "Pointer",
    "Span",
    "dump",
    "read",
    "refused",
    "shown",
    "without",
]


def read(content: bytes, name: str) -> tuple[Document | None, tuple[Fault, ...]]:
    """Read one YAML file called ``name``; never raises, whatever the bytes are.

    The document is None when the file cannot be read as one. With faults, it is a best guess that
    is good for finding more faults and for nothing else. The faults are in order of place, at most
    `MAX_FAULTS` of them and one ``yaml/too-many`` that counts the rest.
    """
    if len(content) > MAX_BYTES:
        args = {"bytes": len(content), "limit": MAX_BYTES}
        return None, (Fault(rule="yaml/too-large", span=Span(1, 1), args=args),)
    text = decode(content)
    if isinstance(text, Fault):
        return None, (text,)
    document, faults = read_text(text, name)
    return document, _first(faults)


def _first(faults: list[Fault]) -> tuple[Fault, ...]:
    unique = {(fault.span, fault.rule): fault for fault in reversed(faults)}
    ordered = [unique[key] for key in sorted(unique)]
    if len(ordered) <= MAX_FAULTS:
        return tuple(ordered)
    args = {"more": len(ordered) - MAX_FAULTS}
    rest = Fault(rule="yaml/too-many", span=ordered[MAX_FAULTS].span, args=args)
    return (*ordered[:MAX_FAULTS], rest)
