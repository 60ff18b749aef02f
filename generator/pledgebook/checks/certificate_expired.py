"""A certificate that a letter names is valid on the letter's day.

FAIL: `definitions: {iso: {title: 质量管理体系认证证书, valid-until: "2026-05-31"}}` in a letter of
22 November 2026.
PASS: the same with `valid-until: "2028-05-31"`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related
from pledgebook.model.names import Names
from pledgebook.model.walk import route

RULE = "certificate-expired"


def check(names: Names) -> Iterator[Finding]:
    """Yield each certificate that had expired when the letter was dated."""
    version = names.commitment.version
    for one in names.commitment.definitions.values():
        if one.valid_until is not None and one.valid_until < version.date:
            args = {"title": one.title, "date": version.date.isoformat()}
            related = (Related(at=route(version, "date"), note=f"{RULE}/date", args=args),)
            yield Finding(rule=RULE, at=route(one, "valid_until"), args=args, related=related)
