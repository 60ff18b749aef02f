"""An author's own words: every text of a letter that is no name, with its place.

They are looked through as one string, so that a pattern runs once over a letter and not once over
each of its hundred texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from pledgebook.source import Pointer

APART = "\0"
"""What stands between two texts; no text may hold it, and no pattern may step over it."""

_NEAR = 200  # characters on either side of a match


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
        """Return what stands before the match, as far as it matters."""
        return self.words.text[max(0, self.start - _NEAR) : self.start]

    @property
    def after(self) -> str:
        """Return what stands behind the match, as far as it matters."""
        return self.words.text[self.end : self.end + _NEAR]


class Authored:
    """The words of one letter, in the order in which its parts are taken apart."""

    __slots__ = ("_starts", "texts", "whole")

    def __init__(self, texts: Iterable[tuple[Pointer, str]], known: Container[str]) -> None:
        """Keep those ``texts`` that are no names; ``known`` are the names of the letter."""
        self.texts = tuple(one for one in texts if one[1] not in known and one[0][0] != "id")
        self.whole = APART.join(text for _, text in self.texts)
        self._starts = list(accumulate((len(text) + 1 for _, text in self.texts), initial=0))

    def words(self) -> Iterator[Words]:
        """Yield each text with its place."""
        return map(_words, self.texts)

    def find(self, pattern: re.Pattern[str], opens: re.Pattern[str] | None = None) -> Iterator[Hit]:
        """Yield each match of ``pattern`` in a text, one text after the other.

        ``opens`` matches the one character with which a match can begin: it is looked for first,
        since most patterns with groups are slow to find that nothing is there.
        """
        found = pattern.finditer(self.whole) if opens is None else self._opened(pattern, opens)
        for match in found:
            index = bisect_right(self._starts, match.start()) - 1
            start = self._starts[index]
            yield Hit(
                words=_words(self.texts[index]),
                match=match,
                start=match.start() - start,
                end=match.end() - start,
            )

    def _opened(self, pattern: re.Pattern[str], opens: re.Pattern[str]) -> Iterator[re.Match[str]]:
        end = 0
        for first in opens.finditer(self.whole):
            match = pattern.match(self.whole, first.start()) if first.start() >= end else None
            if match is not None:
                end = match.end()
                yield match


def _words(text: tuple[Pointer, str]) -> Words:
    return Words(at=text[0], text=text[1], key=_key(text[0]))


def _key(at: Pointer) -> str:
    """Return the last key of a route; positions in a list are none."""
    return next((step for step in reversed(at) if isinstance(step, str)), "")
