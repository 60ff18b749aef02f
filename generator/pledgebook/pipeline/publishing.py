"""From the editions of a book to its output folder: the last step of the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.outputs import site
from pledgebook.outputs.file import File
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline.building import Built


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the site needs of one edition: the name of its source, its files and its pages.

    ``filled`` are its pages as files, or why they cannot be filled, where that is done already.
    """

    name: str
    files: tuple[File, ...]
    pages: tuple[Page, ...]
    filled: tuple[File | ThemeRefused, ...] = ()

    @property
    def page(self) -> Page | None:
        """Return the page in the language that prevails."""
        return next(iter(self.pages), None)


def made(built: Built, book: site.Book | None = None) -> Made:
    """Return ``built`` as the site needs it, with its pages filled where the book is known."""
    filled = tuple(_filled(page, book) for page in built.pages) if book is not None else ()
    return Made(name=built.loaded.name, files=built.files, pages=built.pages, filled=filled)


def _filled(page: Page, book: site.Book) -> File | ThemeRefused:
    try:
        return site.edition(page, book)
    except ThemeRefused as refusal:
        return refusal


def publish(editions: Sequence[Made], book: site.Book) -> Iterator[File]:
    """Yield every file of the output folder: those of each edition, then the site around them.

    Raises `ThemeRefused`.
    """
    pages: list[Page] = []
    for one in editions:
        yield from one.files
        pages += one.pages
    yield from site.around(pages, book)
    for one in editions:
        for file in one.filled or (_filled(page, book) for page in one.pages):
            if isinstance(file, ThemeRefused):
                raise file
            yield file
