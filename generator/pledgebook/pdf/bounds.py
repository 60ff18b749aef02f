"""How much of a PDF is read before it is given up: a small file can ask for work without end.

A letter stays far below each of these bounds. They count what a reader does, never how long it
takes: a file is readable everywhere or nowhere.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Mapping, Sized
from typing import Any, TypeVar

from pyhanko.pdf_utils.decode_limits import (
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    NumberObject,
    PdfObject,
    Reference,
    StreamObject,
)
from pyhanko.pdf_utils.misc import skip_over_whitespace
from pyhanko.pdf_utils.reader import process_data_at_eof
from pyhanko.pdf_utils.xref import parse_xref_table, read_object_header

SECTIONS = 32
"""The most cross-reference sections: the letter as it was made, and updates."""

ROWS = 100_000
"""The most rows in all cross-reference sections together; a letter has some hundred a page."""

READS = 1_000_000
"""How often a parser may read from a file that is open; it reads one byte at a time."""

# pyHanko takes a number together from parts, in a time that grows with the square of its length.
# A number of twice this length has this many digits from one of the places that are looked at.
# The zeros that fill up the place of a signature are fewer.
_LONG = 65_536
_LONG_NUMBER = re.compile(rb"[+,\-.0-9]{%d}" % _LONG)
_WIDEST = 8  # bytes of one number in a cross-reference stream
_KB, _MB = 1 << 10, 1 << 20

Listed = TypeVar("Listed", bound=Sized)

DECODED = DecodeLimits(
    per_stream=StreamDecodeLimits(max_ratio=200, max_output_size=8 * _MB),
    per_purpose={
        DecodePurpose.XMP_METADATA: StreamDecodeLimits(max_output_size=256 * _KB),
        DecodePurpose.CERTIFICATE: StreamDecodeLimits(max_output_size=64 * _KB),
        DecodePurpose.OCSP_RESPONSE: StreamDecodeLimits(max_output_size=256 * _KB),
    },
    document_budget=DocumentDecodeBudget(base_allowance=64 * _MB, max_ratio=0),
)
"""How large streams may become once they are decompressed."""


class Exceeded(Exception):
    """A PDF asks for more than any letter does."""


def few(listed: Listed, most: int) -> Listed:
    """Return what has no more than ``most`` members; raises `Exceeded`."""
    if len(listed) > most:
        raise Exceeded(f"more than {most} of a kind")
    return listed


def follow(one: Mapping[str, Any], key: str, without: Any) -> Any:
    """Return an entry with its reference followed, which pyHanko's ``get`` does not."""
    return one[key] if key in one else without  # noqa: SIM401


class Metered(io.BytesIO):
    """The bytes of a PDF, of which no more than `READS` reads are served."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__(pdf)
        self.left = READS

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as any stream does; raises `Exceeded` at last."""
        self.left -= 1
        if self.left < 0:
            raise Exceeded("parsing without end")
        return super().read(size)


def decoded(stream: StreamObject, purpose: DecodePurpose = DecodePurpose.GENERIC) -> bytes:
    """Return what a stream holds, which is compressed once or not at all; raises `Exceeded`.

    pyHanko undoes other filters, and predictors, byte by byte.
    """
    filters = follow(stream, "/Filter", "/FlateDecode")
    if filters not in ("/FlateDecode", ["/FlateDecode"]) or "/DecodeParms" in stream:
        raise Exceeded("a stream that is packed in another way")
    return bytes(stream.read_data(purpose))


def require_few_rows(pdf: bytes) -> None:
    """See that the cross-reference sections of a PDF are few and short, before pyHanko reads them.

    They are found as pyHanko finds them, with its own functions; whatever those raise passes
    through. Raises `Exceeded`.
    """
    if any(_LONG_NUMBER.match(pdf, place) for place in range(0, len(pdf), _LONG)):
        raise Exceeded("a number without end")
    stream = Metered(pdf)
    stream.seek(-1, os.SEEK_END)
    rows, seen = 0, set[int]()
    place: int | None = process_data_at_eof(stream)
    while place is not None:
        if place in seen or len(seen) == SECTIONS:
            raise Exceeded("too many cross-reference sections")
        seen.add(place)
        stream.seek(place)
        skip_over_whitespace(stream)
        begins = stream.tell()
        if stream.read(5)[:4] == b"xref":
            trailer, count = _table(stream)
        else:
            stream.seek(begins)
            trailer, count = _stream(stream)
        rows += count
        if max(rows, _number(trailer, "/Size")) > ROWS:
            raise Exceeded("too many objects")
        place = _number(trailer, "/Prev") if "/Prev" in trailer else None


def _table(stream: io.BytesIO) -> tuple[DictionaryObject, int]:
    """Pass over a table (ISO 32000-2, 7.5.4); return the trailer, and how many rows there were."""
    count = 0
    for _ in parse_xref_table(stream, strict=True):
        count += 1
        if count > ROWS:
            raise Exceeded("too many objects")
    trailer = DictionaryObject.read_from_stream(stream, Reference(0, 0, None))
    if "/XRefStm" in trailer:
        raise Exceeded("two cross-reference sections in one")
    return trailer, count


def _stream(stream: io.BytesIO) -> tuple[DictionaryObject, int]:
    """Return the dictionary of a cross-reference stream (7.5.8), and how many rows it asks for."""
    number, generation = read_object_header(stream, strict=True)
    found = StreamObject.read_from_stream(stream, Reference(number, generation, None))
    widths = _counts(found.raw_get("/W"))
    if len(widths) != 3 or max(widths) > _WIDEST or not any(widths):
        raise Exceeded("rows of a strange width")
    if "/Index" not in found:
        return found, _number(found, "/Size")
    return found, sum(_counts(found.raw_get("/Index"))[1::2])


def _number(trailer: DictionaryObject, key: str) -> int:
    return _counts(ArrayObject([trailer.raw_get(key)]))[0]


def _counts(numbers: PdfObject) -> list[int]:
    if not isinstance(numbers, ArrayObject):
        raise TypeError("no list of numbers")
    found = [numbers.raw_get(place) for place in range(len(numbers))]
    if any(not isinstance(one, NumberObject) or one < 0 for one in found):
        raise TypeError("no count")
    return [int(one) for one in found]
