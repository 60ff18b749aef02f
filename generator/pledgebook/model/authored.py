"""An author's own words: every text of a letter that is no name, with its place.

They are looked through as one string, so that a pattern runs once over a letter and not once over
each of its hundred texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from pledgebook.source import Pointer

APART = "\0"
"""What stands between two texts; no text may hold it, and no pattern may step over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One text; ``key`` is the field that it fills (``note``), whatever list it stands in."""

    at: Pointer
    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A match of a pattern in one text, from ``start`` to ``end`` of it, in characters."""

    words: Words
    match: re.Match[str]
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return what was matched."""
        return self.match[0]

    @property
    def before(self) -> str:
        """Return the text up to the match."""
        return self.words.text[: self.start]

    @property
    def after(self) -> str:
        """Return the text behind the match."""
        return self.words.text[self.end :]


class Authored:
    """The words of one letter, in the order in which its parts are taken apart."""

    __slots__ = ("_starts", "whole", "words")

    def __init__(self, texts: Iterable[tuple[Pointer, str]], known: Container[str]) -> None:
        """Keep those ``texts`` that are no names; ``known`` are the names of the letter."""
        self.words = tuple(
            Words(at=at, text=text, key=_key(at))
            for at, text in texts
            if not (text in known or at == ("id",) or at[0] == "use")
        )
        self._starts: list[int] = []
        place = 0
        for one in self.words:
            self._starts.append(place)
            place += len(one.text) + 1
        self.whole = APART.join(one.text for one in self.words)

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield each match of ``pattern`` in a text, one text after the other."""
        for match in pattern.finditer(self.whole):
            index = bisect_right(self._starts, match.start()) - 1
            start = self._starts[index]
            yield Hit(
                words=self.words[index],
                match=match,
                start=match.start() - start,
                end=match.end() - start,
            )


def _key(at: Pointer) -> str:
    """Return the last key of a route; positions in a list are none."""
    return next((step for step in reversed(at) if isinstance(step, str)), "")
