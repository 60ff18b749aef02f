"""The pages of a letter, each once: a page tree may be made to lead on for ever."""

from __future__ import annotations

from collections.abc import Iterator

from pyhanko.pdf_utils.generic import DictionaryObject, IndirectObject

from pledgebook.pdf.bounds import Exceeded

MOST = 2_000
"""The most pages of a letter."""

_DEEPEST = 16


def pages(root: DictionaryObject) -> Iterator[IndirectObject]:
    """Yield the pages below a catalogue in their order (ISO 32000-2, 7.7.3).

    Raises `Exceeded` where there are more than `MOST`, or where one stands in two places.
    """
    for count, page in enumerate(_below(root["/Pages"], 0, set())):
        if count == MOST:
            raise Exceeded("too many pages")
        yield page


def _below(
    node: DictionaryObject, depth: int, seen: set[tuple[int, int]]
) -> Iterator[IndirectObject]:
    if depth > _DEEPEST:
        raise Exceeded("a page tree without end")
    kids = node["/Kids"]
    for place in range(len(kids)):
        kid = kids.raw_get(place)
        own = kid.idnum, kid.generation
        if own in seen:
            raise Exceeded("a page tree that leads back, or twice to one page")
        seen.add(own)
        if kid.get_object()["/Type"] == "/Pages":
            yield from _below(kid.get_object(), depth + 1, seen)
        else:
            yield kid
