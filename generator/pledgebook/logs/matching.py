"""Values of a log to the words of a commitment: by name, by title, by what is alike, by rank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pledgebook.logs.synonyms import plain
from pledgebook.model.sla_words import Plain

_NUMBER = re.compile(r"[1-9一二三四五六]")
_DIGITS = {word: number for number, word in enumerate("一二三四五六", 1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What each value stands for; ``unsure`` are those to be looked at, ``lost`` those without."""

    values: Mapping[str, str] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def match(values: Sequence[str], words: Sequence[Plain]) -> Matched:
    """Return which of ``words`` (with id and title) each value stands for.

    The same name or title is sure; one in the other, and the same number (P1, 一级) where there
    are as many values as words, are not.
    """
    sure = {value: found for value in values if (found := _same(value, words)) is not None}
    left = [value for value in values if value not in sure]
    alike = {value: found for value in left if (found := _alike(value, words)) is not None}
    if not sure and not alike:
        alike = _ranked(left, words)
    return Matched(
        values={value: (sure | alike)[value] for value in values if value in sure | alike},
        unsure=tuple(alike),
        lost=tuple(value for value in left if value not in alike),
    )


def _same(value: str, words: Iterable[Plain]) -> str | None:
    bare = plain(value)
    return next((word["id"] for word in words if bare in _names(word)), None)


def _names(word: Plain) -> set[str]:
    return {plain(word["id"]), plain(word.get("title", word["id"]))}


def _alike(value: str, words: Iterable[Plain]) -> str | None:
    """Return the one word whose title is in the value or the other way round; None for several."""
    bare = plain(value)
    near = [
        word["id"]
        for word in words
        if any(len(min(bare, name, key=len)) > 1 and _inside(bare, name) for name in _names(word))
    ]
    return near[0] if len(near) == 1 else None


def _inside(one: str, other: str) -> bool:
    return one in other or other in one


def _ranked(values: Sequence[str], words: Sequence[Plain]) -> dict[str, str]:
    """Return values by their numbers, where each has its own and there are as many as words."""
    numbered = {value: _number(value) for value in values}
    if len(values) != len(words) or sorted(numbered.values()) != [*range(1, len(words) + 1)]:
        return {}
    return {value: words[number - 1]["id"] for value, number in numbered.items()}


def _number(value: str) -> int:
    found = _NUMBER.search(value)
    return 0 if found is None else _DIGITS.get(found[0]) or int(found[0])
