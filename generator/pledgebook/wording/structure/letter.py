"""A letter in its order: head, words, chapters of clauses, signature."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.wording.prose import ChapterText, LetterText
from pledgebook.wording.structure.clause import clause_text
from pledgebook.wording.structure.figures import figure
from pledgebook.wording.structure.tongue import Tongue


def letter(tongue: Tongue) -> LetterText:
    """Return a commitment as a letter in the language of ``tongue``."""
    commitment = tongue.naming.commitment
    version, addressee, opening = tongue.head()
    chapters = (_chapter(key, own, tongue) for key, own in commitment.order())
    return LetterText(
        language=tongue.code,
        title=commitment.title,
        version=version,
        project=commitment.project.name,
        addressee=addressee,
        opening=opening,
        chapters=(*tongue.before(), *chapters),
        signature=tongue.signature(commitment.signature) if commitment.signature else None,
    )


def _chapter(key: str, heading: str | None, tongue: Tongue) -> ChapterText:
    clauses = tongue.naming.commitment.chapter(key)
    texts = [clause_text(key, name, clause, tongue) for name, clause in clauses.items()]
    drawn = figure(key, tongue)
    if drawn:
        texts[-1] = replace(texts[-1], blocks=(*texts[-1].blocks, drawn))
    heading = heading or tongue.naming.chapter(key)
    return ChapterText(key=key, heading=heading, clauses=tuple(texts))
