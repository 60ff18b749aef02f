"""A file to be written: where it goes inside the output folder, and its bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Protocol

# A backslash or a colon is a separator on Windows; control characters garble SHA256SUMS.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\:]")


class Output(Protocol):
    """One file to be written: its size in bytes and SHA-256 may be known before its content."""

    @property
    def path(self) -> PurePosixPath:
        """Where it goes inside the output folder."""
        ...

    @property
    def private(self) -> bool:
        """Whether its owner alone may read it."""
        ...

    @property
    def size(self) -> int:
        """Its size in bytes."""
        ...

    @property
    def sha256(self) -> str:
        """Its SHA-256 in hexadecimal."""
        ...

    @property
    def content(self) -> bytes:
        """Its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class File:
    """One output; a path that is absolute, empty, unsafe or leads upwards is a ValueError.

    A ``private`` file may be read by its owner alone.
    """

    path: PurePosixPath
    content: bytes
    private: bool = False

    def __post_init__(self) -> None:
        if not stays_inside(self.path):
            raise ValueError(f"not a path inside the output folder: {str(self.path)!r}")

    @property
    def size(self) -> int:
        """Return its size in bytes."""
        return len(self.content)

    @property
    def sha256(self) -> str:
        """Return its SHA-256 in hexadecimal."""
        return sha256(self.content).hexdigest()


def stays_inside(path: PurePosixPath) -> bool:
    """Say whether ``path`` names something inside the folder it is joined to, on any system."""
    parts = path.parts
    return bool(parts) and not (
        path.is_absolute() or ".." in parts or _UNSAFE.search(str(path)) is not None
    )
