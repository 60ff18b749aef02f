"""What commitments are called where they stand in one list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pledgebook.outputs.site.sheet import Sheet


def names(pages: Iterable[Sheet]) -> Mapping[str, str]:
    """Return titles by ids, with the customer's name where several commitments have one title."""
    ids: dict[str, set[str]] = {}
    found = tuple(pages)
    for page in found:
        ids.setdefault(page.title, set()).add(page.id)
    return {
        page.id: f"{page.title} · {page.customer}" if len(ids[page.title]) > 1 else page.title
        for page in found
    }
