"""An incremental update (ISO 32000-2, 7.5.6) whose bytes follow from what it is made of alone.

pyHanko's own writer puts a random identifier into each file, and how it spells a number may change
with its version. Whoever verifies a letter makes this update again, perhaps years later, and
compares it byte for byte.
"""

from __future__ import annotations

import decimal
from collections.abc import Mapping
from hashlib import sha256
from itertools import groupby

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)
from pyhanko.pdf_utils.reader import PdfFileReader

_REGULAR = frozenset(range(0x21, 0x7F)) - frozenset(b"#%()/<>[]{}")


class Increment:
    """New and changed objects, to be written behind a PDF that has a cross-reference stream."""

    def __init__(self, pdf: bytes, reader: PdfFileReader) -> None:
        if not reader.has_xref_stream or not pdf.endswith(b"\n"):
            raise ValueError("not a file as the typesetter writes them")
        self._pdf = pdf
        self._reader = reader
        self._objects: dict[int, bytes] = {}
        self._next = int(reader.trailer["/Size"])

    def add(self, content: bytes) -> int:
        """Add an object, already spelled, and return its number."""
        number, self._next = self._next, self._next + 1
        self._objects[number] = content
        return number

    def add_stream(self, entries: Mapping[str, bytes], content: bytes) -> int:
        """Add a stream; ``entries`` of its dictionary are spelled already."""
        return self.add(stream(entries, content))

    def change(self, number: int, content: bytes) -> None:
        """Give an object of the file (generation 0) another content, already spelled."""
        self._objects[number] = content

    def pdf(self) -> bytes:
        """Return the whole file with the update at its end."""
        written = bytearray()
        places: dict[int, int] = {}
        for number, content in sorted(self._objects.items()):
            places[number] = len(self._pdf) + len(written)
            written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        start = places[self._next] = len(self._pdf) + len(written)
        table = stream(self._trailer(bytes(written), places), _rows(places))
        written += b"%d 0 obj\n%s\nendobj\n" % (self._next, table)
        written += b"startxref\n%d\n%%%%EOF\n" % start
        return self._pdf + bytes(written)

    def _trailer(self, written: bytes, places: Mapping[int, int]) -> dict[str, bytes]:
        """Spell what the cross-reference stream (7.5.8) says of the file and of itself."""
        before, sections = self._reader.trailer, self._reader.xrefs
        first, _ = self._reader.document_id
        state = sha256(self._pdf + written).digest()[:16]
        last = sections.get_startxref_for_revision(sections.total_revisions - 1)
        return {
            "/Type": b"/XRef",
            "/W": b"[1 4 0]",
            "/Index": array([b"%d %d" % pair for pair in _runs(places)]),
            "/Size": b"%d" % (self._next + 1),
            **{key: spelled(before.raw_get(key)) for key in ("/Root", "/Info") if key in before},
            "/ID": array([_hexadecimal(first), _hexadecimal(state)]),
            "/Prev": b"%d" % last,
        }


def stream(entries: Mapping[str, bytes], content: bytes) -> bytes:
    """Spell a stream."""
    head = dictionary({**entries, "/Length": b"%d" % len(content)})
    return b"%s\nstream\n%s\nendstream" % (head, content)


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Spell a dictionary whose values are spelled already, in their order."""
    inside = b" ".join(b"%s %s" % (_name(key), value) for key, value in entries.items())
    return b"<< %s >>" % inside


def array(items: list[bytes]) -> bytes:
    """Spell an array of what is spelled already."""
    return b"[%s]" % b" ".join(items)


def reference(number: int) -> bytes:
    """Spell a reference to an object of generation 0."""
    return b"%d 0 R" % number


def entries(one: DictionaryObject) -> dict[str, bytes]:
    """Spell the values of a dictionary, each under its key, in their order."""
    return {str(key): spelled(one.raw_get(key)) for key in one}


def spelled(one: PdfObject) -> bytes:
    """Spell an object as it was read; a stream is a TypeError, being an object of its own."""
    match one:
        case StreamObject():
            raise TypeError("a stream")
        case DictionaryObject():
            return dictionary(entries(one))
        case ArrayObject():
            return array([spelled(one.raw_get(place)) for place in range(len(one))])
        case IndirectObject():
            return b"%d %d R" % (one.idnum, one.generation)
        case NameObject():
            return _name(one)
    return _plain(one)


def _plain(one: PdfObject) -> bytes:
    match one:
        case BooleanObject():
            return b"true" if one.value else b"false"
        case TextStringObject():
            return _hexadecimal(one.original_bytes)
        case ByteStringObject():
            return _hexadecimal(one)
        case NullObject():
            return b"null"
        case decimal.Decimal():
            return f"{one:f}".encode()
        case int():
            return b"%d" % one
    raise TypeError(type(one).__name__)


def _name(name: str) -> bytes:
    """Spell a name (7.3.5), given with its slash."""
    plain = name.removeprefix("/").encode()
    return b"/" + b"".join(bytes([b]) if b in _REGULAR else b"#%02X" % b for b in plain)


def _hexadecimal(text: bytes) -> bytes:
    return b"<%s>" % text.hex().encode()


def _rows(places: Mapping[int, int]) -> bytes:
    """Return the rows of a cross-reference stream: objects in use, four bytes for each place."""
    return b"".join(b"\1" + places[number].to_bytes(4, "big") for number in sorted(places))


def _runs(places: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return where numbers that follow one another begin, and how many they are."""
    runs = groupby(enumerate(sorted(places)), lambda pair: pair[1] - pair[0])
    found = [[number for _, number in run] for _, run in runs]
    return [(numbers[0], len(numbers)) for numbers in found]
