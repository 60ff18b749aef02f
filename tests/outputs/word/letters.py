"""Every letter of this project as words: the samples, the bilingual one, and those of trades."""

from __future__ import annotations

import datetime as dt
import runpy
from functools import cache
from pathlib import Path

from tests import founding

from pledgebook import pipeline
from pledgebook.model.words import Language
from pledgebook.outputs import word
from pledgebook.wording import tongues
from pledgebook.wording.prose import LetterText

from .reading import Word

CASES = Path(__file__).parents[2] / "cases"
TRADES = sorted(path.parent.name for path in CASES.glob("letters/*/commitment.yaml"))
NAMES = (*founding.NAMES, "bilingual-zh", "bilingual-en", *TRADES)
DATE = dt.date(2026, 11, 22)


@cache
def letter(name: str) -> LetterText:
    """Return a letter in words; of one in two languages, in the one that its name ends in."""
    if name in founding.NAMES:
        return tongues.letter(founding.commitment(name))
    if name == "sample":
        words: LetterText = runpy.run_path(str(SAMPLE))["sample"]()
        return words
    folder, _, language = name.partition("-")
    path = CASES / ("" if language else "letters") / folder / "commitment.yaml"
    texts = pipeline.load(path.read_bytes(), path.name).texts
    spoken = Language(language) if language else next(iter(texts))
    return tongues.letter(texts[spoken], spoken)


SAMPLE = Path(__file__).parents[1] / "letter" / "sample.py"


def docx(
    letter: LetterText,
    *,
    reference: str = "sample",
    draft: bool = False,
    template: bytes | None = None,
) -> bytes:
    """Return the Word file of a letter, which can be made."""
    made = word.docx(letter, reference=reference, date=DATE, draft=draft, template=template)
    assert isinstance(made, bytes), made
    return made


@cache
def read(name: str) -> Word:
    """Return the Word file of a letter, read."""
    return Word(docx(letter(name)))
