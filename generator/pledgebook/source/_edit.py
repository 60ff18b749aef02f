"""A text with some places mended so that it can be parsed, and the way back to the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from pledgebook.source._document import Span


class Edit(NamedTuple):
    """Replace ``removed`` characters at ``offset`` by ``put``."""

    offset: int
    removed: int
    put: str


class Draft:
    """A text, and for each of its offsets the place in the original it came from."""

    def __init__(self, text: str, origin: Draft | None = None) -> None:
        self.text = text
        self._origin = origin
        self._from: list[int] = []
        self._shift: list[int] = []
        self._lines: list[int] = []

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """Return this text with ``edits`` done; they are in order and do not overlap."""
        draft = Draft("", self)
        parts: list[str] = []
        read = written = 0
        for offset, removed, put in edits:
            written += offset - read + len(put)
            parts += (self.text[read:offset], put)
            read = offset + removed
            draft._from.append(written)
            draft._shift.append(read - written)
        draft.text = "".join(parts) + self.text[read:]
        return draft if parts else self

    def back(self, offset: int) -> int:
        """Return where ``offset`` stood in the text this one was made from."""
        at = bisect_right(self._from, offset)
        return offset + self._shift[at - 1] if at else offset

    def span(self, offset: int) -> Span:
        """Return the place of ``offset`` in the original text."""
        if self._origin is not None:
            return self._origin.span(self.back(offset))
        if not self._lines:
            self._lines = [0]
            for written in self.text.split("\n"):
                self._lines.append(self._lines[-1] + len(written) + 1)
        line = bisect_right(self._lines, offset)
        return Span(line, offset - self._lines[line - 1] + 1)

    @property
    def original(self) -> bool:
        """Whether nothing was mended, so that the parser's own marks are right."""
        return self._origin is None
