"""An empty folder filled with the files of an output."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from pledgebook.outputs.file import Output
from pledgebook.writer.disk import lay, make_folder, put, settle, settle_all
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
        parents, wanted = names.claim(file.path), listed(file)
        with refusing(output):
            for parent in parents:
                make_folder(folder / parent)
            if file.private or not lender.lend(wanted, folder / file.path):
                lay(file.content, folder / file.path, private=file.private)
                written.append(folder / file.path)
        entries.append(wanted)
    manifest = Manifest(toolchain=dict(toolchain), files=tuple(sorted(entries)))
    with refusing(output):
        settle_all(folder, written)
        put(manifest.sums(), folder / SUMS)
        put(manifest.dump(), folder / NAME)
        for made in names.folders.values():
            settle(folder / made)
    return manifest


class _Names:
    """The names taken so far; two that differ in case alone are one on Windows and macOS."""

    def __init__(self) -> None:
        self._files = {NAME.casefold(), SUMS.casefold()}
        self.folders = {".": PurePosixPath(".")}

    def claim(self, path: PurePosixPath) -> list[PurePosixPath]:
        """Take ``path`` and return the folders that are new, outermost first."""
        new = []
        for folder in reversed(path.parents):
            name = str(folder).casefold()
            if name not in self.folders:
                self.folders[name] = folder
                new.append(folder)
            if name in self._files or self.folders[name] != folder:
                raise ValueError(f"two outputs share a name: {str(path)!r}")
        name = str(path).casefold()
        if name in self._files or name in self.folders:
            raise ValueError(f"two outputs share a name: {str(path)!r}")
        self._files.add(name)
        return new
