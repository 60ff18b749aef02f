"""One writer at a time.

The lock is the operating system's, so it ends with its process however that ends; the empty file
``.<name>.lock`` beside the output only carries it and is removed afterwards.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pledgebook.writer.paths import beside
from pledgebook.writer.refusal import WriteRefused, refusing

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the only right to write ``path``; refuse with ``write/locked`` when another holds it.

    Whoever reads, decides and then writes (``publish``) takes it around all three.
    """
    file = beside(path, ".lock")
    descriptor = _acquire(file, path)
    try:
        yield
    finally:
        _release(descriptor, file)


def _acquire(file: Path, path: Path) -> int:
    while True:
        with refusing(path):
            descriptor = os.open(file, _FLAGS, 0o644)
        try:
            _take(descriptor)
            if _is_still(file, descriptor):
                return descriptor
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            raise WriteRefused("write/locked", path) from None
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # the one before us removed this file; begin again


def _is_still(file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(file.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _release(descriptor: int, file: Path) -> None:
    try:
        mode, size = (s := os.fstat(descriptor)).st_mode, s.st_size
        # A lock file of ours is empty: one that holds something is somebody else's and stays.
        ours = stat.S_ISREG(mode) and size == 0
        if ours and sys.platform != "win32":  # while locked, so that nobody locks a removed file
            with suppress(OSError):
                file.unlink()
    finally:
        os.close(descriptor)
    if ours and sys.platform == "win32":  # Windows removes no open file
        with suppress(OSError):
            file.unlink()
