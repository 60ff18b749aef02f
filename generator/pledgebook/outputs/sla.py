"""The machine-checkable definitions: ``sla.json``."""

from __future__ import annotations

import json
from typing import Any

from pledgebook.model.sla import Sla, plain


def data(sla: Sla) -> dict[str, Any]:
    """Return the content of ``sla.json`` as plain data, as its published schema describes it."""
    content: dict[str, Any] = plain(sla)
    return content


def text(content: dict[str, Any]) -> bytes:
    """Return ``sla.json`` as bytes: UTF-8, indented, the same for the same content."""
    return (json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
