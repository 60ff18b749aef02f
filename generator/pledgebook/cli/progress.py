"""A bar on the terminal for what takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO, TypeVar

from pledgebook.wording.messages import Lang, say

Item = TypeVar("Item")

_WIDTH = 30
_PATIENCE = 1.0  # seconds before anything is shown
_EACH = 10_000  # rows


class Progress:
    """Shows how far a run is, on a terminal alone and only after a second."""

    def __init__(self, lang: Lang, stream: TextIO) -> None:
        self._lang = lang
        self._stream = stream
        self._since = time.monotonic()
        self._shown = ""

    def share(self, done: float) -> None:
        """Show which share is done, from 0 to 1."""
        full = round(done * _WIDTH)
        self._show(f"[{'#' * full}{'.' * (_WIDTH - full)}] {done:4.0%}")

    def rows(self, rows: Iterable[Item]) -> Iterator[Item]:
        """Yield rows and show how many there were; nobody knows how many there will be."""
        for number, row in enumerate(rows, 1):
            if number % _EACH == 0:
                self._show(say("cli/rows-read", {"count": f"{number:,}"}, self._lang))
            yield row

    def _show(self, text: str) -> None:
        if time.monotonic() - self._since >= _PATIENCE and text != self._shown:
            self._stream.write(f"\r{text}\x1b[K")
            self._stream.flush()
            self._shown = text

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


@contextmanager
def progress(lang: Lang) -> Iterator[Progress | None]:
    """Give a bar, and take it away at the end; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    shown = Progress(lang, sys.stderr)
    try:
        yield shown
    finally:
        shown.clear()
