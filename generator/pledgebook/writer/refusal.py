"""Why nothing was written, as a finding instead of a traceback."""

from __future__ import annotations

import errno
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
        raise WriteRefused(_RULES.get(number, "write/failed"), path, code=code) from error
