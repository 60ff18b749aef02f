"""Pages that list the commitments by what they have in common: customer, product, place, year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pledgebook.outputs.file import File
from pledgebook.outputs.site import index
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.page import Page


def files(pages: Sequence[Page], book: Book, language: str) -> Iterator[File]:
    """Yield a page for each way to sort ``pages``; they need no script."""
    ordered = sorted(pages, key=lambda page: (page.title, page.id))
    facets = index.facets(ordered)
    for facet in facets:
        context: dict[str, object] = {"facet": facet, "facets": facets, "alternates": ()}
        yield fill("directory.html.j2", folder(facet.key), context, language, book)


def folder(key: str) -> PurePosixPath:
    """Return where the page of a facet lies."""
    return PurePosixPath(f"by-{key}")
