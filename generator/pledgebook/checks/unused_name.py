"""What a letter defines is used by one of its clauses, or a clause was forgotten or has gone.

Used is what a clause names, what words refer to, and what words call by its title. Some words say
something by themselves: a channel that says how it is reached or what is done through it, an item
with its number or quantity, and every item where a warranty covers all. A severity that is left out
of the ladder is for `severity-unanswered` to tell.

FAIL: `events: {handed-over: {title: 移交}}`, which no clause counts from; `clocks: {office: {…}}`
in a letter without `clock: office`.
PASS: `from: handed-over`; `clock: office`; `channels: {wechat: {reach: service-desk}}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pledgebook.findings import Finding, Severity
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Kind, Names, declared
from pledgebook.model.node import Node
from pledgebook.model.rows import lines
from pledgebook.model.uses import used
from pledgebook.model.walk import texts
from pledgebook.source import Pointer

RULE = "unused-name"
WARNINGS = (RULE,)

_KNOWN = ("provider", "customer")
_KINDS = {
    Kind.PARTY: "parties",
    Kind.SEVERITY: "severities",
    Kind.CHANNEL: "channels",
    Kind.CLOCK: "clocks",
    Kind.EVENT: "events",
    Kind.ITEM: "items",
    Kind.MEMBER: "groups",
    Kind.ACT: "acts",
    Kind.DEFINITION: "definitions",
}


def check(names: Names) -> Iterator[Finding]:
    """Yield each word of the letter that no clause uses and no words call by its name."""
    idle = list(_unnamed(names))
    if not idle:
        return
    said = names.authored.whole
    for node, kind, name in idle:
        if not _called(node, name, said):
            args = {"name": name, "kind": kind.value}
            yield Finding(rule=RULE, at=node.at, args=args, severity=Severity.WARNING)


def _unnamed(names: Names) -> Iterator[tuple[Node, Kind, str]]:
    """Yield each word, its kind and name, that no clause names and that says nothing itself."""
    letter, named = names.commitment, used(names)
    ladder = any(name in named for name in letter.severities)
    for one in declared(letter):
        if one.kind not in _KINDS or one.at is None or one.id in named or one.id in _KNOWN:
            continue
        if one.at[0] != _KINDS[one.kind] or (one.kind is Kind.SEVERITY and ladder):
            continue
        if any(other.at not in (None, one.at) for other in names.by_id[one.id]):
            continue  # two things of one name: `name-twice` tells
        node = _node(letter, one.at)
        if not (_speaks(node) or (one.kind is Kind.ITEM and _covers_all(names))):
            yield node, one.kind, one.id


def _node(letter: Commitment, at: Pointer) -> Node:
    found: Any = letter
    for key in at:
        found = getattr(found, str(key)) if found is letter else found[key]
    node: Node = found
    return node


def _speaks(node: Node) -> bool:
    """Say whether a word is a promise or a list of its own."""
    telling = ("reach", "does", "number", "quantity")
    return any(getattr(node, field, None) for field in telling)


def _covers_all(names: Names) -> bool:
    """Say whether some warranty covers all that is supplied."""
    return any(
        not line.row.covers
        for clause in names.commitment.warranty.values()
        for line in lines(clause, names)
    )


def _called(node: Node, name: str, said: str) -> bool:
    """Say whether words outside ``node`` refer to it or call it by its title."""
    if f"{{{name}}}" in said or f"{{{name}." in said:
        return True
    titles = {str(getattr(node, key, None) or "") for key in ("title", "name", "called")} - {""}
    own = "\n".join(text for _, text in texts(node))
    return any(said.count(title) > own.count(title) for title in titles)
