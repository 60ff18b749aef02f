"""Whether files have changed: by looking again and again, which works on every disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import Event

_MOST = 50_000  # files
_DEEPEST = 12  # folders
_EVERY = 0.15  # seconds
_SETTLING = 0.03  # seconds in which an editor may still be writing
_TRIES = 20

Places = Callable[[], Iterable[Path]]


def states(places: Places, every: float = _EVERY) -> Iterator[str]:
    """Yield the state of ``places`` at once and then again and again; never ends.

    Places are files and folders with all they hold. Who iterates may take its time: what changes
    meanwhile is seen afterwards. A state is a hexadecimal digest of names, sizes and times.
    """
    pause = Event()
    known = ""
    while True:
        seen = state(places())
        known = known if seen == known else _settled(places, seen, pause)
        yield known
        pause.wait(every)


def state(places: Iterable[Path]) -> str:
    """Return a digest of the files in ``places``: of their names, sizes and times."""
    digest = sha256()
    for place in places:
        for line in islice(_lines(place, 0), _MOST):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _settled(places: Places, seen: str, pause: Event) -> str:
    """Wait until an editor has written its file, for a moment."""
    for _ in range(_TRIES):
        pause.wait(_SETTLING)
        again = state(places())
        if again == seen:
            break
        seen = again
    return seen


def _lines(place: Path, depth: int) -> Iterator[str]:
    """Yield a line for each file; links to folders are not followed, hidden names left out."""
    try:
        found = place.stat()
        yield f"{place}\0{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}\n"
        if depth > _DEEPEST or not place.is_dir() or (depth and place.is_symlink()):
            return
        children = sorted(os.scandir(place), key=lambda one: one.name)
    except OSError:
        yield f"{place}\0\n"
        return
    for child in children:
        if not child.name.startswith("."):
            yield from _lines(Path(child.path), depth + 1)
