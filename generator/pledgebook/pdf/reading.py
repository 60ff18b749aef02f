"""Opening a PDF that may be anything: it can be read, or it is `Unreadable`, whatever is wrong."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pyhanko.pdf_utils.generic import DictionaryObject, PdfObject, StreamObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.pdf import bounds, contents

LIMIT = 8_000_000
"""The largest PDF that is read, in bytes; a letter has some hundred thousand."""

# What a reader of PDFs meets in bytes that are none, or that were made to mislead it.
_BROKEN = (
    PdfError, ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error, bounds.Exceeded,
)  # fmt: skip


class Unreadable(Exception):
    """Bytes are no PDF, or not one that this program makes."""


@contextmanager
def reading() -> Iterator[None]:
    """Turn whatever is wrong with a PDF into `Unreadable`."""
    try:
        yield
    except _BROKEN as error:
        raise Unreadable(str(error)) from error


def opened(pdf: bytes) -> PdfFileReader:
    """Open ``pdf``, strictly; raises `Unreadable`.

    So it does where a file asks for more work than any letter: what is open can be walked through.
    """
    if not pdf.startswith(b"%PDF-") or len(pdf) > LIMIT:
        raise Unreadable("no PDF, or a very large one")
    with reading():
        bounds.require_few_rows(pdf)
        reader = PdfFileReader(bounds.Metered(pdf), strict=True, decode_limits=bounds.DECODED)
        contents.require_no_packed_objects(reader)
        if reader.encrypted or not isinstance(reader.root, DictionaryObject):
            raise Unreadable("encrypted, or without a catalogue")
        contents.require_bounded(reader)
    return reader


def attachment(reader: PdfFileReader, name: str) -> bytes | None:
    """Return the file ``name`` in a PDF (an associated file, ISO 32000-2, 14.13); None without.

    Two of one name are `Unreadable`: programs would show different ones.
    """
    with reading():
        found = {
            one.container_ref: _content(one)
            for one in map(_resolved, reader.root.get("/AF", ()))
            if one.get("/UF", one.get("/F")) == name
        }
    if len(found) > 1:
        raise Unreadable(f"two files are called {name}")
    return next(iter(found.values()), None)


def _resolved(one: PdfObject) -> DictionaryObject:
    whole = one.get_object()
    if not isinstance(whole, DictionaryObject):
        raise TypeError("no file specification")
    return whole


def _content(specification: DictionaryObject) -> bytes:
    stream = specification["/EF"]["/F"]
    if not isinstance(stream, StreamObject):
        raise TypeError("no embedded file")
    return bounds.decoded(stream)
