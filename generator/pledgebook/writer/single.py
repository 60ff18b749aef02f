"""One file, replaced in one step."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

from pledgebook.writer.disk import put, settle
from pledgebook.writer.locking import lock
from pledgebook.writer.paths import beside, placed
from pledgebook.writer.refusal import WriteRefused, refusing


def write_one(content: bytes, path: Path) -> None:
    """Make ``path`` a file that holds ``content``, in one step, replacing a file that is there.

    Raises `WriteRefused` when ``path`` is a link, a folder or a device, or its folder is missing.
    """
    with refusing(path):
        target = placed(path)
    with lock(target):
        write_held(content, target)


def write_held(content: bytes, path: Path) -> None:
    """Write one file as `write_one` does, for who holds the lock of ``path`` already."""
    with refusing(path):
        target = placed(path)
    with refusing(target):
        temporary = beside(target, ".pledgebook")
        try:
            temporary.unlink(missing_ok=True)  # ours, by its name and the lock: a run was killed
            put(content, temporary)
            _require_file(target)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        settle(target.parent)


def _require_file(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise WriteRefused("write/link", path)
    if not stat.S_ISREG(mode):
        raise WriteRefused("write/not-a-file", path)
