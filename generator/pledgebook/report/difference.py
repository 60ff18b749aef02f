"""What changed between commitments: for people, for programs, for a comment on a pull request."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pledgebook.book import shown
from pledgebook.order import Direction
from pledgebook.pipeline.comparing import Difference, Side, State, Told
from pledgebook.source import Place
from pledgebook.wording.markdown import escaped
from pledgebook.wording.messages import Lang, say

FORMAT = "pledgebook-diff/1"
_MARKS = {Direction.WEAKER: "↓", Direction.STRONGER: "↑", Direction.CHANGED: "·"}
_WORST_FIRST = (Direction.WEAKER, Direction.CHANGED, Direction.STRONGER)
# A comment on a pull request may have 65,536 characters.
_LONGEST = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """What was compared, as it was asked for."""

    old: str
    new: str


Reporter = Callable[[Sequence[Difference], Ends, Lang], Iterator[str]]


def text(found: Sequence[Difference], ends: Ends, lang: Lang) -> Iterator[str]:
    """Yield each changed commitment, its changes in the order of the letter, and a count."""
    del ends
    for one in found:
        if one.state is State.SAME:
            continue
        yield _headline(one, lang)
        for change in one.changes:
            yield f"  {_MARKS[change.direction]} {_plain(change.text)}"
            yield f"      {_places(change)}"
    yield from _counts(found, lang)


def markdown(found: Sequence[Difference], ends: Ends, lang: Lang) -> Iterator[str]:
    """Yield Markdown in which what letters say is mere text; too much of it is cut and counted.

    What is worse for the customer comes first.
    """
    head = _code(f"{ends.old} → {ends.new}")
    counted, *rest = _counts(found, lang)
    yield from (f"### {_literal(counted)}", "", head, *(_literal(line) for line in rest))
    left = _LONGEST
    lines = list(_listed(found, lang))
    for told, line in enumerate(lines):
        left -= len(line) + 1
        if left < 0:
            yield from ("", say("diff/cut", {"count": len(lines) - told}, lang))
            return
        yield line


def _listed(found: Sequence[Difference], lang: Lang) -> Iterator[str]:
    for one in found:
        if one.state is State.SAME:
            continue
        yield from ("", f"**{_literal(_headline(one, lang))}**", "")
        for direction in _WORST_FIRST:
            for change in one.changes:
                if change.direction is direction:
                    place = _code(_places(change))
                    yield f"- {_MARKS[direction]} {_literal(_plain(change.text))} {place}"


def objects(found: Sequence[Difference], ends: Ends, lang: Lang) -> Iterator[str]:
    """Yield one JSON object, as ``diff.schema.json`` describes it."""
    del lang
    whole = {
        "format": FORMAT,
        "old": shown(ends.old),
        "new": shown(ends.new),
        "summary": {
            "commitments": len(found),
            **{key.value: _sum(found, key) for key in _WORST_FIRST},
        },
        "commitments": [_object(one) for one in found if one.state is not State.SAME],
    }
    yield json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)


FORMATS: Mapping[str, Reporter] = {"text": text, "json": objects, "markdown": markdown}


def _headline(one: Difference, lang: Lang) -> str:
    sides = [side for side in (one.old, one.new) if side is not None]
    numbers = dict.fromkeys(side.version or 0 for side in sides)
    versions = "→".join(map(str, numbers))
    file = next((side.file for side in reversed(sides)), "")
    args = {"id": shown(one.id), "title": _plain(one.title), "versions": versions, "file": file}
    return say(f"diff/{one.state.value}", args, lang)


def _counts(found: Sequence[Difference], lang: Lang) -> Iterator[str]:
    args = {key.value: _sum(found, key) for key in _WORST_FIRST}
    rule = "diff/summary" if any(args.values()) else "diff/nothing"
    yield say(rule, {"count": len(found), **args}, lang)
    unread = sum(one.state is State.UNREADABLE for one in found)
    if unread:
        yield say("diff/unread", {"count": unread}, lang)


def _sum(found: Sequence[Difference], direction: Direction) -> int:
    return sum(one.count(direction) for one in found)


def _places(change: Told) -> str:
    """Return the places on both sides, as an editor finds them."""
    both = [one for one in (change.old, change.new) if one is not None]
    return " → ".join(f"{one.file}:{one.line}:{one.column}" for one in both)


def _object(one: Difference) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "state": one.state.value,
        "old": _side(one.old),
        "new": _side(one.new),
        "changes": [_change(change) for change in one.changes],
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    date = None if side.date is None else side.date.isoformat()
    return {"file": side.file, "version": side.version, "date": date}


def _change(change: Told) -> dict[str, Any]:
    return {
        "anchor": change.anchor,
        "what": change.what.replace("_", "-"),
        "kind": change.kind.value,
        "direction": change.direction.value,
        "text": change.text,
        "old": _place(change.old),
        "new": _place(change.new),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}


def _plain(sentence: str) -> str:
    """Return a sentence on one line, without orders to the terminal."""
    return shown(" ".join(sentence.split()))


# Where a platform makes a mention, a reference, an emoji or a link of what it shows.
_CALLS = re.compile(r"(?<=[@#!~%$&^])(?=\w)|(?<=:)(?=[A-Za-z+])|(?<=//)(?=\w)|(?<=www\.)", re.I)


def _literal(sentence: str) -> str:
    """Return a sentence as Markdown that shows it as it is, and by which nobody is called.

    A space without width stands between a sign that calls and what follows.
    """
    return escaped(_CALLS.sub("\u200b", sentence))


def _code(words: str) -> str:
    """Return words as Markdown's code, which no mark-up, link or mention is made of."""
    fence = "`" * (max((len(run) for run in re.findall("`+", words)), default=0) + 1)
    return f"{fence} {shown(words)} {fence}"
