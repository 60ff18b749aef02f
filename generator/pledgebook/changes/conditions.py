"""Whether conditions and lists let more through than they did, or less."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pledgebook.changes.side import Part, Side
from pledgebook.order import Direction


def more(old: Iterable[str], new: Iterable[str]) -> Direction:
    """Return the direction of a list of which more is better."""
    before, after = set(old), set(new)
    if before == after:
        return Direction.CHANGED
    if before <= after:
        return Direction.STRONGER
    return Direction.WEAKER if after <= before else Direction.CHANGED


def wider(old: Iterable[str], new: Iterable[str]) -> Direction:
    """Return the direction of a scope: one that is not named has no end."""
    if old and new:
        return more(old, new)
    return Direction.WEAKER if new else Direction.STRONGER


def _less(old: Iterable[Any], new: Iterable[Any], past: Side, present: Side) -> Direction:
    del past, present
    return more(map(repr, old), map(repr, new)).reversed


def _condition(old: str | None, new: str | None, past: Side, present: Side) -> Direction:
    """Return the direction of a condition in words: having none is better than any."""
    del past, present
    if old and new:
        return Direction.CHANGED
    return Direction.WEAKER if new else Direction.STRONGER


def _when(old: tuple[str, ...], new: tuple[str, ...], past: Side, present: Side) -> Direction:
    """Return the direction of conditions: of one kind any is enough, of several kinds all hold."""
    before, after = _facets(old, past), _facets(new, present)
    wider, narrower = _within(before, after), _within(after, before)
    if wider == narrower:
        return Direction.CHANGED
    return Direction.STRONGER if wider else Direction.WEAKER


def narrower(one: Part | None, other: Part, side: Side) -> bool:
    """Say whether a row of ``side`` is for some of the cases of another that is for more."""
    if one is None or not other.full.when:
        return False
    inner, outer = _facets(one.full.when, side), _facets(other.full.when, side)
    return inner != outer and _within(inner, outer)


def _facets(names: Iterable[str], side: Side) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(side.names.facet(name), set()).add(name)
    return found


def _within(inner: Mapping[str, set[str]], outer: Mapping[str, set[str]]) -> bool:
    """Say whether all that ``inner`` lets through is let through by ``outer``."""
    return all(facet in inner and inner[facet] <= names for facet, names in outer.items())


CONDITIONS: Mapping[str, Callable[[Any, Any, Side, Side], Direction]] = {
    "when": _when,
    "unless": _less,
    "pauses": _less,
    "if_": _condition,
}
