"""The commitment as JSON: what the YAML says, with the rank that its order means."""

from __future__ import annotations

import json
from typing import Any


def text(data: dict[str, Any]) -> bytes:
    """Return ``commitment.json``: JSON objects have no order, so severities carry their rank."""
    ranked = {
        name: {**level, "rank": rank}
        for rank, (name, level) in enumerate(data.get("severities", {}).items(), 1)
    }
    content = {**data, "severities": ranked} if ranked else data
    return (json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
