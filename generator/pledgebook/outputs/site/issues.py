"""What a book published: each record of its ledger with the pages that show it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pledgebook.book import Ledger, Record
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.sheet import Sheet
from pledgebook.wording.prose import LetterText, Table

CHANGES = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One published version; ``texts`` are its pages, the prevailing one first.

    There are none where the version cannot be shown.
    """

    record: Record
    texts: tuple[Listing, ...]

    @property
    def date(self) -> dt.date:
        """Return the day on which it was published."""
        return dt.date.fromisoformat(self.record.date)

    def text(self, language: str) -> Listing | None:
        """Return its page in ``language``, else in the one that prevails; None where it is none."""
        spoken = {page.language: page for page in self.texts}
        return spoken.get(language, next(iter(self.texts), None))


def issues(pages: Sequence[Listing], ledger: Ledger) -> tuple[Issue, ...]:
    """Return every version that the ledger lists, the one that was published last first."""
    shown: dict[tuple[str, int], list[Listing]] = {}
    for page in pages:
        if page.standing.frozen:
            shown.setdefault((page.id, page.version), []).append(page)
    return tuple(
        Issue(record=one, texts=tuple(shown.get((one.id, one.version), ())))
        for one in reversed(ledger.records)
    )


def changes_folder(page: Sheet) -> PurePosixPath | None:
    """Return where the page of what an edition changed lies; None where there is none."""
    return page.folder / CHANGES if page.compared else None


def anchors(letter: LetterText) -> frozenset[str]:
    """Return every place of a letter that its page can be opened at."""
    found = {term.anchor for term in letter.terms}
    for chapter in letter.chapters:
        found.add(chapter.key)
        for clause in chapter.clauses:
            found.add(clause.anchor)
            for block in clause.blocks:
                keys = block.keys if isinstance(block, Table) else getattr(block, "keys", ())
                found |= {f"{clause.anchor}/{key}" for key in keys if key}
    return frozenset(found)


def nearest(anchor: str, known: frozenset[str]) -> str:
    """Return ``anchor``, or the narrowest place around it that is ``known``; '' where none is."""
    while anchor and anchor not in known:
        anchor = anchor.rpartition("/")[0]
    return anchor
