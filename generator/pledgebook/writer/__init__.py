"""The only module that writes files.

A published folder is the old one or the new one, never half: files are staged beside it and the
folders change places in one step. Nothing that pledgebook did not make is ever removed, and what
a crash left behind is cleaned up by the next run. Links are never followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from pledgebook.outputs.file import Output
from pledgebook.writer.appending import append
from pledgebook.writer.filling import fill
from pledgebook.writer.fresh import write_new, write_under
from pledgebook.writer.locking import lock
from pledgebook.writer.manifest import LISTS, Manifest
from pledgebook.writer.paths import placed
from pledgebook.writer.refusal import WriteRefused, refusing
from pledgebook.writer.single import write_held, write_one
from pledgebook.writer.staging import Staging

__all__ = [
    "LISTS",
    "Claim",
    "Manifest",
    "WriteRefused",
    "append",
    "claim",
    "lock",
    "write",
    "write_held",
    "write_new",
    "write_one",
    "write_under",
]


class Claim:
    """The only right to write one output folder, for as long as `claim` gives it."""

    def __init__(self, output: Path, staging: Staging) -> None:
        self._output = output
        self._staging = staging
        self._begun = True

    def write(self, files: Iterable[Output], *, toolchain: Mapping[str, str]) -> Manifest:
        """Make the folder hold exactly ``files``, ``manifest.json`` and ``SHA256SUMS``.

        ``toolchain`` (name to version) is recorded in the manifest. Files are taken one at a time,
        so they may be rendered as they are written; what that raises passes through. Raises
        `WriteRefused`, with the folder as it was, when it holds anything but an earlier output, or
        when the disk refuses. Two files at one path are a ValueError.
        """
        staging, output = self._staging, self._output
        with refusing(output):
            if not self._begun:  # tried before
                staging.begin()
        self._begun = False
        manifest = fill(files, staging.new, output=output, toolchain=toolchain)
        with refusing(output):
            staging.install()
        return manifest


@contextmanager
def claim(folder: Path) -> Iterator[Claim]:
    """Hold the only right to write ``folder``, which stays as it is until that is used.

    Raises `WriteRefused` where it could not be written as things are: when it holds anything but
    an earlier output, when another writer is at work, or when the disk refuses. Whoever makes
    something for it in many minutes learns that before.
    """
    with refusing(folder):
        output = placed(folder)
        missing = [one for one in output.parents if not one.exists()]
        output.parent.mkdir(parents=True, exist_ok=True)
    try:
        with lock(output):
            staging = Staging(output)
            try:
                with refusing(output):
                    staging.begin()
                yield Claim(output, staging)
                staging.leave()
            except BaseException:  # an interrupt too
                staging.leave()
                raise
    finally:
        for one in missing:  # unless something was written there
            with suppress(OSError):
                one.rmdir()


def write(files: Iterable[Output], folder: Path, *, toolchain: Mapping[str, str]) -> Manifest:
    """Claim ``folder`` and write it, as `Claim.write` does."""
    with claim(folder) as output:
        return output.write(files, toolchain=toolchain)
