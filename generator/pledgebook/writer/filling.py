"""An empty folder filled with the files of an output."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pledgebook.outputs.file import Output
from pledgebook.writer.disk import lay, make_folder, settle_all
from pledgebook.writer.lending import Lender
from pledgebook.writer.manifest import NAME, SUMS, Manifest, listed
from pledgebook.writer.refusal import refusing


def fill(
    files: Iterable[Output], folder: Path, *, output: Path, toolchain: Mapping[str, str]
) -> Manifest:
    """Write every file under the empty ``folder``, the manifest last.

    What ``output`` holds already is taken from there. What the disk refuses is said of it: it is
    the place where the reader expects the files.
    """
    names, lender = _Names(), Lender(output)
    entries, written = [], []
    for file in files:
        wanted = listed(file)
        with refusing(output):
            for parent in names.claim(wanted.path):
                make_folder(folder / parent)
            if file.private or not lender.lend(wanted, folder / wanted.path):
                lay(file.content, folder / wanted.path, private=file.private)
                written.append(folder / wanted.path)
        entries.append(wanted)
    manifest = Manifest(toolchain=dict(toolchain), files=tuple(sorted(entries)))
    dumped = manifest.dump()
    with refusing(output):
        for name, content in ((SUMS, manifest.sums(dumped)), (NAME, dumped)):
            lay(content, folder / name)
            written.append(folder / name)
        settle_all(folder, written, [folder / made for made in names.folders])
    return manifest


class _Names:
    """The names taken so far; two that differ in case alone are one on Windows and macOS."""

    def __init__(self) -> None:
        self._taken = {NAME.casefold(), SUMS.casefold()}
        self._folded = {"": ""}

    @property
    def folders(self) -> Iterable[str]:
        """The folders that are there, the outermost, which has no name, first."""
        return self._folded.values()

    def claim(self, path: str) -> list[str]:
        """Take ``path`` and return the folders that are new, outermost first."""
        folder, name = path.rpartition("/")[0], path.casefold()
        new = [] if self._folded.get(folder.casefold()) == folder else self._opened(folder, path)
        if name in self._taken or name in self._folded:
            raise ValueError(f"two outputs share a name: {path!r}")
        self._taken.add(name)
        return new

    def _opened(self, folder: str, path: str) -> list[str]:
        new, parts = [], folder.split("/")
        for count in range(1, len(parts) + 1):
            made = "/".join(parts[:count])
            name = made.casefold()
            if name not in self._folded:
                self._folded[name] = made
                new.append(made)
            if name in self._taken or self._folded[name] != made:
                raise ValueError(f"two outputs share a name: {path!r}")
        return new
