"""The warranty period is called by one name: who reads 保修期 looks for a second period.

FAIL: beside `warranty: {q: {title: 质保期, lasts: 3年}}` a `note: 保修期满后另行报价。`.
PASS: beside `warranty: {q: {title: 质保期, lasts: 3年}}` a `note: 质保期满后另行报价。`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names

RULE = "period-mixed"

_PERIOD = re.compile(
    "质量保证期|质量保修期|质保期|保修期|包修期|维保期|保质期|免费维护期|免费服务期"
)
_OWN = ("title", "name", "clauses", "changes", "supersedes")


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all places where the period has a name that no title has."""
    commitment = names.commitment
    titles = [one.title for one in commitment.warranty.values() if one.title]
    if not any(_PERIOD.search(title) for title in titles):
        return
    known = "\0".join(text for at, text in names.authored.texts if at[-1] in _OWN)
    places = [
        (hit.words.at, {"words": hit.text, "right": titles[0]})
        for hit in names.authored.find(_PERIOD)
        if hit.words.key not in _OWN and hit.text not in known
    ]
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
