"""A file that asks for more than any letter is given up at once; a letter never comes near."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from tests.pdf.growing import (
    catalogue,
    chain,
    deflated,
    file,
    free,
    mended,
    number,
    packed,
    section,
    stream,
    table,
    tower,
    updated,
)

from pledgebook.pdf import bounds, pages
from pledgebook.pdf.reading import Unreadable, attachment, opened

ROW = b"0000000009 00000 n \n"
XMP = b"/Type/Metadata/Subtype/XML"
Make = Callable[[bytes], bytes]


def beside(key: str, value: bytes, *objects: bytes) -> Make:
    """Add objects to a letter, and an entry of its catalogue that refers to the first (``%d``)."""

    def make(letter: bytes) -> bytes:
        first = free(letter)
        added = {first + place: one for place, one in enumerate(objects)}
        said = value.replace(b"%d", b"%d" % first)
        return updated(letter, added | catalogue(letter, **{key: said}))

    return make


def metadata(content: bytes) -> Make:
    return lambda letter: updated(letter, {number(letter, "/Metadata"): content})


def page_tower(letter: bytes) -> bytes:
    leaf, root = number(letter, "/Pages", "/Kids", 0), number(letter, "/Pages")
    objects, top = tower(letter, b"<</Type/Pages/Count 1/Kids[%s]>>", leaf)
    return updated(letter, objects | {root: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % top})


def field_tower(letter: bytes) -> bytes:
    leaf = number(letter, "/AcroForm", "/Fields", 0)
    objects, top = tower(letter, b"<</T(x)/Kids[%s]>>", leaf)
    return updated(letter, objects | catalogue(letter, AcroForm=b"<</Fields[%d 0 R]>>" % top))


def paged(count: int) -> bytes:
    """Return a PDF with so many pages."""
    kids = b" ".join(b"%d 0 R" % (place + 3) for place in range(count))
    leaves = {place + 3: b"<</Type/Page>>" for place in range(count)}
    return file(leaves, pages=b"<</Type/Pages/Kids[%s]>>" % kids)


def deep(levels: int) -> bytes:
    """Return a PDF with a page so far down."""
    nodes = {place + 3: b"<</Type/Pages/Kids[%d 0 R]>>" % (place + 4) for place in range(levels)}
    leaf = {levels + 3: b"<</Type/Page>>"}
    return file(nodes | leaf, pages=b"<</Type/Pages/Kids[3 0 R]>>")


MANY = b"%d 0 R " * 21 + b"]>>"
NUMBERS = b"/X[" + b"1 " * 2_000_000 + b"]"
GROWING: dict[str, tuple[Make, str]] = {
    "rows of nothing": (
        lambda _: section(b"/Size 9/W[0 0 0]/Index[0 1000000000000]"), "strange width"
    ),
    "wide rows": (lambda _: section(b"/Size 9/W[1 99999999 0]"), "strange width"),
    "many rows": (
        lambda _: section(b"/Size 9/W[1 0 0]/Index[0 200000]", bytes(200_000)), "many objects"
    ),
    "many rows, by their size": (
        lambda _: section(b"/Size 200000/W[1 0 0]", bytes(200_000)), "many objects"
    ),
    "large numbers": (lambda _: table(b"0 1\n" + ROW, b"/Size 999999999"), "many objects"),
    "a long table": (lambda _: table(b"0 9999999\n" + ROW * 100_001), "many objects"),
    "a long table of nothing": (lambda _: table(b"0 0\n" * 1_900_000), "parsing without end"),
    "both in one": (lambda _: table(b"0 1\n" + ROW, b"/Size 9/XRefStm 9"), "two cross-reference"),
    "many sections": (lambda letter: chain(letter, 32), "cross-reference sections"),
    "a circle": (lambda _: table(b"0 1\n" + ROW, b"/Size 9/Prev 9"), "cross-reference sections"),
    "a long number": (lambda _: file(entries=b"/X 1" + b"1" * 131_071), "a number"),
    "many numbers": (lambda _: file(entries=NUMBERS), "parsing without end"),
    "objects in streams": (packed, "objects in streams"),
    "pages of pages": (page_tower, "leads back"),
    "pages of pages, mended": (lambda letter: mended(letter, page_tower), "leads back"),
    "a deep page": (lambda _: deep(20), "without end"),
    "many pages": (lambda _: paged(2_001), "too many pages"),
    "fields of fields": (field_tower, "fields below fields"),
    "many fields": (
        beside("AcroForm", b"<</Fields[" + MANY, b"<</T(x)>>"), "of a kind"
    ),
    "many files": (beside("AF", b"[" + b"%d 0 R " * 21 + b"]", b"<<>>"), "of a kind"),
    "many certificates": (beside("DSS", b"<</Certs[" + MANY, b"0"), "of a kind"),
    "many lists": (beside("DSS", b"<</CRLs[" + MANY, b"0"), "of a kind"),
    "many answers": (beside("DSS", b"<</OCSPs[" + MANY, b"0"), "of a kind"),
    "long lists": (
        beside("DSS", b"<</CRLs[%d 0 R]>>", stream(bytes(2_000_001))), "revoked certificates"
    ),
    "metadata that unfold": (metadata(deflated(b"<a/>" * 99_999, XMP)), "exceeds the limit"),
    "metadata that declare": (metadata(stream(b"<!DOCTYPE r []><r/>", XMP)), "document type"),
    "metadata of 16 bits": (metadata(stream("<r/>".encode("utf-16"), XMP)), "utf-8"),
    "metadata otherwise packed": (
        metadata(stream(b"3c722f3e>", XMP + b"/Filter/ASCIIHexDecode")), "another way"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", GROWING)
def test_what_asks_for_more_than_a_letter_is_unreadable(case: str, letter: bytes) -> None:
    make, words = GROWING[case]
    pdf = make(letter)
    assert len(pdf) < 8_000_000
    with pytest.raises(Unreadable, match=words):
        opened(pdf)


def test_the_place_that_a_signature_leaves_empty_is_no_number() -> None:
    opened(file(entries=b"/X<" + b"0" * 60_000 + b">"))


@pytest.mark.parametrize("count", [9, 2_000])
def test_many_pages_are_read(count: int) -> None:
    reader = opened(paged(count))
    assert len(list(pages.pages(reader.root))) == count


def test_what_is_just_within_the_bounds_is_read(letter: bytes) -> None:
    opened(deep(15))
    opened(chain(letter, 31))
    opened(beside("AF", b"[" + b"%d 0 R " * 20 + b"]", b"<<>>")(letter))


def test_a_letter_never_comes_near(letter: bytes) -> None:
    reader = opened(letter)
    stream = reader.stream
    assert isinstance(stream, bounds.Metered)
    assert stream.left > 0.95 * bounds.READS
    budget = reader.decode_context.remaining_budget
    assert budget is not None
    assert budget > 60_000_000


@pytest.mark.parametrize("more", [b"/Filter/ASCIIHexDecode", b"/DecodeParms<</Predictor 12>>"])
def test_a_file_is_packed_as_files_are(more: bytes) -> None:
    listed = b"/AF[<</UF(a)/EF<</F 3 0 R>>>>]"
    assert attachment(opened(file({3: deflated(b"said")}, entries=listed)), "a") == b"said"
    with pytest.raises(Unreadable, match="another way"):
        attachment(opened(file({3: stream(b"3c>", more)}, entries=listed)), "a")


def test_a_file_that_unfolds_is_given_up() -> None:
    listed = b"/AF[<</UF(a)/EF<</F 3 0 R>>>>]"
    large = opened(file({3: deflated(bytes(9_000_000))}, entries=listed))
    with pytest.raises(Unreadable, match="exceeds the limit"):
        attachment(large, "a")


def test_pyhanko_alone_reads_on(letter: bytes) -> None:
    """What is refused here is what nothing else refuses."""
    for case in ("pages of pages", "fields of fields", "metadata that unfold", "many files"):
        PdfFileReader(io.BytesIO(GROWING[case][0](letter)), strict=True)
