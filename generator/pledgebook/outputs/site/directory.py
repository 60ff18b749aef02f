"""Pages that list the commitments by what they have in common: customer, product, place, year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from pledgebook.outputs.file import File
from pledgebook.outputs.site import apart, index
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.index import Entry, Facet
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.paging import leaves

MOST = 120  # commitments on a page
_FEW = 3  # commitments that even a long list names beside what they have in common
_NAME = re.compile(r"[a-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A value and its commitments; with a ``folder`` they are listed on pages of their own."""

    entry: Entry
    folder: str | None

    @property
    def size(self) -> int:
        """Return how many entries of the page it takes."""
        return 1 if self.folder else len(self.entry.pages)


def files(pages: Sequence[Listing], book: Book, language: str) -> Iterator[File]:
    """Yield pages for each way to sort ``pages``; they need no script.

    A long list is cut into several, and each value that many commitments have gets its own pages.
    """
    ordered = sorted(pages, key=lambda page: (page.title, page.id))
    facets = index.facets(ordered)
    shared: dict[str, object] = {
        "facets": facets,
        "names": apart.names(ordered),
        "alternates": (),
    }
    for facet in facets:
        context = shared | {"facet": facet}
        lines = tuple(_lines(facet))
        for leaf in leaves(lines, MOST, lambda line: line.size):
            given = context | {"leaf": leaf}
            yield fill("directory.html.j2", folder(facet.key), given, language, book, leaf.name)
        for line in lines:
            if line.folder:
                place = folder(facet.key) / line.folder
                yield from _group(line.entry, place, context, language, book)


def folder(key: str) -> PurePosixPath:
    """Return where the pages of a facet lie."""
    return PurePosixPath(f"by-{key}")


def _lines(facet: Facet) -> Iterator[Line]:
    long = sum(len(entry.pages) for entry in facet.entries) > MOST
    for entry in facet.entries:
        apart = long and len(entry.pages) > _FEW
        yield Line(entry=entry, folder=_named(entry.value) if apart else None)


def _named(value: str) -> str:
    """Return the folder of a value: always the same, whatever else the book holds."""
    return value if _NAME.fullmatch(value) else sha256(value.encode()).hexdigest()[:12]


def _group(
    entry: Entry, place: PurePosixPath, context: dict[str, object], language: str, book: Book
) -> Iterator[File]:
    for leaf in leaves(entry.pages, MOST):
        given = context | {"leaf": leaf, "entry": entry}
        yield fill("group.html.j2", place, given, language, book, leaf.name)
