"""Words of the field that are mistyped again and again, each with the right one.

Only what is wrong wherever it stands is here, or what its neighbours show to be wrong.

FAIL: `title: 24小电话技术支持`; `note: 质保其内免费按装。`; `note: 登陆系统后排查。`;
`note: Free maintainance.`.
PASS: `title: 24小时电话技术支持`; `note: 质保其他设备；客户登陆上岸；即使无人值守也响应。`;
`note: Free maintenance.`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names
from pledgebook.reading import typos

RULE = "common-typo"


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all mistyped words of the letter."""
    places = []
    for hit in names.authored.find(typos.TYPO, typos.OPENS):
        right = typos.right(hit.text)
        before, after = hit.before[-3:], hit.after[:3]
        shown = {"words": f"{before}{hit.text}{after}", "right": f"{before}{right}{after}"}
        places.append((hit.words.at, shown))
    if places:
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
