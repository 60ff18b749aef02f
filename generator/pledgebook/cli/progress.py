"""A bar on the terminal for what takes long: one line that is written over, and gone at the end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, TextIO, TypeVar, cast

from pledgebook.cli.terminal import rewritable, width
from pledgebook.wording.columns import columns
from pledgebook.wording.messages import Lang, say

Item = TypeVar("Item")
Tally = Callable[[int, int, str], None]
"""Take how many are done, how many there are, and the name of the one that is waited for."""

_WIDTH = 30
_PATIENCE = 1.0  # seconds before anything is shown
_EACH = 10_000  # rows
_STILL = 0.1  # seconds between two counts that are shown


class Progress:
    """Shows how far a run is, on a terminal alone and only after a second."""

    def __init__(self, lang: Lang, stream: TextIO) -> None:
        self._lang = lang
        self._stream = stream
        self._since = time.monotonic()
        self._last = float("-inf")
        self._shown = ""

    def share(self, done: float) -> None:
        """Show which share is done, from 0 to 1."""
        self._show(f"{_bar(done)} {done:4.0%}")

    def rows(self, rows: Iterable[Item]) -> Iterator[Item]:
        """Yield rows and show how many there were; nobody knows how many there will be."""
        for number, row in enumerate(rows, 1):
            if number % _EACH == 0:
                self._show(say("cli/rows-read", {"count": f"{number:,}"}, self._lang))
            yield row

    def counted(self, items: Iterable[Item], rule: str) -> Iterator[Item]:
        """Yield ``items`` and show how many there were, as ``rule`` words it."""
        for number, item in enumerate(items, 1):
            if self._is_due():
                self._show(say(rule, {"count": f"{number:,}"}, self._lang))
            yield item

    def tally(self, rule: str) -> Tally:
        """Return what shows how many things are done; ``rule`` words what is done to them."""

        def show(done: int, total: int, name: str) -> None:
            if self._is_due():
                what = say(rule, {}, self._lang)
                self._show(f"{what} {_bar(done / total)} {done:,}/{total:,} {name}")

        return show

    def _is_due(self) -> bool:
        return time.monotonic() - self._last >= _STILL

    def _show(self, text: str) -> None:
        now = time.monotonic()
        if now - self._since >= _PATIENCE and text != self._shown:
            self._stream.write(f"\r{_fitting(text, width(self._stream) - 1)}\x1b[K")
            self._stream.flush()
            self._shown, self._last = text, now

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = ""


def _bar(done: float) -> str:
    full = round(done * _WIDTH)
    return f"[{'#' * full}{'.' * (_WIDTH - full)}]"


def _fitting(text: str, room: int) -> str:
    """Return a text, cut where it takes more than ``room`` columns."""
    if columns(text) <= room:
        return text
    while text and columns(text) >= room:
        text = text[:-1]
    return f"{text}…" if room > 0 else ""


class _Beside:
    """A stream to the terminal on which the bar stands: it is gone before anything is written."""

    def __init__(self, stream: TextIO, shown: Progress) -> None:
        self._stream = stream
        self._progress = shown

    def write(self, text: str) -> int:
        self._progress.clear()
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def progress(lang: Lang) -> Iterator[Progress | None]:
    """Give a bar, and take it away at the end; None where nobody watches.

    What is written meanwhile stands on lines of its own.
    """
    if not rewritable(sys.stderr, os.environ):
        yield None
        return
    shown = Progress(lang, sys.stderr)
    out, err = (cast(TextIO, _Beside(each, shown)) for each in (sys.stdout, sys.stderr))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            yield shown
    finally:
        shown.clear()


@contextmanager
def tallied(rule: str, lang: Lang) -> Iterator[Tally]:
    """Give what shows how many things are done, and take it away at the end."""
    with progress(lang) as shown:
        yield unseen if shown is None else shown.tally(rule)


def unseen(_done: int, _total: int, _name: str) -> None:
    """Show nothing."""
