"""A name names one thing in the whole letter.

A built-in name may be given an own meaning, but stays of its kind.

FAIL: a severity `urgent` and an event `urgent`; an item called `phone`, which is a channel; a group
called `severity`, which would mix with the severities.
PASS: an event `accepted` with its own `means`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related
from pledgebook.model.names import Kind, Name, Names

RULE = "name-twice"

# Names of these kinds stand in the same places, above all in `when`.
_TOGETHER = frozenset(
    {
        Kind.PARTY,
        Kind.SEVERITY,
        Kind.CHANNEL,
        Kind.CLOCK,
        Kind.EVENT,
        Kind.ITEM,
        Kind.MEMBER,
        Kind.REQUEST,
        Kind.PERIOD,
        Kind.CLAUSE,
    }
)


def check(names: Names) -> Iterator[Finding]:
    """Yield each declaration whose name already names something else."""
    kinds = {kind.value for kind in Kind}
    for group in names.commitment.groups:
        if group in kinds:
            args = {"name": group, "kind": group}
            yield Finding(rule=f"{RULE}/kind", at=("groups", group), args=args)
    for found in names.by_id.values():
        for index, name in enumerate(found):
            first = next((one for one in found if one is not name and _clash(one, name)), None)
            if first is not None and name.at is not None and not _earlier(first, found, index):
                yield _finding(name, first)


def _clash(one: Name, other: Name) -> bool:
    if one.at is None or other.at is None:
        return one.kind is not other.kind and {one.kind, other.kind} <= _TOGETHER
    return {one.kind, other.kind} <= _TOGETHER or one.kind is other.kind


def _earlier(first: Name, found: tuple[Name, ...], index: int) -> bool:
    """Say whether the clash is told at the other place, which stands later in the letter."""
    return first.at is not None and found.index(first) > index


def _finding(name: Name, first: Name) -> Finding:
    assert name.at is not None  # noqa: S101 - only declarations are told
    args = {"name": name.id, "kind": first.kind.value}
    if first.at is None:
        return Finding(rule=f"{RULE}/built-in", at=name.at, args=args)
    related = (Related(at=first.at, note=f"{RULE}/first", args={"name": name.id}),)
    return Finding(rule=RULE, at=name.at, args=args, related=related)
