"""Bounds on what a workbook unpacks to, counted before anything reads it.

A workbook is a ZIP of XML; a few kilobytes can unpack to gigabytes, and XML can define entities
that grow without end. What a ZIP says of its own sizes is not believed.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import BinaryIO

from pledgebook.logs.rows import Unreadable

ENTRIES = 5_000
TOTAL = 1 << 30
TEXTS = 256 << 20  # of the texts that all cells share, which are held in memory
RATIO = 200  # what one byte may unpack to, of entries beyond `SMALL`
SMALL = 1 << 20
_BLOCK = 1 << 18
_DEFINES = tuple(
    word.encode(code)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for code in ("ascii", "utf-16-le", "utf-16-be")
)


def inspect(stream: BinaryIO, name: str) -> None:
    """Unpack all of a ZIP, keeping nothing; raise `Unreadable` beyond the bounds or if broken."""
    try:
        with zipfile.ZipFile(stream) as packed:
            entries = packed.infolist()
            if len(entries) > ENTRIES:
                raise Unreadable("log/zip-bomb", name)
            total = 0
            for entry in entries:
                total += _counted(packed, entry, name, TOTAL - total)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        raise Unreadable("log/no-workbook", name) from None  # RuntimeError: a password
    stream.seek(0)


def _counted(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, left: int) -> int:
    """Return how many bytes an entry unpacks to."""
    limit = min(left, TEXTS) if "sharedstrings" in entry.filename.lower() else left
    limit = min(limit, max(SMALL, entry.compress_size * RATIO))
    count, before = 0, b""
    with packed.open(entry) as content:
        while block := content.read(_BLOCK):
            count += len(block)
            if count > limit:
                raise Unreadable("log/zip-bomb", name)
            if any(word in before + block for word in _DEFINES):
                raise Unreadable("log/no-workbook", name)
            before = block[-20:]
    return count
