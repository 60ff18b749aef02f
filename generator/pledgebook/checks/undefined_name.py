"""A name that is used must be defined, and be of a kind that fits the place.

FAIL: `when: qualty`, though the warranty period is called `quality`; `clock: office` without an
entry `office` under `clocks`; `our-look: 2小时` without `our-look` under `acts`.
PASS: `when: quality` beside `warranty: {quality: …}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.called import called
from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind, Names
from pledgebook.model.node import Node
from pledgebook.model.timing import ClockByAct, MomentByAct
from pledgebook.model.uses import USES
from pledgebook.model.walk import route
from pledgebook.nearest import member, nearest

RULE = "undefined-name"

_ACT = frozenset({Kind.ACT})
# Fields that hold a name or a few words.
_FREE = {("Clause", "for_")}
_NAME = re.compile(r"[a-z][a-z0-9-]{0,62}")


def check(names: Names) -> Iterator[Finding]:
    """Yield each use of a name that is not defined, or that names a thing of another kind."""
    for node, own in names.parts:
        if isinstance(node, Clause | ClockByAct | MomentByAct):
            yield from _acts(node, names)
        kind = type(node).__name__
        for field, _ in own:
            if (kind, field) in USES:
                yield from _field(node, (kind, field), names)


def _acts(node: Clause | ClockByAct | MomentByAct, names: Names) -> Iterator[Finding]:
    """Yield each key that is an act which nobody defined (``our-look: 2小时``)."""
    for act in node.acts:
        if not names.get(act, Kind.ACT):
            yield _finding(act, (*node.at, act), _ACT, names)


def _field(node: Node, use: tuple[str, str], names: Names) -> Iterator[Finding]:
    for index, name in _written(getattr(node, use[1])):
        if names.get(name, *USES[use]) or (use in _FREE and not _NAME.fullmatch(name)):
            continue
        at = (*node.at, index) if isinstance(index, str) else route(node, use[1], index)
        yield _finding(name, at, USES[use], names)


def _written(value: object) -> Iterator[tuple[int | str | None, str]]:
    """Yield the names that a field holds, each with its place in it."""
    if isinstance(value, str):
        yield None, value
    elif isinstance(value, tuple):
        yield from ((index, item) for index, item in enumerate(value) if isinstance(item, str))
    elif isinstance(value, dict):
        yield from ((key, item) for key, item in value.items() if isinstance(item, str))


def _finding(name: str, at: tuple[str | int, ...], kinds: frozenset[Kind], names: Names) -> Finding:
    other = names.get(name)
    fitting = [key for key, found in names.by_id.items() if any(n.kind in kinds for n in found)]
    inner = member(name, names.commitment.groups)
    known = (
        inner if inner in fitting else next((n for n in called(name, kinds) if n in fitting), "")
    )
    meant = known or nearest(name, fitting)
    args: dict[str, str | int] = {"name": name[:60], "meant": meant or ""}
    args["kinds"] = ",".join(sorted(kind.value for kind in kinds))
    if other is not None:
        args["kind"] = other.kind.value
        return Finding(rule=f"{RULE}/wrong-kind", at=at, args=args)
    return Finding(rule=f"{RULE}/meant" if meant else RULE, at=at, args=args)
