"""A terminal with somebody watching it: a real one of the system, and what stood on it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import termios
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

_PARTS = re.compile(r"\x1b\[K|\r|\n|[^\x1b\r\n]+")


class Screen:
    """What a terminal of so many columns was told; ``stream`` leads to it."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.told = b""

    @property
    def frames(self) -> list[str]:
        """Return each state of a line that was written over."""
        return [one for one in self._text.split("\x1b[K")[:-1] if one.rpartition("\r")[2]]

    @property
    def lines(self) -> list[str]:
        """Return what stands there at the end."""
        lines, at = [""], 0
        for part in _PARTS.findall(self._text):
            if part == "\r":
                at = 0
            elif part == "\n":
                lines, at = [*lines, ""], 0
            elif part == "\x1b[K":
                lines[-1] = lines[-1][:at]
            else:
                lines[-1] = lines[-1][:at] + part + lines[-1][at + len(part) :]
                at += len(part)
        return lines

    @property
    def _text(self) -> str:
        return self.told.decode()

    def read(self, terminal: int) -> None:
        """Take what comes until nobody writes any more."""
        try:
            while some := os.read(terminal, 65536):
                self.told += some
        except OSError:  # Linux tells so that the other side is closed
            pass


@contextmanager
def watched(columns: int) -> Iterator[Screen]:
    """Give a terminal; when this ends, all that it was told is known."""
    terminal, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("4H", 24, columns, 0, 0))
    screen = Screen(open(other, "w", encoding="utf-8", buffering=1))  # noqa: SIM115, PTH123
    reader = threading.Thread(target=screen.read, args=(terminal,))
    reader.start()
    try:
        yield screen
    finally:
        screen.stream.close()
        reader.join()
        os.close(terminal)
