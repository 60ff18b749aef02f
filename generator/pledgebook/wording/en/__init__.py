"""The English letter."""

from __future__ import annotations

from pledgebook.model.commitment import Commitment
from pledgebook.wording.en.tongue import English
from pledgebook.wording.prose import LetterText
from pledgebook.wording.structure import letter as structure

__all__ = ["English", "letter"]


def letter(commitment: Commitment) -> LetterText:
    """Return a commitment as an English letter."""
    return structure.letter(English(commitment))
