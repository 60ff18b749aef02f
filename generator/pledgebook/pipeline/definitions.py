"""From a file to the definitions that tickets are judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pledgebook import derive, schema, shape
from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.outputs import sla
from pledgebook.pipeline import agreeing, foreign_json
from pledgebook.source import Document
from pledgebook.wording import tongues

MAX_BYTES = 10_000_000

# What another program may write in JSON and nobody in a letter: Tabs, \\ud83d, great length.
_OF_JSON = ("yaml/tab-indent", "yaml/escape", "yaml/nodes", "yaml/too-large", "yaml/too-many")


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitions:
    """The content of ``sla.json`` as it was read; None, with findings, where it is none."""

    document: Document | None
    sla: Mapping[str, Any] | None
    findings: tuple[Finding, ...]


def published(content: bytes, name: str) -> Definitions:
    """Read ``sla.json``, with the line and column of whatever is wrong in it.

    JSON is YAML of one style, so that the same reader knows where everything stands. What it does
    not take although JSON allows it is read once more, without lines.
    """
    document, findings = shape.read(content, name)
    data = None if document is None else document.data
    if findings and all(one.rule in _OF_JSON for one in findings):
        data = foreign_json.read(content)
        if data is not None:
            document, findings = None, ()
    if data is not None and not findings:
        findings = schema.check(data, "sla") or agreeing.check(data)
    elif document is not None:
        findings += shape.check(document, "sla", findings)
    return Definitions(document=document, sla=None if findings else data, findings=findings)


def derived(commitment: Commitment) -> Mapping[str, Any]:
    """Return the definitions of a commitment: what ``sla.json`` of it says."""
    return sla.data(derive.sla(tongues.filled(commitment)))
