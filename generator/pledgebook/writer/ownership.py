"""What in an output folder is ours; nothing else is ever removed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from pledgebook.book.files import shown
from pledgebook.writer.manifest import NAME, owned
from pledgebook.writer.refusal import WriteRefused

# File managers drop these into every folder somebody looks at; nobody's work is in them.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def survey(folder: Path) -> None:
    """Refuse a folder that is neither missing nor empty nor wholly our own earlier output."""
    try:
        mode = folder.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise WriteRefused("write/link", folder)
    if not stat.S_ISDIR(mode):
        raise WriteRefused("write/not-a-folder", folder)
    foreign = next(_foreign(folder), None)
    if foreign is not None:
        raise WriteRefused("write/foreign", folder, example=shown(foreign))


def remove_owned(folder: Path) -> None:
    """Remove what the folder's manifest lists, the manifest last, and the folders left empty.

    Whatever else stands there stays, and so do the folders above it.
    """
    files = (owned(folder) or frozenset()) - {PurePosixPath(NAME)}
    for here, _, leaves in _walk(folder, topdown=False):
        ours = [name for name in leaves if here / name in files or name in LITTER]
        if ours:
            _make_writable(folder / here)
        for name in ours:
            (folder / here / name).unlink()
        if here.parts:
            _remove_if_empty(folder / here)
    if files:
        (folder / NAME).unlink()
    _remove_if_empty(folder)


def _make_writable(folder: Path) -> None:
    """Let its owner remove what is in a folder of ours that somebody made read-only."""
    mode = stat.S_IMODE(folder.lstat().st_mode)
    if not mode & stat.S_IWUSR:
        folder.chmod(mode | stat.S_IRWXU)


def _foreign(folder: Path) -> Iterator[PurePosixPath]:
    files = owned(folder) or frozenset()
    folders = {parent for path in files for parent in path.parents}
    for here, names, leaves in _walk(folder, topdown=True):
        for name in names:
            if here / name not in folders or (folder / here / name).is_symlink():
                yield here / name
        for name in leaves:
            ours = here / name in files or name in LITTER
            if not (ours and stat.S_ISREG((folder / here / name).lstat().st_mode)):
                yield here / name


def _walk(
    folder: Path, *, topdown: bool
) -> Iterator[tuple[PurePosixPath, Iterable[str], Iterable[str]]]:
    """Walk without following links, and without passing over what cannot be read."""
    for at, names, leaves in os.walk(folder, topdown=topdown, onerror=_fail):
        here = PurePosixPath(Path(at).relative_to(folder).as_posix())
        yield here, sorted(names), sorted(leaves)


def _fail(error: OSError) -> None:
    raise error


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
