"""How an amount is worked out, in an author's own words."""

from __future__ import annotations

import re

_RECKONS = re.compile(r"[=＝+＋×✕*÷/−－%（(]|[0-9一-龥]-|乘|除以|加上|减去")


def formula(words: str) -> str:
    """Return a formula: one that only names what it goes by is no calculation."""
    if _RECKONS.search(words):
        return f"计算公式为{words}"
    return f"按{words.removeprefix('按').removesuffix('计算')}计算"
