"""The site: an index, a page for each commitment and for each of its published versions.

Pages are plain files with relative links, so that the folder works wherever it is put, also from
``file://``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from pledgebook import resources
from pledgebook.outputs.file import File
from pledgebook.outputs.site import (
    changed,
    chronicle,
    commitment,
    compare,
    directory,
    index,
    portfolio,
    search,
)
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.listing import Listing, listing
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.sitemap import sitemap

__all__ = ["Book", "Listing", "Page", "around", "changes", "edition", "listing", "render"]


def render(pages: Sequence[Page], book: Book) -> Iterator[File]:
    """Yield every file of the site of ``book``; raises `ThemeRefused`.

    A page that is not frozen is listed, in the language that prevails, and searched in each; a
    frozen one is linked from its commitment.
    """
    yield from around([listing(page) for page in pages], book)
    yield from changes(pages, book)
    for page in pages:
        yield edition(page, book)


def around(pages: Sequence[Listing], book: Book) -> Iterator[File]:
    """Yield the files of the site that are about the whole book, what pages load first."""
    current = tuple(page for page in pages if not page.standing.frozen)
    listed = tuple(page for page in current if page.prevails)
    yield from _assets(PurePosixPath(), resources.folder("site"))
    yield from _theme(book)
    language = index.language(page.language for page in listed)
    whole = (
        *index.files(listed, book, language),
        *chronicle.files(pages, book, language),
        *compare.files(pages, book, language),
        *portfolio.files(listed, book, language),
        *directory.files(listed, book, language),
    )
    yield from whole
    yield File(PurePosixPath("assets/search-data.js"), search.data(current).encode())
    if book.base_url:
        paths = [file.path for file in whole if file.path.suffix == ".html"]
        yield File(PurePosixPath("sitemap.xml"), sitemap(paths, current, book.base_url))


def changes(pages: Sequence[Page], book: Book) -> Iterator[File]:
    """Yield the pages of what versions of one commitment changed."""
    yield from changed.pages(pages, book)


def edition(page: Page, book: Book) -> File:
    """Return the page of one edition in one language."""
    template = "version.html.j2" if page.standing.frozen else "commitment.html.j2"
    return fill(template, page.folder, commitment.context(page), page.language, book)


def _theme(book: Book) -> Iterator[File]:
    """Yield what a theme adds: ``assets/theme.css``, and its pictures and fonts beside it."""
    if book.theme is None:
        return
    if book.theme.styles is not None:
        yield File(PurePosixPath("assets/theme.css"), book.theme.styles)
    for path, content in book.theme.assets:
        yield File("assets/theme" / path, content)


def _assets(path: PurePosixPath, folder: Traversable) -> Iterator[File]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _assets(path / entry.name, entry)
        elif entry.is_file():
            yield File(path / entry.name, entry.read_bytes())
