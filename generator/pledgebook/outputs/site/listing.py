"""What the rest of the site needs of a page: to list it, to find it, to hold it against others."""

from __future__ import annotations

import dataclasses as dc

from pledgebook.outputs.site import plain
from pledgebook.outputs.site.ending import Ends, ends
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.sheet import Sheet

Passage = tuple[str, str, str, str]
"""A clause that can be found: anchor, heading of its chapter, title, and text as printed."""


@dc.dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Sheet):
    """One edition in one language: its clauses in plain text, and when its warranty ends."""

    passages: tuple[Passage, ...]
    ends: tuple[Ends, ...]


def listing(page: Page) -> Listing:
    """Return ``page`` without what only its own readers see."""
    known = {field.name: getattr(page, field.name) for field in dc.fields(Sheet)}
    passages = tuple(
        (
            clause.anchor,
            chapter.heading,
            clause.title,
            plain.text(plain.own(clause.blocks), page.language),
        )
        for chapter in page.letter.chapters
        for clause in chapter.clauses
    )
    return Listing(**known, passages=passages, ends=ends(page.sla, page.letter))
