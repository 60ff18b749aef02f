"""Bytes onto the disk: new files only, there after a power cut; who may read them is said."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from pathlib import Path

SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | SAFE


SYNCFS = getattr(ctypes.CDLL(None), "syncfs", None) if sys.platform == "linux" else None


def put(content: bytes, path: Path, *, private: bool = False) -> None:
    """Create ``path``, which must not exist, and settle it.

    Its mode is 0644 whatever the umask, or 0600 where it is ``private``.
    """
    lay(content, path, private=private)
    _settle(path)


def lay(content: bytes, path: Path, *, private: bool = False) -> None:
    """Create ``path`` as `put` does, and leave it to `settle_all` to settle it."""
    mode = 0o600 if private else 0o644
    with os.fdopen(os.open(path, _FLAGS, mode), "wb") as stream:
        stream.write(content)
    path.chmod(mode)


def settle_all(folder: Path, files: Iterable[Path], folders: Iterable[Path]) -> None:
    """See ``files`` and ``folders`` below ``folder`` onto the disk, in one go where that can be."""
    if SYNCFS is not None and _synced(folder):
        return
    for path in files:
        _settle(path)
    for path in folders:
        settle(path)


def _synced(folder: Path) -> bool:
    """Let the file system of ``folder`` write what it holds back (Linux 5.8 tells of errors)."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return bool(SYNCFS is not None and SYNCFS(descriptor) == 0)
    finally:
        os.close(descriptor)


def _settle(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(path: Path) -> None:
    """Create one folder (mode 0755 whatever the umask), which must not exist."""
    path.mkdir()
    path.chmod(0o755)


def settle(folder: Path) -> None:
    """See a folder's own list of names onto the disk; Windows does that by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
