"""The lines of a text log, of bounded length, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pledgebook.logs.encoding import BOM, UTF_8
from pledgebook.logs.rows import BAD_ENCODING, LONGEST

TOO_LONG = "row-too-long"


class Lines(Iterator[str]):
    """Decoded lines with their ends. ``number`` is that of the last one, from 1.

    ``problem`` is why lines since it was last set to None cannot be used; what is too long to keep
    comes as an empty line, what is no text with U+FFFD in it.
    """

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self.number = 0
        self.problem: str | None = None
        self._stream = stream
        self._encoding = encoding

    def __next__(self) -> str:
        """Return the next line."""
        raw = self._stream.readline(LONGEST + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        if self.number == 1 and self._encoding == UTF_8:
            raw = raw.removeprefix(BOM)
        if len(raw) > LONGEST:
            self._skip(raw)
            return ""
        try:
            line = raw.decode(self._encoding)
        except UnicodeDecodeError:
            self.problem = self.problem or BAD_ENCODING
            return raw.decode(self._encoding, "replace")
        if "\0" in line:
            self.problem = self.problem or BAD_ENCODING
        return line

    def _skip(self, raw: bytes) -> None:
        """Read to the end of a line that is too long."""
        self.problem = TOO_LONG
        while raw and not raw.endswith(b"\n"):
            raw = self._stream.readline(LONGEST)
