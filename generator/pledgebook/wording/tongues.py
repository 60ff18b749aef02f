"""The languages there are, and a commitment put into one of them."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language, Languages
from pledgebook.wording import numerals, references
from pledgebook.wording.en import English, grammar
from pledgebook.wording.prose import LetterText
from pledgebook.wording.structure import letter as structure
from pledgebook.wording.structure.tongue import Tongue, Words
from pledgebook.wording.zh import Chinese

__all__ = ["Tongue", "Words", "acts", "filled", "label", "language", "letter", "tongue", "words"]

_TONGUES: Mapping[Language, type[Chinese] | type[English]] = {
    Language.ZH: Chinese,
    Language.EN: English,
}


def language(commitment: Commitment) -> Language:
    """Return the language of a commitment's letter; of several, the one that prevails."""
    spoken = commitment.language
    return spoken.prevails if isinstance(spoken, Languages) else spoken


def tongue(commitment: Commitment, spoken: Language | None = None) -> Tongue:
    """Return a language of a commitment, the prevailing one unless said, as it says the letter."""
    own = spoken or language(commitment)
    return _TONGUES[own](filled(commitment, own))


def filled(commitment: Commitment, spoken: Language | None = None) -> Commitment:
    """Return a commitment with the references of its author's words put into words."""
    said = _TONGUES[spoken or language(commitment)](commitment)
    return references.fill(commitment, said.naming.names, said.say)


def letter(commitment: Commitment, spoken: Language | None = None) -> LetterText:
    """Return a commitment in words, in its own language, or in the one it is localized to."""
    return structure.letter(tongue(commitment, spoken))


def words(language: str) -> Words:
    """Return the fixed words and marks of a language."""
    return _TONGUES[Language(language)].words


def acts(language: str) -> Mapping[str, str]:
    """Return what the acts that every letter knows are called in a language."""
    return _TONGUES[Language(language)].act_titles


def label(language: str, *numbers: int) -> str:
    """Return the label of a chapter, or of a clause by the numbers of both, up to its heading."""
    if Language(language) is Language.ZH:
        return numerals.heading(len(numbers), numbers[-1])
    return f"{grammar.label(*numbers)} "
