"""Everything that is said in a human language: letters, messages, numerals."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language, Languages
from pledgebook.wording import numerals
from pledgebook.wording.en import English, grammar
from pledgebook.wording.prose import LetterText
from pledgebook.wording.structure import letter as structure
from pledgebook.wording.structure.tongue import Tongue, Words
from pledgebook.wording.zh import Chinese

__all__ = ["Tongue", "Words", "label", "language", "letter", "tongue", "words"]

_TONGUES: Mapping[Language, type[Chinese] | type[English]] = {
    Language.ZH: Chinese,
    Language.EN: English,
}


def language(commitment: Commitment) -> Language:
    """Return the language of a commitment's letter; of several, the one that prevails."""
    spoken = commitment.language
    return spoken.prevails if isinstance(spoken, Languages) else spoken


def tongue(commitment: Commitment) -> Tongue:
    """Return the language of a commitment's letter, as it says what it is asked for."""
    return _TONGUES[language(commitment)](commitment)


def letter(commitment: Commitment) -> LetterText:
    """Return a commitment in words, in its own language."""
    return structure.letter(tongue(commitment))


def words(language: str) -> Words:
    """Return the fixed words and marks of a language."""
    return _TONGUES[Language(language)].words


def label(language: str, *numbers: int) -> str:
    """Return the label of a chapter, or of a clause by the numbers of both, up to its heading."""
    if Language(language) is Language.ZH:
        return numerals.heading(len(numbers), numbers[-1])
    return f"{grammar.label(*numbers)} "
