"""Opening log files: regular ones only, compressed or not."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO

from pledgebook.logs.rows import Unreadable

# Reading a pipe or a device could wait for ever; absent on Windows, where they are no files.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_BUFFER = 1 << 18
_RATIO = 200  # what one byte may unpack to, of files beyond `_SMALL`; logs come to about 40
_SMALL = 64 << 20


@contextmanager
def opened(path: Path, name: str) -> Iterator[BinaryIO]:
    """Open a regular file; what cannot be opened or read, here or later, raises `Unreadable`."""
    try:
        with open(_descriptor(path, name), "rb", buffering=_BUFFER) as stream:
            yield stream
    except OSError:
        raise Unreadable("log/no-access", name) from None


def pattern(path: Path) -> str:
    """Return the pattern of exactly one file, from the root on so that no beginning has a meaning.

    It is for readers that take patterns (``*``, ``?``, ``[``) and addresses (``~``, ``s3:``).
    """
    plain = path.absolute().as_posix()
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in plain)


def _descriptor(path: Path, name: str) -> int:
    try:
        descriptor = os.open(path, _FLAGS)
    except (FileNotFoundError, ValueError):  # ValueError: a NUL in the name
        raise Unreadable("log/not-found", name) from None
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise Unreadable("log/is-folder" if stat.S_ISDIR(mode) else "log/not-a-file", name)
    return descriptor


class _Unpacked(RawIOBase):
    """What is compressed in a file; raises `Unreadable` where it grows as no log does."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._plain = gzip.GzipFile(fileobj=stream)
        self._name = name
        self._most = max(_SMALL, os.fstat(stream.fileno()).st_size * _RATIO)

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer."""
        count = self._plain.readinto(buffer)
        if self._plain.tell() > self._most:
            raise Unreadable("log/gzip-bomb", self._name)
        return count


@contextmanager
def unpacked(path: Path, name: str) -> Iterator[BinaryIO]:
    """Open a file, and what is compressed in it where it is called ``.gz``."""
    with opened(path, name) as stream:
        if path.suffix.lower() != ".gz":
            yield stream
            return
        try:
            with BufferedReader(_Unpacked(stream, name), _BUFFER) as plain:
                yield plain
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise Unreadable("log/gzip", name) from None
