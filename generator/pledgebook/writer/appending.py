"""More bytes at the end of a file that another program keeps."""

from __future__ import annotations

import os
from pathlib import Path

from pledgebook.writer.refusal import refusing

_FLAGS = (
    os.O_WRONLY
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def append(content: bytes, path: Path) -> None:
    """Add ``content`` to the end of a file, which is created where it is not there.

    Raises `WriteRefused` when ``path`` is a link or a folder, or the disk refuses.
    """
    with refusing(path), os.fdopen(os.open(path, _FLAGS, 0o644), "ab") as stream:
        stream.write(content)
