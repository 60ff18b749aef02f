"""JSON inside a page or a script, where some characters would end or break what holds it."""

from __future__ import annotations

import json
from typing import Any

_ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def json_text(content: Any) -> str:
    """Return ``content`` as JSON that is inert in HTML and JavaScript and parses to the same."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPED)
