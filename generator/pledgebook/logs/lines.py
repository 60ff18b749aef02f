"""The lines of a text log, of bounded length, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from pledgebook.logs.encoding import BOM, UTF_8
from pledgebook.logs.rows import BAD_ENCODING, LONGEST, Unreadable
from pledgebook.source import Span

TOO_LONG = "row-too-long"
_ENDLESS = 64 << 20  # bytes without an end of line, after which a file is no log


class Lines(Iterator[str]):
    """Decoded lines with their ends. ``number`` is that of the last one, from 1.

    ``problem`` is why lines since it was last set to None cannot be used; what is too long to keep
    comes as an empty line, what is no text with U+FFFD in it. Of a line without an end nobody
    waits for it: `Unreadable`, for the log called ``name``.
    """

    def __init__(self, stream: BinaryIO, encoding: str, name: str) -> None:
        self.number = 0
        self.problem: str | None = None
        self._stream = stream
        self._encoding = encoding
        self._name = name
        self._within = False  # a line that is too long, whose rest is still to be passed over

    def __next__(self) -> str:
        """Return the next line."""
        if self._within:
            self._skip()
        raw = self._stream.readline(LONGEST + 1)
        if not raw:
            raise StopIteration
        self.number += 1
        if self.number == 1 and self._encoding == UTF_8:
            raw = raw.removeprefix(BOM)
        if len(raw) > LONGEST:
            self.problem = TOO_LONG
            self._within = not raw.endswith(b"\n")
            return ""
        try:
            line = raw.decode(self._encoding)
        except UnicodeDecodeError:
            self.problem = self.problem or BAD_ENCODING
            return raw.decode(self._encoding, "replace")
        if "\0" in line:
            self.problem = self.problem or BAD_ENCODING
        return line

    def _skip(self) -> None:
        """Read to the end of a line that is too long, once somebody asks for the next one."""
        passed = 0
        while self._within:
            raw = self._stream.readline(LONGEST)
            self._within = bool(raw) and not raw.endswith(b"\n")
            passed += len(raw)
            if passed > _ENDLESS:
                at = Span(self.number, 1)
                raise Unreadable("log/endless-row", self._name, at=at, line=self.number)
