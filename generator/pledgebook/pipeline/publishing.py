"""From the editions of a book to its output folder: the last step of the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pledgebook.outputs import site
from pledgebook.outputs.file import File, Output
from pledgebook.outputs.site import Listing, Page
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline.building import Built


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What the site needs of one commitment: the name of its source, its files, its listings.

    ``letters`` are the paths and sizes of its current letters, ``versions`` how many published
    versions are shown. ``refusal`` says why the pages are not among the files.
    """

    name: str
    files: Sequence[Output]
    listings: Sequence[Listing]
    letters: tuple[tuple[str, int], ...]
    versions: int
    refusal: ThemeRefused | None = None


def made(built: Sequence[Built], book: site.Book) -> Made:
    """Return the editions of one commitment, with their pages filled."""
    pages = tuple(page for one in built for page in one.pages)
    files = tuple(file for one in built for file in one.files)
    firsts = [one.page for one in built if one.page is not None]
    found = Made(
        name=built[0].loaded.name,
        files=files,
        listings=tuple(map(site.listing, pages)),
        letters=tuple(_letters(firsts)),
        versions=sum(page.standing.frozen for page in firsts),
    )
    try:
        return replace(found, files=(*files, *_filled(pages, book)))
    except ThemeRefused as refusal:
        return replace(found, refusal=refusal)


def _letters(pages: Sequence[Page]) -> Iterator[tuple[str, int]]:
    for page in pages:
        for file in () if page.standing.frozen else page.standing.downloads:
            if file.name.endswith(".pdf") and file.size is not None:
                yield f"{page.files}/{file.name}", file.size


def _filled(pages: Sequence[Page], book: site.Book) -> Iterator[File]:
    yield from site.changes(pages, book)
    for page in pages:
        yield site.edition(page, book)


def around(commitments: Sequence[Made], book: site.Book) -> Iterator[Output]:
    """Yield the files of the site that are about the whole book; raises `ThemeRefused`."""
    yield from site.around([page for one in commitments for page in one.listings], book)


def publish(shared: Iterable[Output], commitments: Sequence[Made]) -> Iterator[Output]:
    """Yield every file of the output folder: those `around` the commitments, then theirs.

    Raises `ThemeRefused`.
    """
    yield from shared
    for one in commitments:
        if one.refusal is not None:
            raise one.refusal
        yield from one.files
