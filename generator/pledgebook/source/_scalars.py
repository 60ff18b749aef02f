"""What an unquoted word stands for.

PyYAML's resolvers read ``8:30`` as 510 and ``010`` as 8. Here only ``true``, ``false`` and whole
decimal numbers are more than text, as in the YAML 1.2 core schema. ``99.90`` is text as well,
because a float loses the zero that a promise was made with, and so are ``null``, ``~``, dates and
times. A value that is left out is None.
"""

from __future__ import annotations

import re

MAX_DIGITS = 15
"""Whole numbers up to this length are exact in every JSON reader (IEEE 754 double)."""

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_INT_START = frozenset("-+0123456789")
_WORDS = {"": None, "true": True, "false": False}


def resolve(word: str) -> str | int | bool | None:
    """Return the value of an unquoted scalar; a number of too many digits stays text."""
    if word in _WORDS:
        return _WORDS[word]
    if word[0] in _INT_START and _INT.match(word) and len(word.lstrip("-+")) <= MAX_DIGITS:
        return int(word)
    return word


def digits_too_many(word: str) -> int:
    """Return how many digits a whole number has if they are too many, else 0."""
    if len(word) <= MAX_DIGITS or not _INT.match(word):
        return 0
    digits = len(word.lstrip("-+"))
    return digits if digits > MAX_DIGITS else 0
