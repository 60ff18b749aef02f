"""What in an output folder is ours; nothing else is ever removed."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from pledgebook.book.files import shown
from pledgebook.writer.manifest import NAME, owned
from pledgebook.writer.refusal import WriteRefused

# File managers drop these into every folder somebody looks at; nobody's work is in them.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})

_Entries = list["os.DirEntry[str]"]


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
    files = (owned(folder) or frozenset()) - {NAME}
    # The walk names a folder before what is in it: it is empty when its turn comes.
    for here, _, leaves in reversed([*_walk(folder)]):
        ours = [leaf for leaf in leaves if _is_ours(here, leaf, files)]
        if ours:
            _make_writable(folder / here)
        for leaf in ours:
            Path(leaf.path).unlink()
        if here:
            _remove_if_empty(folder / here)
    if files:
        (folder / NAME).unlink()
    _remove_if_empty(folder)


def _make_writable(folder: Path) -> None:
    """Let its owner remove what is in a folder of ours that somebody made read-only."""
    mode = stat.S_IMODE(folder.lstat().st_mode)
    if not mode & stat.S_IWUSR:
        folder.chmod(mode | stat.S_IRWXU)


def _foreign(folder: Path) -> Iterator[str]:
    files = owned(folder) or frozenset()
    folders = {above for path in files for above in _above(path)}
    for here, inner, leaves in _walk(folder):
        yield from (here + one.name for one in inner if here + one.name not in folders)
        yield from (here + one.name for one in leaves if not _is_ours(here, one, files))


def _above(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _is_ours(here: str, leaf: os.DirEntry[str], files: Collection[str]) -> bool:
    known = here + leaf.name in files or leaf.name in LITTER
    return known and leaf.is_file(follow_symlinks=False)


def _walk(folder: Path) -> Iterator[tuple[str, _Entries, _Entries]]:
    """Yield each folder, as ``a/b/``, and the folders and the other entries in it.

    ``folder`` itself comes first and has no name. Links are not followed, and what cannot be
    read is not passed over.
    """
    due = [""]
    while due:
        here = due.pop()
        inner: _Entries = []
        leaves: _Entries = []
        with os.scandir(folder / here) as found:
            for entry in sorted(found, key=lambda one: one.name):
                (inner if entry.is_dir(follow_symlinks=False) else leaves).append(entry)
        yield here, inner, leaves
        due += [f"{here}{one.name}/" for one in reversed(inner)]


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
