"""Where the parties are real, nothing is left of the sample that the letter was made from.

A letter whose parties are still 示例 or Example is a sample as a whole.

FAIL: `parties: {provider: {name: 华北仪器有限公司}, customer: {name: 示例用户单位}}`.
PASS: `parties: {provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, gathered
from pledgebook.model.names import Names

RULE = "sample-left"

_SAMPLE = re.compile(
    "示例|\\bExample\\b|EXAMPLE-|example[.](?:com|org|net|cn)\\b|[0-9]{3,4}-0{3,4}-?0{4}(?![0-9])"
)
# No name of anybody: nothing is known of who the parties are.
_NOBODY = re.compile("示例|示范|样例|Example|Sample|[xX×*＊某_—-]{2,}|^-$|测试|[<{]")


def check(names: Names) -> Iterator[Finding]:
    """Yield one finding for all that is left of a sample in a letter of a real party."""
    parties = names.commitment.parties
    own = [parties[one].name for one in ("provider", "customer") if one in parties]
    if all(_NOBODY.search(name) for name in own):
        return
    places = [
        (hit.words.at, {"words": hit.words.text[:40]}) for hit in names.authored.find(_SAMPLE)
    ]
    if places:
        places = list(dict(places).items())
        yield gathered(rule=RULE, places=places, also=f"{RULE}/also")
