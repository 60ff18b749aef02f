"""No space stands between Han characters in prose; one is left where a text was pasted.

FAIL: `note: 接到通知 后立即响应。`.
PASS: `note: 接到通知后 2 小时内响应。`; `title: 第一条 服务范围`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names
from pledgebook.reading.signs import HAN

RULE = "space-between-han"

_SPACE = re.compile(rf"[ \t\u3000]{{1,4}}(?=[{HAN}])")
# One character before it is a label drawn apart: 日　期.
_WORD = re.compile(f"[{HAN}]{{2}}$")
_PROSE = ("text", "note", "means", "if", "goals", "title", "changes")
_NUMBERED = re.compile(
    "(?:第[0-9一二三四五六七八九十百]{1,4}[章节条款项]|(?:附件|附表)[一二三四五六七八九十]?)$"
)


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all spaces between Han characters of the letter."""
    places = []
    for hit in names.authored.find(_SPACE):
        before, after = hit.before[-6:], hit.after[:4]
        prose = hit.words.key in _PROSE and _WORD.search(before)
        if prose and not _NUMBERED.search(before):
            words = f"{before[-4:]}{hit.text}{after}"
            places.append((hit.words.at, {"words": words, "right": f"{before[-4:]}{after}"}))
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
