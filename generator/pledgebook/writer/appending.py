"""More bytes at the end of a file that another program keeps."""

from __future__ import annotations

import os
from pathlib import Path

from pledgebook.writer.disk import SAFE
from pledgebook.writer.refusal import refusing

_MORE = os.O_WRONLY | os.O_APPEND | os.O_CREAT | SAFE


def append(content: bytes, path: Path) -> None:
    """Add ``content`` to the end of a file, which is created where it is not there.

    Raises `WriteRefused` when ``path`` is a link or a folder, or the disk refuses.
    """
    with refusing(path), os.fdopen(os.open(path, _MORE, 0o644), "wb") as stream:
        stream.write(content)
