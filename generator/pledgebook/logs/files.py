"""Opening log files: regular ones only, compressed or not."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from pledgebook.logs.rows import Unreadable

# Reading a pipe or a device could wait for ever; absent on Windows, where they are no files.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_BUFFER = 1 << 18


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


@contextmanager
def unpacked(path: Path, name: str) -> Iterator[BinaryIO]:
    """Open a file, and what is compressed in it where it is called ``.gz``."""
    with opened(path, name) as stream:
        if path.suffix.lower() != ".gz":
            yield stream
            return
        try:
            with BufferedReader(gzip.GzipFile(fileobj=stream), _BUFFER) as plain:
                yield plain
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise Unreadable("log/gzip", name) from None
