"""One file of a book on its way from bytes to data: what its YAML and its shape have to say."""

from __future__ import annotations

from pledgebook import schema, source
from pledgebook.findings import Finding
from pledgebook.source import Document


def read(content: bytes, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Read the YAML of the file called ``name``; the document is None where it cannot be read."""
    document, faults = source.read(content, name)
    return document, tuple(Finding(rule=one.rule, at=one.span, args=one.args) for one in faults)


def check(document: Document, kind: str, faults: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what the schema called ``kind`` forbids, but for lines that ``faults`` are about.

    Lines that could not be read as they stand would only be told once more.
    """
    spoiled = {one.at.line for one in faults if isinstance(one.at, source.Span)}
    places = ((one, document.where(one.at)) for one in schema.check(document.data, kind))
    return tuple(one for one, at in places if at.file != document.name or at.line not in spoiled)
