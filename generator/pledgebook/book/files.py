"""Reading one file of a book safely, and showing its name.

Only regular files of bounded size are read, and no link is followed out of the book: a book may
come from a stranger.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from pledgebook.findings import Finding

# Reading a pipe or a device could wait for ever; absent on Windows, where they are no files.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def shown(path: object) -> str:
    """Spell a path for a reader: undecodable bytes and control characters as escapes."""
    text = str(path)
    if text.isprintable():  # as nearly all are; a log may have a million of them
        return text
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def read(path: Path, limit: int, root: Path | None = None) -> bytes | Finding:
    """Return the bytes of a regular file of at most ``limit`` bytes, or why it cannot be read.

    With ``root``, a file that lies outside that folder once links are followed is refused.
    """
    name = shown(path)
    if root is not None and not inside(path, root):
        return Finding(rule="book/outside", at=(), args={"path": name})
    try:
        content = _read(path, limit)
    except FileNotFoundError:
        return Finding(rule="book/not-found", at=(), args={"path": name})
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return Finding(rule="book/unreadable", at=(), args={"path": name})
    if content is None:
        return Finding(rule="book/not-a-file", at=(), args={"path": name})
    if len(content) > limit:
        return Finding(rule="book/too-large", at=(), args={"path": name, "limit": limit})
    return content


def _read(path: Path, limit: int) -> bytes | None:
    descriptor = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as stream:
            return stream.read(limit + 1)
    finally:
        os.close(descriptor)


def inside(path: Path, root: Path) -> bool:
    """Say whether ``path`` lies in ``root`` once every link is followed."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a loop of links, before 3.13
        return False


def placed(path: Path) -> Path:
    """Return ``path`` from the root with its folder's links followed, but never its own.

    Links in a circle are a RuntimeError before Python 3.13.
    """
    if path.name in ("", ".."):
        return path.resolve()
    return path.parent.resolve() / path.name
