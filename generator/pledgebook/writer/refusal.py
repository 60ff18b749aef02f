"""Why nothing was written, as a finding instead of a traceback."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pledgebook.book.files import shown
from pledgebook.findings import Finding

_RULES = {
    errno.ENOSPC: "write/full",
    errno.EDQUOT: "write/full",
    errno.EFBIG: "write/full",
    errno.EACCES: "write/denied",
    errno.EPERM: "write/denied",
    errno.EROFS: "write/denied",
    errno.ENAMETOOLONG: "write/name-too-long",
    errno.ENOENT: "write/no-folder",
    errno.ENOTDIR: "write/not-a-folder",
    errno.EEXIST: "write/not-a-folder",
    errno.EISDIR: "write/not-a-file",
    errno.ELOOP: "write/link",
    # The output folder is a mount point: nothing beside it can take its place.
    errno.EXDEV: "write/mount",
    errno.EBUSY: "write/mount",
}


class WriteRefused(Exception):
    """Nothing was changed; ``finding`` says why, with a rule id ``write/...``."""

    def __init__(self, rule: str, path: Path, **args: str | int) -> None:
        super().__init__(f"{rule}: {shown(path)}")
        self.finding = Finding(rule=rule, at=(), args={"path": shown(path), **args})


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses while writing ``path`` into a `WriteRefused`."""
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        code = errno.errorcode.get(number, str(number))
        rule = _RULES.get(number, "write/failed")
        closed = _closed(error, path) if rule == "write/denied" else None
        if closed is not None:
            raise WriteRefused("write/unwritable", path, folder=shown(closed)) from error
        raise WriteRefused(rule, path, code=code) from error


def _closed(error: OSError, path: Path) -> Path | None:
    """Return the folder that may not be written to; None where it is not a folder that is to blame.

    What is made beside ``path``, and ``path`` itself where it moves, needs its folder; a folder
    that moves has to be writable, too.
    """
    for name in (error.filename, error.filename2, path):
        if isinstance(name, (str, Path)):
            place = Path(name).absolute()
            for folder in (place, place.parent):
                # Path.is_dir raises where a folder above may not be looked into.
                there = os.path.isdir(folder)  # noqa: PTH112
                if there and not os.access(folder, os.W_OK | os.X_OK):
                    return folder
    return None
