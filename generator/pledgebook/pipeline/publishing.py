"""From the editions of a book to its output folder: the last step of the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.outputs import site
from pledgebook.outputs.file import File
from pledgebook.outputs.site import Listing, Page
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline.building import Built


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the site needs of one commitment: the name of its source, its files, its listings.

    ``unfilled`` are pages that are not among the files yet; ``refusal`` says why they cannot be.
    """

    name: str
    files: tuple[File, ...]
    listings: tuple[Listing, ...]
    unfilled: tuple[Page, ...] = ()
    refusal: ThemeRefused | None = None

    @property
    def editions(self) -> tuple[Listing, ...]:
        """Return its editions, each in the language that prevails."""
        return tuple(one for one in self.listings if one.prevails)


def made(built: Sequence[Built], book: site.Book | None = None) -> Made:
    """Return the editions of one commitment, with their pages filled where the book is known."""
    pages = tuple(page for one in built for page in one.pages)
    files = tuple(file for one in built for file in one.files)
    listings = tuple(map(site.listing, pages))
    name = built[0].loaded.name
    if book is None:
        return Made(name=name, files=files, listings=listings, unfilled=pages)
    try:
        return Made(name=name, files=(*files, *_filled(pages, book)), listings=listings)
    except ThemeRefused as refusal:
        return Made(name=name, files=files, listings=listings, refusal=refusal)


def _filled(pages: Sequence[Page], book: site.Book) -> Iterator[File]:
    yield from site.changes(pages, book)
    for page in pages:
        yield site.edition(page, book)


def publish(commitments: Sequence[Made], book: site.Book) -> Iterator[File]:
    """Yield every file of the output folder: the site around the commitments, then theirs.

    Raises `ThemeRefused`.
    """
    yield from site.around([page for one in commitments for page in one.listings], book)
    for one in commitments:
        if one.refusal is not None:
            raise one.refusal
        yield from one.files
        yield from _filled(one.unfilled, book)
