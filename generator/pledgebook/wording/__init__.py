"""Everything that is said in a human language: letters, messages, numerals."""

from __future__ import annotations

from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language, Languages
from pledgebook.wording import zh
from pledgebook.wording.prose import LetterText

__all__ = ["LANGUAGES", "language", "letter"]

_LETTERS = {Language.ZH: zh.letter}
LANGUAGES = frozenset(_LETTERS)


def language(commitment: Commitment) -> Language:
    """Return the language of a commitment's letter; of several, the one that prevails."""
    spoken = commitment.language
    return spoken.prevails if isinstance(spoken, Languages) else spoken


def letter(commitment: Commitment) -> LetterText:
    """Return a commitment in words, in its own language.

    A language that is not in `LANGUAGES` has no wording yet and raises `NotImplementedError`.
    """
    spoken = language(commitment)
    if spoken not in LANGUAGES:
        raise NotImplementedError(f"no wording for {spoken.value}")
    return _LETTERS[spoken](commitment)
