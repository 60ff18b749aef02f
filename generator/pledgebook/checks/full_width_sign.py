"""Digits and Latin letters are half-width; full-width ones are not found by a search.

FAIL: `note: 接到通知后２小时内响应。`.
PASS: `note: 接到通知后2小时内响应。`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names

RULE = "full-width-sign"

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all full-width digits and letters of the letter."""
    places = [
        (hit.words.at, {"words": hit.text, "right": unicodedata.normalize("NFKC", hit.text)})
        for hit in names.authored.find(_WIDE)
    ]
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
