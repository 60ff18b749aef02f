"""What a book published, for readers and for machines: history, changes, feed and ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pledgebook.outputs.file import File
from pledgebook.outputs.site.changes_file import changes
from pledgebook.outputs.site.feed import feeds
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.issues import changes_folder, issues
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.paging import leaves

FOLDER = PurePosixPath("history")
MOST = 32  # published versions on a page


def files(pages: Sequence[Listing], book: Book, language: str) -> Iterator[File]:
    """Yield the files about published versions; none for a book that published nothing.

    ``language`` is that of the page of the whole book, and of the feed.
    """
    if not book.ledger.records:
        return
    found = issues(pages, book.ledger)
    context: dict[str, object] = {
        "count": len(found),
        "language": language,
        "head": book.ledger.head,
        "changes_folder": changes_folder,
        "alternates": (),
    }
    for leaf in leaves(found, MOST):
        given = context | {"leaf": leaf}
        yield fill("chronicle.html.j2", FOLDER, given, language, book, leaf.name)
    yield File(PurePosixPath("ledger.json"), book.ledger.dump())
    for name, content in feeds(found, book, language):
        yield File(PurePosixPath(name), content)
    yield File(PurePosixPath("changes.json"), changes(found, book))
