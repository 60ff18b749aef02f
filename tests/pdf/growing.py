"""Small files that ask for much work: a PDF put together by hand, or an update behind a letter."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.pdf.increment import dictionary, entries
from pledgebook.pdf.reading import opened

Objects = Mapping[int, bytes]
_HEAD = b"%PDF-1.7\n"
_SIZE = 99_999  # more than the numbers of all objects


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (more, len(content), content)


def deflated(content: bytes, more: bytes = b"") -> bytes:
    return stream(zlib.compress(content, 9), more + b"/Filter/FlateDecode")


def file(
    objects: Objects | None = None,
    *,
    entries: bytes = b"",
    pages: bytes = b"<</Type/Pages/Kids[]>>",
) -> bytes:
    """Return a PDF: a catalogue (1) with more ``entries``, a page tree (2), and ``objects``."""
    whole = {1: b"<</Type/Catalog/Pages 2 0 R%s>>" % entries, 2: pages, **(objects or {})}
    return _added(_HEAD, whole, b"/Root 1 0 R")


def updated(letter: bytes, objects: Objects) -> bytes:
    """Return a letter with an update that holds ``objects``, by their numbers."""
    root = _reader(letter).root_ref.idnum
    return _added(letter, objects, b"/Root %d 0 R/Prev %d" % (root, _last(letter)))


def free(letter: bytes) -> int:
    """Return the first number that no object of a letter has."""
    return int(_reader(letter).trailer["/Size"])


def number(letter: bytes, *path: str | int) -> int:
    """Return the number of the object at the end of a path from the catalogue."""
    one = _reader(letter).root
    for key in path[:-1]:
        one = one[key]
    return int(one.raw_get(path[-1]).idnum)


def catalogue(letter: bytes, **changed: bytes) -> dict[int, bytes]:
    """Return the catalogue of a letter with other entries, by its number."""
    reader = _reader(letter)
    own = entries(reader.root) | {f"/{key}": value for key, value in changed.items()}
    return {reader.root_ref.idnum: dictionary(own)}


def tower(letter: bytes, form: bytes, leaf: int) -> tuple[dict[int, bytes], int]:
    """Return twelve objects of a form, each with the next ten times, and the number of the first.

    At the bottom there is the object ``leaf``.
    """
    objects, below = {}, leaf
    for place in range(free(letter), free(letter) + 12):
        objects[place] = form % (b"%d 0 R " % below * 10)
        below = place
    return objects, below


def mended(letter: bytes, broken: Callable[[bytes], bytes]) -> bytes:
    """Break a letter, and put its page tree back in a further update."""
    reader = _reader(letter)
    tree = reader.root.raw_get("/Pages").idnum
    own = dictionary(entries(reader.root["/Pages"]))
    pdf = broken(letter)
    root = b"/Root %d 0 R/Prev %d" % (reader.root_ref.idnum, _last(pdf))
    return _added(pdf, {tree: own}, root)


def packed(letter: bytes) -> bytes:
    """Return a letter with an update that holds an object in a stream of objects."""
    first, begins = free(letter), len(letter)
    within = stream(b"%d 0 <<>>" % (first + 1), b"/Type/ObjStm/N 1/First 6")
    body = letter + b"%d 0 obj\n%s\nendobj\n" % (first, within)
    rows = b"\1%s\2%s" % (begins.to_bytes(4, "big"), first.to_bytes(4, "big"))
    root = _reader(letter).root_ref.idnum
    said = b"/Type/XRef/W[1 4 0]/Index[%d 2]/Size %d/Root %d 0 R/Prev %d"
    listed = stream(rows, said % (first, first + 3, root, _last(letter)))
    return body + b"%d 0 obj\n%s\nendobj\n" % (first + 2, listed) + _end(len(body))


def section(said: bytes, content: bytes = b"") -> bytes:
    """Return a PDF that is nothing but a cross-reference stream."""
    listed = stream(content, b"/Type/XRef/Root 2 0 R" + said)
    return _HEAD + b"1 0 obj\n%s\nendobj\n" % listed + _end(len(_HEAD))


def table(rows: bytes, trailer: bytes = b"/Size 9/Root 1 0 R") -> bytes:
    """Return a PDF that is nothing but a cross-reference table."""
    return _HEAD + b"xref\n%strailer\n<<%s>>\n" % (rows, trailer) + _end(len(_HEAD))


def chain(letter: bytes, count: int) -> bytes:
    """Return a letter with so many updates that hold nothing."""
    for _ in range(count):
        trailer = b"<</Size %d/Prev %d>>\n" % (_SIZE, _last(letter))
        letter += b"xref\n0 0\ntrailer\n" + trailer + _end(len(letter))
    return letter


def _added(pdf: bytes, objects: Objects, trailer: bytes) -> bytes:
    rows = b""
    for one, content in objects.items():
        rows += b"%d 1\n%010d 00000 n \n" % (one, len(pdf))
        pdf += b"%d 0 obj\n%s\nendobj\n" % (one, content)
    said = b"<</Size %d%s>>\n" % (_SIZE, trailer)
    return pdf + b"xref\n%strailer\n%s" % (rows, said) + _end(len(pdf))


def _end(begins: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % begins


def _last(pdf: bytes) -> int:
    return int(pdf[pdf.rindex(b"startxref\n") + 10 :].split()[0])


def _reader(letter: bytes) -> PdfFileReader:
    return opened(letter)
