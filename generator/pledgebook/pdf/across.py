"""骑缝章: one seal over the edges of all pages, so that none can be exchanged unnoticed.

Fanned out, the sheets of a letter show the seal whole; each bears a slice at its right edge. It is
drawn as an incremental update before anybody signs, as an artifact (ISO 32000-2, 14.8.2.2): it
says nothing that a reader who cannot see would miss.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    Reference,
    StreamObject,
)
from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.pdf import pages as tree
from pledgebook.pdf.increment import Increment, array, dictionary, entries, reference, spelled
from pledgebook.pdf.picture import Picture
from pledgebook.pdf.reading import Unreadable, opened, reading

HEIGHT = 40 * 72 / 25.4
"""The seal's height on the pages, in points: 40 mm."""

WIDEST = 1.25
"""The most that a seal is wider than high: it is a seal, and covers no text."""

MARGIN = 23.3 * 72 / 25.4
"""The right margin of a letter, in points, in which every slice stays."""

MOST = 10
"""The most pages that share one impression of the seal: a slice is 4 mm wide or more."""

_NAME = "/AcrossEdges"
_DEEPEST = 16  # page trees


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """A seal over the edges of ``pages`` (from 1), and where in the file its update ends."""

    picture: Picture
    pages: tuple[int, ...]
    begins: int
    ends: int


