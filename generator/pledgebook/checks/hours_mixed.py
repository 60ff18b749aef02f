"""Round-the-clock service is written in one way: 7×24, and not 7*24 here and 7X24 there.

FAIL: `note: 7*24小时响应。` in one clause and `note: 7X24小时值守。` in another.
PASS: `note: 7×24小时响应。` in both; `title: 24小时热线`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names

RULE = "hours-mixed"

_ROUND = re.compile(
    r"(?<![0-9.])(?P<days>[57]|24|8) ?[*＊xX×✕╳✖] ?(?P<hours>24|[5-8]|10|12)(?![0-9.])"
)


def check(names: Names) -> Iterator[Finding]:
    """Yield the first place where hours are written in another way than elsewhere."""
    hits = [one for one in names.authored.find(_ROUND) if one.words.key != "formula"]
    ways: dict[tuple[str, ...], set[str]] = {}
    for hit in hits:
        same = tuple(sorted((hit.match["days"], hit.match["hours"])))
        ways.setdefault(same, set()).add(hit.text.replace(" ", ""))
    places = []
    for hit in hits:
        days, hours = hit.match["days"], hit.match["hours"]
        if len(ways[tuple(sorted((days, hours)))]) > 1:
            right = f"{min(days, hours, key=int)}×{max(days, hours, key=int)}"
            places.append((hit.words.at, {"words": hit.text, "right": right}))
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
