"""A reference in an author's own words must lead to data of the letter.

FAIL: `text: 我方在{notice.respond}内响应` where no clause is called `notice`.
PASS: `text: 我方在{notices.respond}内响应` beside `notices: {respond: 30分钟}`.
"""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.walk import route, walk
from pledgebook.wording import references

RULE = "unknown-reference"

_FIELDS = ("text", "note", "means")


def check(commitment: Commitment) -> Iterator[Finding]:
    """Yield each ``{name.field}`` in words that leads nowhere."""
    names = Names(commitment)
    for node in walk(commitment):
        for field in dc.fields(node):
            value = getattr(node, field.name)
            if field.name in _FIELDS and isinstance(value, str):
                _, unknown = references.resolve(value, commitment, names)
                for one in unknown:
                    args = {"reference": one[:60]}
                    yield Finding(rule=RULE, at=route(node, field.name), args=args)
