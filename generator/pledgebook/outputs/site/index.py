"""The index: every commitment, and the values by which they can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pledgebook.outputs.file import File
from pledgebook.outputs.site.embedding import json_text
from pledgebook.outputs.site.filling import Book, fill, part
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.paging import leaves
from pledgebook.outputs.site.standing import Status

DATA = PurePosixPath("assets/cards-data.js")
MOST = 48  # cards on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value of a facet, and the commitments that have it."""

    value: str
    pages: tuple[Listing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to sort the commitments: by customer, product, place, last year or status."""

    key: str
    entries: tuple[Entry, ...]


def files(pages: Sequence[Listing], book: Book, language: str) -> Iterator[File]:
    """Yield the index, in several pages where it is long, and then a script with all other cards.

    Only the first page has the search; the script sets ``pledgebookCards``, the cards of the
    pages after it as HTML, so that facets choose from all of them.
    """
    ordered = sorted(pages, key=lambda page: (page.title, page.id))
    cut = leaves(ordered, MOST)
    context: dict[str, object] = {
        "count": len(ordered),
        "clauses": sum(len(page.passages) for page in ordered),
        "facets": facets(ordered),
        "expires": {page.id: expires(page) for page in ordered},
        "alternates": (),
    }
    for leaf in cut:
        template = "index.html.j2" if leaf.before is None else "listing.html.j2"
        given = context | {"leaf": leaf, "pages": leaf.entries}
        yield fill(template, PurePosixPath(), given, language, book, leaf.name)
    if len(cut) > 1:
        others = ordered[len(cut[0].entries) :]
        cards = part("cards.html.j2", context | {"pages": others}, language, book)
        yield File(DATA, f"window.pledgebookCards = {json_text(cards)};\n".encode())


def expires(page: Listing) -> tuple[str, ...]:
    """Return the years in which periods of the warranty end, as far as that is known."""
    return tuple(f"{one.last.year}" for one in page.ends if one.last is not None)


def language(spoken: Iterable[str]) -> str:
    """Return the language of the index: that of most commitments, Chinese where in doubt."""
    languages = list(spoken)
    return "en" if 2 * languages.count("en") > len(languages) else "zh"


def facets(pages: Sequence[Listing]) -> tuple[Facet, ...]:
    """Return the facets that have a value; values are sorted, a status in its natural order."""
    found = (
        Facet(key="customer", entries=_entries(pages, lambda page: (page.customer,))),
        Facet(key="product", entries=_entries(pages, lambda page: page.products)),
        Facet(key="place", entries=_entries(pages, lambda page: filter(None, (page.place,)))),
        Facet(key="expires", entries=_entries(pages, expires)),
        Facet(key="status", entries=_by_status(pages)),
    )
    return tuple(facet for facet in found if facet.entries)


def _entries(
    pages: Sequence[Listing], values: Callable[[Listing], Iterable[str]]
) -> tuple[Entry, ...]:
    found: dict[str, list[Listing]] = {}
    for page in pages:
        for value in dict.fromkeys(values(page)):
            found.setdefault(value, []).append(page)
    ordered = sorted(found, key=lambda value: (value.casefold(), value))
    return tuple(Entry(value=value, pages=tuple(found[value])) for value in ordered)


def _by_status(pages: Sequence[Listing]) -> tuple[Entry, ...]:
    found = {
        status: tuple(page for page in pages if page.standing.status is status) for status in Status
    }
    return tuple(
        Entry(value=status.value, pages=having) for status, having in found.items() if having
    )
