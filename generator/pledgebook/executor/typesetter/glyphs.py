"""Which characters the fonts lack, found before anything is typeset.

WeasyPrint would write the letter all the same, with an empty box for each of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pledgebook.executor.typesetter.fontfile import opened
from pledgebook.executor.typesetter.places import Element, route, texts
from pledgebook.findings import Finding

MAX_FINDINGS = 50
_AROUND = 6


@lru_cache(maxsize=1)
def characters(fonts: tuple[str, ...]) -> frozenset[int]:
    """Return every character that one of the font files has; `OSError` if one is no font."""
    known: set[int] = set()
    for path in fonts:
        with opened(path) as font:
            known.update(font.getBestCmap() or {})
    return frozenset(known)


def missing(root: Element, fonts: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return a finding for each character and place that cannot be printed."""
    known = characters(fonts)
    found: dict[tuple[str, str], Finding] = {}
    for text, at in texts(root):
        for letter, near in _unknown(text, known):
            if len(found) < MAX_FINDINGS:
                found.setdefault((letter, at), _finding(letter, near, at))
    return tuple(found.values())


def _unknown(text: str, known: Iterable[int]) -> Iterator[tuple[str, str]]:
    for place, letter in enumerate(text):
        if ord(letter) not in known and not _invisible(letter):
            near = text[max(0, place - _AROUND) : place + _AROUND + 1]
            yield letter, " ".join(near.split())


def _invisible(letter: str) -> bool:
    """Say whether nothing is drawn for ``letter``: white space and marks of formatting."""
    return letter.isspace() or unicodedata.category(letter) in ("Cf", "Cc")


def _finding(letter: str, near: str, at: str) -> Finding:
    args = {"character": letter, "code": f"U+{ord(letter):04X}", "near": near}
    return Finding(rule="letter/missing-glyph", at=route(at), args=args)
