"""The project is called by its name, letter by letter; one sign off is another project.

FAIL: beside `project: {name: 示例高速公路监控系统项目}` a
`title: 示例高速公路临控系统项目服务承诺书`.
PASS: `title: 示例高速公路监控系统项目服务承诺书`; `title: 示例高速公路收费系统二期工程`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names

RULE = "project-misspelt"

_SHORTEST = 6  # shorter names are near to too many words
_ENDS = 2  # signs at either end by which a name is known again
_OFF = 2
_LONG = 10  # in shorter names, two other signs are another word
_COUNTED = re.compile("[0-9一二三四五六七八九十A-Z]")


def check(names: Names) -> Iterator[Finding]:
    """Yield each text in which the project's name stands with one or two signs off."""
    name = names.commitment.project.name
    if len(name) < _SHORTEST:
        return
    between = f"[^\0。，；、\n]{{{len(name) - 2 * _ENDS - _OFF},{len(name) - 2 * _ENDS + _OFF}}}?"
    near = re.compile(f"{re.escape(name[:_ENDS])}{between}{re.escape(name[-_ENDS:])}")
    for hit in names.authored.find(near):
        if hit.text != name and name not in hit.words.text and _near(hit.text, name):
            args = {"words": hit.text, "name": name}
            yield Finding(rule=RULE, at=hit.words.at, args=args, severity=Severity.WARNING)


def _near(written: str, name: str) -> bool:
    """Say whether two signs at most differ, none of which counts (一期, 二期; A, B)."""
    if len(written) == len(name):
        other = [pair for pair in zip(written, name, strict=True) if pair[0] != pair[1]]
        few = len(other) <= (_OFF if len(name) >= _LONG else 1)
        return few and not any(_COUNTED.search("".join(pair)) for pair in other)
    longer, shorter = sorted((written, name), key=len, reverse=True)
    if len(longer) - len(shorter) != 1:
        return False
    place = next((i for i, sign in enumerate(shorter) if sign != longer[i]), len(shorter))
    dropped = longer[:place] + longer[place + 1 :]
    return dropped == shorter and not _COUNTED.match(longer[place])
