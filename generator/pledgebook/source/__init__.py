"""Bytes of a YAML file to plain data, remembering where every key and value stands."""

from __future__ import annotations

from pledgebook.source._document import Document, Fault, Place, Pointer, Span

MAX_BYTES = 1_000_000

__all__ = ["MAX_BYTES", "Document", "Fault", "Place", "Pointer", "Span", "read"]


def read(content: bytes, name: str) -> tuple[Document | None, tuple[Fault, ...]]:
    """Read one YAML file; never raises, whatever the bytes are."""
    raise NotImplementedError(content, name)
