"""From a file to the definitions that tickets are judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pledgebook import derive, shape
from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.outputs import sla
from pledgebook.source import Document
from pledgebook.wording import tongues


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """The content of ``sla.json`` as it was read; None, with findings, where it is none."""

    document: Document | None
    sla: Mapping[str, Any] | None
    findings: tuple[Finding, ...]


def published(content: bytes, name: str) -> Definitions:
    """Read ``sla.json``, with the line and column of whatever its schema forbids.

    JSON is YAML of one style, so that the same reader knows where everything stands.
    """
    document, findings = shape.read(content, name)
    if document is not None:
        findings += shape.check(document, "sla", findings)
    sound = document is not None and not findings
    return Definitions(
        document=document, sla=document.data if document and sound else None, findings=findings
    )


def derived(commitment: Commitment) -> Mapping[str, Any]:
    """Return the definitions of a commitment: what ``sla.json`` of it says."""
    return sla.data(derive.sla(tongues.filled(commitment)))
