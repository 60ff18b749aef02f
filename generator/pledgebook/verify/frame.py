"""How a file is put together, byte by byte: the letter as it was made, and updates behind it.

Readers of PDFs forgive much, and each forgives something else: a file may show one thing to a
verifier and another to a viewer. So nothing is forgiven here. Every byte behind the letter belongs
to an object, to a cross-reference section or to the three lines at the end of an update, written as
ISO 32000-2, 7.5.5 writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.findings import Finding
from pledgebook.verify.verdict import error

_SPACE = b"\r\n"
_OBJECT = re.compile(rb"([1-9][0-9]{0,6}) ([0-9]{1,5}) obj\b")
_TRAILER = {
    "/Size", "/Prev", "/Root", "/Info", "/ID",
    "/Type", "/W", "/Index", "/Length", "/Filter", "/DecodeParms",
}  # fmt: skip


def end(pdf: bytes, reader: PdfFileReader, number: int) -> int:
    """Return where update ``number`` ends, 0 being the letter as it was made; a ValueError where
    it does not end as it should.
    """
    begins = reader.xrefs.get_startxref_for_revision(number)
    tail = f"startxref\n{begins}\n%%EOF\n".encode()
    place = pdf.index(b"startxref", begins)
    if pdf[place : place + len(tail)] != tail:
        raise ValueError("an update that does not end as updates do")
    return place + len(tail)


def revision(pdf: bytes, reader: PdfFileReader, number: int) -> bytes:
    """Return the file with its first ``number`` updates; with 0, the letter as it was made."""
    return pdf[: end(pdf, reader, number)]


def judge(pdf: bytes, reader: PdfFileReader) -> Iterator[Finding]:
    """Yield what is wrong with how a file is put together; no signature speaks of it."""
    last = reader.xrefs.total_revisions - 1
    try:
        ends = [end(pdf, reader, number) for number in range(last + 1)]
    except ValueError:
        yield error("frame")
        return
    if ends[-1] != len(pdf):
        yield error("trailing", count=len(pdf) - ends[-1])
    for number in range(1, last + 1):
        if not _is_tiled(pdf, reader, number, ends[number - 1]):
            yield error("frame")
            return
    if not _is_plain(reader, last):
        yield error("frame")


def _is_plain(reader: PdfFileReader, last: int) -> bool:
    """Say whether each trailer leads to the same catalogue and properties, and holds no more."""
    trailers = [reader.trailer.flatten(number) for number in range(last + 1)]
    roots = {(one.raw_get("/Root").idnum, one.raw_get("/Info").idnum) for one in trailers}
    return len(roots) == 1 and all(set(one) <= _TRAILER for one in trailers)


def _is_tiled(pdf: bytes, reader: PdfFileReader, number: int, begins: int) -> bool:
    """Say whether the objects of an update follow each other from ``begins`` to its end."""
    section = reader.xrefs.get_startxref_for_revision(number)
    if reader.xrefs.hybrid_xrefs_present or reader.xrefs.refs_freed_in_revision(number):
        return False
    places = dict(_places(reader, number))
    ordered = sorted(places)
    if not ordered or ordered[0] != begins:
        return False
    for place, after in zip(ordered, [*ordered[1:], section], strict=True):
        if place == section:
            continue  # the cross-reference stream is an object that may list itself
        written = pdf[place:after].rstrip(_SPACE)
        head = _OBJECT.match(written)
        if head is None or not written.endswith(b"endobj"):
            return False
        if (int(head[1]), int(head[2])) != places[place]:
            return False
    return _is_section(pdf[section : pdf.index(b"startxref", section)].rstrip(_SPACE))


def _places(reader: PdfFileReader, number: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each object of an update begins, and its number and generation."""
    for one in reader.xrefs.explicit_refs_in_revision(number):
        reference: Reference = one
        place = reader.xrefs.get_historical_ref(reference, number)
        if not isinstance(place, int):
            raise ValueError("a stream of objects")
        yield place, (reference.idnum, reference.generation)


def _is_section(written: bytes) -> bool:
    if written.startswith(b"xref\n"):
        return written.endswith(b">>")
    return _OBJECT.match(written) is not None and written.endswith(b"endobj")
