"""What was not there before: a new folder in one step, and a file in folders of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from pledgebook.outputs.file import File
from pledgebook.writer.disk import put, settle
from pledgebook.writer.locking import lock
from pledgebook.writer.paths import placed
from pledgebook.writer.refusal import WriteRefused, refusing
from pledgebook.writer.single import write_one
from pledgebook.writer.staging import Staging


def write_new(files: Iterable[File], folder: Path) -> None:
    """Make the new ``folder``, and those above it, hold ``files``, which lie directly in it.

    Raises `WriteRefused` when anything stands there, a link too; nothing is ever replaced.
    """
    with refusing(folder):
        target = placed(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
    with lock(target), refusing(folder):
        if os.path.lexists(target):
            raise WriteRefused("write/exists", folder)
        staging = Staging(target)
        try:
            staging.begin()
            for file in files:
                put(file.content, staging.new / file.path, private=file.private)
            settle(staging.new)
            staging.install()
            staging.leave()
        except BaseException:  # an interrupt too
            staging.leave()
            raise


def write_under(content: bytes, path: Path) -> None:
    """Write one file as `write_one` does, and make the folders above it that are missing."""
    with refusing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_one(content, path)
