"""The names of what stands beside an output for a while."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pledgebook.book import files
from pledgebook.writer.refusal import WriteRefused

_LONGEST = 255


def beside(path: Path, suffix: str) -> Path:
    """Return the hidden neighbour ``.<name><suffix>``, shortened where the name is too long."""
    name = f".{path.name}{suffix}"
    if len(name.encode("utf-8", "surrogateescape")) > _LONGEST:
        digest = sha256(path.name.encode("utf-8", "surrogateescape")).hexdigest()
        name = f".{digest[:32]}{suffix}"
    return path.with_name(name)


def placed(path: Path) -> Path:
    """Return ``path`` from the root, links followed except its own; refuse what has no name."""
    try:
        result = files.placed(path)
    except RuntimeError as loop:  # links in a circle, before Python 3.13
        raise WriteRefused("write/link", path) from loop
    if not result.name:  # the root of a disk has nothing beside it
        raise WriteRefused("write/mount", path)
    return result
