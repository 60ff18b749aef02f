"""Bytes onto the disk: new files only, there after a power cut; who may read them is said."""

from __future__ import annotations

import os
from pathlib import Path

_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def put(content: bytes, path: Path, *, private: bool = False) -> None:
    """Create ``path``, which must not exist, and settle it.

    Its mode is 0644 whatever the umask, or 0600 where it is ``private``.
    """
    mode = 0o600 if private else 0o644
    with os.fdopen(os.open(path, _FLAGS, mode), "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    path.chmod(mode)


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
