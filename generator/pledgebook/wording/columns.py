"""How many columns of a terminal a text takes."""

from __future__ import annotations

import unicodedata

_NO_COLUMN = ("Mn", "Me", "Cf")


def columns(text: str) -> int:
    """Return the width of a text in columns: a Han character takes two, an accent none."""
    return sum(map(_of, text))


def _of(letter: str) -> int:
    if unicodedata.category(letter) in _NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
