"""Writes an output while the disk refuses, at each of its dealings with the system in turn.

``python failing.py FOLDER MODE WAY``: for k = 1, 2, … the old output is replaced while

- ``once``: the k-th operation fails (EIO), and no other;
- ``full``: from the k-th on, whatever takes room fails (ENOSPC);
- ``broken``: from the k-th on, everything fails (EROFS), as when a disk turns read-only.

WAY is ``exchange`` or ``two-renames``. Prints a JSON list: how the run ended (None, or a rule),
what stood there afterwards, and what after the next run, with the disk in order again.
"""

import ctypes
import errno
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from tests.writer.dying import NEW, OLD, put, state

from pledgebook.writer import WriteRefused, disk, exchange

ROOM = {"os.mkdir", "os.link", "write", "create"}
WATCHED = ("open", "os.")
REFUSALS = {"once": errno.EIO, "full": errno.ENOSPC, "broken": errno.EROFS}


class Disk:
    """Counts operations, and refuses some of them."""

    def __init__(self) -> None:
        self.left = 0
        self.mode = ""
        sys.addaudithook(self.watch)

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(WATCHED):
            creates = event == "open" and arguments[2] & os.O_CREAT
            self.operation("create" if creates else event)

    def operation(self, name: str) -> None:
        if not self.mode or (self.mode == "full" and name not in ROOM):
            return
        self.left -= 1
        if self.left == 0 or (self.left < 0 and self.mode != "once"):
            raise OSError(REFUSALS[self.mode], os.strerror(REFUSALS[self.mode]))

    def counted(self, function: Callable[..., int], name: str) -> Callable[..., int]:
        """Let a function of the system count, which fails as those of C do."""

        def call(*arguments: Any) -> int:
            try:
                self.operation(name)
            except OSError as error:
                ctypes.set_errno(error.errno or 0)
                return -1
            return function(*arguments)

        return call


class Stream:
    """A file of which each write counts."""

    def __init__(self, disk: Disk, stream: BinaryIO) -> None:
        self._disk, self._stream = disk, stream

    def __enter__(self) -> "Stream":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def write(self, content: bytes) -> None:
        self._stream.write(content[: len(content) // 2])  # what a full disk takes of it
        self._disk.operation("write")
        self._stream.write(content[len(content) // 2 :])


def watched() -> Disk:
    """Let every operation of the writer count."""
    found = Disk()
    real_open, real_settle = os.fdopen, os.fsync

    def settle(descriptor: int) -> None:
        found.operation("settle")
        real_settle(descriptor)

    os.fdopen = lambda *given: Stream(found, real_open(*given))  # type: ignore[assignment]
    os.fsync = settle  # type: ignore[assignment]
    for module, name in ((exchange, "RENAMEAT2"), (disk, "SYNCFS")):
        function = getattr(module, name)
        if function is not None:
            setattr(module, name, found.counted(function, name))
    return found


def main(top: Path, mode: str, way: str) -> None:
    if way == "two-renames":
        exchange.RENAMEAT2 = None
    refusing, results, k = watched(), [], 0
    while not results or refusing.left <= 0:
        k += 1
        folder = top / str(k)
        folder.mkdir()
        put(OLD, folder, one=False)
        refusing.left, refusing.mode = k, mode
        try:
            put(NEW, folder, one=False)
            rule = None
        except WriteRefused as refusal:
            rule = refusal.finding.rule
        refusing.mode = ""
        after = state(folder)
        put(NEW, folder, one=False)
        results.append((rule, after, state(folder)))
    print(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
