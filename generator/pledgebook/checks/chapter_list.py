"""The list of chapters names each chapter once, and gives a chapter of one's own its heading.

FAIL: `our-power: {supply: {text: 用户保障供电。}}` without an entry under `chapters`;
`chapters: [response, warranty, response: 时限]`; `chapters: [visits]` in a letter without visits.
PASS: `chapters: [{our-power: 供电}]` beside the chapter `our-power`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.nearest import nearest

RULE = "chapter-list"


def check(names: Names) -> Iterator[Finding]:
    """Yield what is listed twice or in vain, and each own chapter without a heading."""
    first: dict[str, int] = {}
    for index, entry in enumerate(names.commitment.chapters):
        key = entry if isinstance(entry, str) else next(iter(entry))
        if key in first:
            related = Related(at=("chapters", first[key]), note=f"{RULE}/first", args={"key": key})
            at, args = ("chapters", index), {"key": key}
            yield Finding(rule=f"{RULE}/twice", at=at, args=args, related=(related,))
        elif not names.commitment.chapter(key):
            yield _empty(key, index, names.commitment)
        first.setdefault(key, index)
    headings = dict(names.commitment.order())
    for key in names.commitment.own:
        if not headings.get(key):
            yield Finding(rule=f"{RULE}/heading", at=(key,), args={"key": key})


def _empty(key: str, index: int, commitment: Commitment) -> Finding:
    meant = nearest(key, commitment.own)
    return Finding(
        rule=f"{RULE}/meant" if meant else f"{RULE}/empty",
        at=("chapters", index),
        args={"key": key, "meant": meant or ""},
        severity=Severity.WARNING,
    )
