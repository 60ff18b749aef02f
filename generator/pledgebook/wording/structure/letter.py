"""A letter in its order: head, words, chapters of clauses, signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pledgebook.wording.prose import ChapterText, Items, LetterText, Table, Term
from pledgebook.wording.structure.clause import clause_text
from pledgebook.wording.structure.figures import figure
from pledgebook.wording.structure.tongue import Tongue


def letter(tongue: Tongue) -> LetterText:
    """Return a commitment as a letter in the language of ``tongue``."""
    commitment = tongue.naming.commitment
    version, addressee, opening = tongue.head()
    before = tongue.before()
    chapters = (_chapter(key, own, tongue) for key, own in commitment.order())
    return LetterText(
        language=tongue.code,
        title=commitment.title,
        version=version,
        project=commitment.project.name,
        addressee=addressee,
        opening=opening,
        chapters=(*before, *chapters),
        signature=tongue.signature(commitment.signature) if commitment.signature else None,
        terms=tuple(_terms(before, tongue)),
    )


# What is defined as a word that the text goes on to use; a product is but listed.
_DEFINING = ("terms", "severities", "groups", "events", "clocks")


def _terms(chapters: Iterable[ChapterText], tongue: Tongue) -> Iterator[Term]:
    """Yield the words that the chapter of definitions explains, each with its anchor there."""
    for clause in (one for chapter in chapters for one in chapter.clauses):
        if clause.anchor in {f"definitions/{id_}" for id_ in _DEFINING}:
            for block in clause.blocks:
                for key in block.keys if isinstance(block, Items | Table) else ():
                    yield Term(title=tongue.naming.title(key), anchor=f"{clause.anchor}/{key}")


def _chapter(key: str, heading: str | None, tongue: Tongue) -> ChapterText:
    clauses = tongue.naming.commitment.chapter(key)
    texts = [clause_text(key, name, clause, tongue) for name, clause in clauses.items()]
    heading = heading or tongue.naming.chapter(key)
    drawn = figure(key, heading, tongue)
    if drawn:
        texts[-1] = replace(texts[-1], blocks=(*texts[-1].blocks, drawn))
    return ChapterText(key=key, heading=heading, clauses=tuple(texts))
