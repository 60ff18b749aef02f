"""A reference in an author's own words must lead to data of the letter.

FAIL: `text: 我方在{notice.respond}内响应` where no clause is called `notice`; `text: 见{notice}。`.
PASS: `text: 我方在{notices.respond}内响应` beside `notices: {respond: 30分钟}`.
"""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.rows import lines
from pledgebook.nearest import member, nearest
from pledgebook.wording import references

RULE = "unknown-reference"


def check(names: Names) -> Iterator[Finding]:
    """Yield each ``{name.field}`` or ``{name}`` in words that leads nowhere."""
    for at, text in names.texts:
        for one in references.resolve(text, names)[1] if "{" in text else ():
            meant = _meant(one, names)
            args = {"reference": one[:60], "meant": meant or ""}
            yield Finding(rule=f"{RULE}/meant" if meant else RULE, at=at, args=args)


def _meant(reference: str, names: Names) -> str | None:
    """Return the reference that somebody may have meant: one word of this one is another."""
    first, *path = reference[1:-1].split(".")
    found = references.named(first, names.commitment)
    if found is None and (of := member(first, names.commitment.groups)):
        return _led([of, *path], names) or _led([of, "title"], names)
    if found is None:
        known = (one for one, there in names.by_id.items() if any(name.at for name in there))
        return _led([nearest(first, known), *path], names)
    for place, key in enumerate(path):
        inner = references.step(found, key, names)
        if inner is None:
            keys = _keys(found.value, names)
            return _led([first, *path[:place], nearest(key, keys), *path[place + 1 :]], names)
        found = inner
    return None


def _led(path: list[str | None], names: Names) -> str | None:
    """Return ``path`` as a reference where it leads somewhere."""
    words = [word for word in path if word is not None]
    made = f"{{{'.'.join(words)}}}"
    match = references.REFERENCE.fullmatch(made) if len(words) == len(path) else None
    return made if match and references.find(match, names) else None


def _keys(value: object, names: Names) -> Iterator[str]:
    """Yield the keys by which a reference may go on from ``value``."""
    if isinstance(value, dict):
        yield from value
    if isinstance(value, Node):
        own = (field.name for field in dc.fields(value) if field.name != "at")
        yield from (name.rstrip("_").replace("_", "-") for name in own if getattr(value, name))
        yield from getattr(value, value.REST) if value.REST else ()
    if isinstance(value, Clause) and value.rows:
        yield from (line.key for line in lines(value, names))