class TooWide(ValueError):
    """A picture is too wide to be a seal, or its slices for the margin of the letter."""


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF; raises `Unreadable`."""
    with reading():
        return len(list(tree.pages(opened(pdf).root)))


def across(pdf: bytes, picture: Picture, pages: Sequence[int]) -> bytes:
    """Return ``pdf`` with ``picture`` over the right edges of ``pages`` (from 1).

    ``pdf`` is what the typesetter made, without signatures. The same arguments give the same
    bytes. Fewer than two pages, or one that is not there, are a ValueError; a picture that would
    cover text is `TooWide`; raises `Unreadable`.
    """
    if picture.width > WIDEST * picture.height:
        raise TooWide("wider than a seal")
    reader = opened(pdf)
    chosen = sorted(set(pages))
    with reading():
        there = list(tree.pages(reader.root))
    if len(chosen) < 2 or not (chosen[0] >= 1 and chosen[-1] <= len(there)):
        raise ValueError(f"pages {chosen} of {len(there)}")
    width = HEIGHT * picture.width / picture.height
    if any(width / of > MARGIN for _, _, of in _slices(chosen)):
        raise TooWide("wider than the margin")
    with reading():
        return _drawn(Increment(pdf, reader), picture, there, chosen)


def across_of(pdf: bytes) -> Across | None:
    """Return the seal that was drawn over the edges of a letter before it was signed.

    None where the first update of the file is anything else than exactly that: it is made again
    from the picture and the pages in it, and compared byte for byte. Raises `Unreadable`.
    """
    reader = opened(pdf)
    with reading():
        if reader.xrefs.total_revisions < 2:
            return None
        mark = pdf.index(b"%%EOF", reader.xrefs.get_startxref_for_revision(0)) + len(b"%%EOF")
        begins = mark + (pdf[mark : mark + 1] == b"\n")
    try:
        with reading():
            picture, pages = _found(reader)
        again = across(pdf[:begins], picture, pages)
    except (Unreadable, ValueError):
        return None
    if not picture.sound or not pdf.startswith(again):
        return None
    return Across(picture=picture, pages=pages, begins=begins, ends=len(again))


def _found(reader: PdfFileReader) -> tuple[Picture, tuple[int, ...]]:
    """Read the picture and the pages of the first update as though it were one of ours."""
    first = int(reader.trailer.flatten(0)["/Size"])
    then = reader.get_historical_resolver(1)
    mask, image = (then.get_object(Reference(first + place, 0, then)) for place in (0, 1))
    if not isinstance(mask, StreamObject) or not isinstance(image, StreamObject):
        raise TypeError("no picture")
    picture = Picture(
        width=int(image["/Width"]),
        height=int(image["/Height"]),
        colour=image.encoded_data,
        opacity=mask.encoded_data,
    )
    begun = reference(first + 2)
    there = enumerate(tree.pages(reader.get_historical_root(1)), start=1)
    pages = [number for number, page in there if _contents(_object(page))[:1] == [begun]]
    return picture, tuple(pages)


def _drawn(
    update: Increment, picture: Picture, there: list[IndirectObject], pages: Sequence[int]
) -> bytes:
    drawing = _add_picture(update, picture)
    before = update.add_stream({}, b"q")
    renewed: set[int] = set()
    for page, place, of in _slices(pages):
        one = _object(there[page - 1])
        after = update.add_stream({}, _content(one, picture, place, of))
        own = entries(one)
        own["/Contents"] = array([reference(before), *_contents(one), reference(after)])
        resources, number = _resources(one)
        with_seal = dictionary(_with(resources, drawing))
        if number is None:
            own["/Resources"] = with_seal
        elif number not in renewed:
            renewed.add(number)
            update.change(number, with_seal)
        update.change(there[page - 1].idnum, dictionary(own))
    return update.pdf()


def _add_picture(update: Increment, picture: Picture) -> int:
    image = {
        "/Type": b"/XObject",
        "/Subtype": b"/Image",
        "/Width": b"%d" % picture.width,
        "/Height": b"%d" % picture.height,
        "/BitsPerComponent": b"8",
        "/Filter": b"/FlateDecode",
    }
    mask = update.add_stream(image | {"/ColorSpace": b"/DeviceGray"}, picture.opacity)
    coloured = {"/ColorSpace": b"/DeviceRGB", "/SMask": reference(mask)}
    return update.add_stream(image | coloured, picture.colour)


def _slices(pages: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield each page with its place among those that share an impression, and their number.

    Pages are shared out evenly.
    """
    groups = -(-len(pages) // MOST)
    for group in range(groups):
        first, end = (len(pages) * edge // groups for edge in (group, group + 1))
        for place in range(first, end):
            yield pages[place], place - first, end - first


def _content(page: DictionaryObject, picture: Picture, place: int, of: int) -> bytes:
    """Draw slice ``place`` of ``of``: end the page's own state, clip to the slice, and paint."""
    left, bottom, right, top = (float(edge) for edge in _inherited(page, "/MediaBox"))
    del left
    width = HEIGHT * picture.width / picture.height
    share = width / of
    low = (bottom + top - HEIGHT) / 2
    return (
        "Q /Artifact BMC q "
        f"{right - share:.3f} {low:.3f} {share:.3f} {HEIGHT:.3f} re W n "
        f"{width:.3f} 0 0 {HEIGHT:.3f} {right - share * (place + 1):.3f} {low:.3f} cm "
        f"{_NAME} Do Q EMC"
    ).encode()


def _with(resources: DictionaryObject, drawing: int) -> dict[str, bytes]:
    images = resources.get("/XObject", DictionaryObject())
    return entries(resources) | {
        "/XObject": dictionary(entries(images) | {_NAME: reference(drawing)})
    }


def _contents(page: DictionaryObject) -> list[bytes]:
    own = page.raw_get("/Contents") if "/Contents" in page else ArrayObject()
    if isinstance(own, IndirectObject) and not isinstance(own.get_object(), ArrayObject):
        return [spelled(own)]
    whole = own.get_object()
    if not isinstance(whole, ArrayObject):
        raise TypeError("no contents")
    return [spelled(whole.raw_get(place)) for place in range(len(whole))]


def _resources(page: DictionaryObject) -> tuple[DictionaryObject, int | None]:
    """Return the resources of a page, and their number where they are an object of their own."""
    own = page.raw_get("/Resources")
    whole = own.get_object()
    if not isinstance(whole, DictionaryObject):
        raise TypeError("no resources")
    return whole, own.idnum if isinstance(own, IndirectObject) else None


def _object(one: IndirectObject) -> DictionaryObject:
    whole = one.get_object()
    if not isinstance(whole, DictionaryObject) or one.generation != 0:
        raise TypeError("no page")
    return whole


def _inherited(page: DictionaryObject, key: str) -> ArrayObject:
    """Return an attribute that a page may have from those above it (7.7.3.4)."""
    for _ in range(_DEEPEST):
        if key in page:
            found = page[key]
            if isinstance(found, ArrayObject):
                return found
            break
        page = page["/Parent"]
    raise KeyError(key)
