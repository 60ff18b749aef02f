"""Everything that is said in a human language: letters, messages, numerals."""

from __future__ import annotations

from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language, Languages
from pledgebook.wording import zh
from pledgebook.wording.prose import LetterText

__all__ = ["letter"]

_LETTERS = {Language.ZH: zh.letter}


def letter(commitment: Commitment) -> LetterText:
    """Return a commitment in words, in its own language; of several, the one that prevails.

    A language that has no wording yet raises `NotImplementedError`.
    """
    spoken = commitment.language
    language = spoken.prevails if isinstance(spoken, Languages) else spoken
    if language not in _LETTERS:
        raise NotImplementedError(f"no wording for {language.value}")
    return _LETTERS[language](commitment)
