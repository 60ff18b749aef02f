"""Files that somebody hands in to sign with: keys, certificates, pictures."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from pledgebook import book
from pledgebook.book import Book
from pledgebook.findings import Finding
from pledgebook.sign import PICTURE_LIMIT, Given, SignRefused, is_key

_LIMIT = 1_000_000  # bytes of a key or certificate
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class NotRead(Exception):
    """A file cannot be read; ``finding`` is one of ``book/...``."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


def read(path: Path, limit: int = _LIMIT, root: Path | None = None) -> Given:
    """Read a file; raises `NotRead`."""
    content = book.read(path, limit, root)
    if isinstance(content, Finding):
        raise NotRead(content)
    return Given(name=book.shown(path), content=content)


def read_all(paths: Iterable[Path]) -> tuple[Given, ...]:
    """Read several files."""
    return tuple(read(path) for path in paths)


def picture(path: Path) -> Given:
    """Read a file that may be as large as pictures are."""
    return read(path, PICTURE_LIMIT)


def key(path: Path) -> Given:
    """Read a file with a private key; refuse what is none, and one that others can read."""
    given = read(path)
    if not is_key(given):
        raise SignRefused(Finding(rule="sign/key-unreadable", at=(), args={"path": given.name}))
    _require_private(path, given)
    return given


def secret(path: Path) -> Given:
    """Read a file that nobody but its owner may be able to read."""
    given = read(path)
    _require_private(path, given)
    return given


def _require_private(path: Path, given: Given) -> None:
    mode = path.stat().st_mode
    if os.name == "posix" and mode & _OTHERS:
        args = {"path": given.name, "mode": f"{stat.S_IMODE(mode):03o}"}
        raise SignRefused(Finding(rule="sign/key-exposed", at=(), args=args))


def trust(whole: Book, paths: Iterable[Path]) -> tuple[Given, ...]:
    """Read the root certificates that a book trusts, and more."""
    own = (read(whole.root / name, _LIMIT, whole.root) for name in whole.config.trust)
    return (*own, *read_all(paths))
