"""The page that says what a published version or a revision changed, clause by clause."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.outputs.file import File
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.issues import anchors, changes_folder, nearest
from pledgebook.outputs.site.page import Page
from pledgebook.wording.changed import ChangeLine
from pledgebook.wording.prose import LetterText

DIRECTIONS = ("stronger", "weaker", "changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The changes of one clause, which is at ``old`` before and ``new`` after; '' where it is not.

    ``title`` is '' for what stands in no clause.
    """

    title: str
    chapter: str
    old: str
    new: str
    lines: tuple[ChangeLine, ...]


def pages(found: Sequence[Page], book: Book) -> Iterator[File]:
    """Yield a page of changes for each edition that was compared with the version before."""
    shown = {(page.id, page.version, page.language): page for page in found if page.standing.frozen}
    for page in found:
        folder = changes_folder(page)
        if page.compared is not None and folder is not None:
            before = shown.get((page.id, page.compared.before, page.language))
            content = context(page, before)
            yield fill("changes.html.j2", folder, content, page.language, book)


def context(page: Page, before: Page | None) -> dict[str, object]:
    """Return what the page of changes of ``page`` is filled with; ``before`` is the older one."""
    assert page.compared is not None  # noqa: S101 - else it has no page of changes
    lines = page.compared.lines
    counted = Counter[str](line.direction for line in lines)
    return {
        "page": page,
        "before": before,
        "date": _date(page),
        "groups": tuple(_groups(lines, page.letter, before.letter if before else None)),
        "counted": [(name, counted[name]) for name in DIRECTIONS if counted[name]],
        "alternates": (),
    }


def _date(page: Page) -> dt.date:
    """Return the day on which a version was published; of a revision, the one that it says."""
    dates = {link.number: link.date for link in page.standing.versions if page.standing.frozen}
    return dates.get(page.version, page.date)


def _groups(
    lines: Sequence[ChangeLine], new: LetterText, old: LetterText | None
) -> Iterator[Group]:
    """Yield the lines by the clause they are about, in the order in which they are told."""
    after = anchors(new)
    before = anchors(old) if old else frozenset()
    titles = (_titles(old) if old else {}) | _titles(new)
    found: dict[str, list[ChangeLine]] = {}
    for line in lines:
        clause = _clause(line.anchor)
        found.setdefault(clause if clause in titles else "", []).append(line)
    for anchor, told in found.items():
        chapter, title = titles.get(anchor, ("", ""))
        yield Group(
            title=title,
            chapter="" if chapter == title else chapter,
            old=nearest(anchor, before),
            new=nearest(anchor, after),
            lines=tuple(told),
        )


def _clause(anchor: str) -> str:
    """Return the clause that a place is in: ``response/faults`` of ``response/faults/critical``."""
    return "/".join(anchor.split("/")[:2])


def _titles(letter: LetterText) -> dict[str, tuple[str, str]]:
    return {
        clause.anchor: (chapter.heading, clause.title)
        for chapter in letter.chapters
        for clause in chapter.clauses
    }
