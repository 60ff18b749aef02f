"""A word that is written twice in a row is left from editing.

FAIL: `note: 具有丰富的运行维护经验经验。`; `note: We repair the the fault.`.
PASS: `note: 操作系统系统盘不在此列，逐台逐台检查。`; `note: We repair the fault.`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.authored import Hit
from pledgebook.model.names import Names
from pledgebook.reading.signs import HAN

RULE = "word-doubled"

_TWICE = re.compile(
    rf"(?P<han>[{HAN}]{{2,4}})(?P=han)|\b(?P<latin>[A-Za-z]{{2,20}}) (?P=latin)\b|的的"
)
_HAN = re.compile(f"[{HAN}]")
# 一个一个, 逐台逐台: said twice on purpose; that that, had had: English.
_MEANT = re.compile(rf"[一逐各多点][{HAN}]|(?:that|had) ", re.IGNORECASE)
_BOUNDARY = ("目", "标", "有")


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all words of the letter that stand twice in a row."""
    places = [
        (hit.words.at, {"words": hit.text, "right": _once(hit)})
        for hit in names.authored.find(_TWICE)
        if not _MEANT.match(hit.text) and not _meets(hit)
    ]
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")


def _once(hit: Hit) -> str:
    return hit.match["han"] or hit.match["latin"] or "的"


def _meets(hit: Hit) -> bool:
    """Say whether two words may meet here: the end of one and the start of the next."""
    if hit.match["han"]:
        return bool(_HAN.match(hit.before[-1:]) and _HAN.match(hit.after[:1]))
    return hit.text == "的的" and (hit.before.endswith(_BOUNDARY) or hit.after[:1] == "确")
