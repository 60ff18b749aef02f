"""A folder for what a process keeps while it runs: it goes with it, or when the next one starts.

On POSIX each lies in ``pledgebook-<user id>`` in the system's temporary folder, locked by its
process. Such a lock ends with its process, however that ends; a process's number, written down,
may soon be another one's. (What systemd tidies away there, it spares while it is locked.)
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


@contextmanager
def scratch() -> Iterator[Path]:
    """Give an empty folder, and take it away afterwards; also those that killed processes left."""
    common = _common()
    if common is None:
        with tempfile.TemporaryDirectory(prefix="pledgebook-", ignore_cleanup_errors=True) as path:
            yield Path(path)
        return
    held, folder = -1, common
    try:
        with _begun(common):
            folder = Path(tempfile.mkdtemp(dir=common))
            held = _locked(folder, wait=True)
        yield folder
    finally:
        if folder != common:
            shutil.rmtree(folder, ignore_errors=True)
        if held != -1:
            os.close(held)


def _common() -> Path | None:
    """Return the folder of this user's folders; None where locks or this user's own are not had."""
    if sys.platform == "win32":
        return None
    common = Path(tempfile.gettempdir()) / f"pledgebook-{os.geteuid()}"
    try:
        common.mkdir(mode=0o700, exist_ok=True)
        found = common.lstat()
        os.close(_locked(common, wait=False))
    except BlockingIOError:
        pass  # locks are had: another process holds this one for a moment
    except OSError:
        return None
    # Anybody may have made a folder of this name, or a link, in a folder that all share.
    own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    return common if own and not found.st_mode & _OTHERS else None


@contextmanager
def _begun(common: Path) -> Iterator[None]:
    """Remove what nobody uses any more, and let nobody else do so while a folder is made."""
    held = _locked(common, wait=True)
    try:
        for left in common.iterdir():
            with suppress(OSError):  # it is in use, or it is no folder of ours
                unused = _locked(left, wait=False)
                shutil.rmtree(left, ignore_errors=True)
                os.close(unused)
        yield
    finally:
        os.close(held)


def _locked(folder: Path, *, wait: bool) -> int:
    """Lock a folder that is no link; return the descriptor that holds it.

    OSError where it cannot be locked; BlockingIOError where another has it and not to ``wait``.
    """
    import fcntl  # noqa: PLC0415 - absent on Windows

    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor
