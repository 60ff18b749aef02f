"""A letter is written in words that the program knows; for now these are Chinese ones.

FAIL: `language: en`; `language: {text: [zh, en], prevails: en}`.
PASS: `language: zh`; `language: {text: [zh, en], prevails: zh}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook import wording
from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language

RULE = "letter/language"


def check(commitment: Commitment) -> Iterator[Finding]:
    """Yield the language of the letter where it has no wording yet."""
    if wording.language(commitment) not in wording.LANGUAGES:
        plain = isinstance(commitment.language, Language)
        yield Finding(rule=RULE, at=("language",) if plain else ("language", "prevails"))
