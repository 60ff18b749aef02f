"""The index: every commitment, and the values by which they can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pledgebook.outputs.site.ending import endings
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.standing import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value of a facet, and the commitments that have it."""

    value: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to sort the commitments: by customer, product, place, last year or status."""

    key: str
    entries: tuple[Entry, ...]


def context(pages: Sequence[Page]) -> dict[str, object]:
    """Return what the index is filled with."""
    ordered = sorted(pages, key=lambda page: (page.title, page.id))
    clauses = sum(len(chapter.clauses) for page in pages for chapter in page.letter.chapters)
    return {
        "pages": ordered,
        "facets": facets(ordered),
        "expires": {page.id: expires(page) for page in ordered},
        "clauses": clauses,
        "alternates": (),
    }


def expires(page: Page) -> tuple[str, ...]:
    """Return the years in which periods of the warranty end, as far as that is known."""
    return tuple(f"{one.last.year}" for one in endings((page,)) if one.last is not None)


def language(pages: Sequence[Page]) -> str:
    """Return the language of the index: that of most of its commitments, Chinese where in doubt."""
    spoken = [page.letter.language for page in pages]
    return "en" if 2 * spoken.count("en") > len(spoken) else "zh"


def facets(pages: Sequence[Page]) -> tuple[Facet, ...]:
    """Return the facets that have a value; values are sorted, a status in its natural order."""
    found = (
        Facet(key="customer", entries=_entries(pages, lambda page: (page.customer,))),
        Facet(key="product", entries=_entries(pages, lambda page: page.products)),
        Facet(key="place", entries=_entries(pages, lambda page: filter(None, (page.place,)))),
        Facet(key="expires", entries=_entries(pages, expires)),
        Facet(key="status", entries=_by_status(pages)),
    )
    return tuple(facet for facet in found if facet.entries)


def _entries(pages: Sequence[Page], values: Callable[[Page], Iterable[str]]) -> tuple[Entry, ...]:
    found: dict[str, list[Page]] = {}
    for page in pages:
        for value in dict.fromkeys(values(page)):
            found.setdefault(value, []).append(page)
    return tuple(Entry(value=value, pages=tuple(found[value])) for value in sorted(found))


def _by_status(pages: Sequence[Page]) -> tuple[Entry, ...]:
    found = {
        status: tuple(page for page in pages if page.standing.status is status) for status in Status
    }
    return tuple(
        Entry(value=status.value, pages=having) for status, having in found.items() if having
    )
