"""Where two folders, and two files of them, differ."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pledgebook.findings import Args, Finding
from pledgebook.writer import LISTS

_TEXT = frozenset(
    {".css", ".csv", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".xml", ".yaml"}
)
_ZIP = frozenset({".docx", ".xlsx"})
_OBJECT = re.compile(rb"^(\d+) \d+ obj\b", re.MULTILINE)


def differences(one: Path, other: Path) -> Iterator[Finding]:
    """Yield a finding for each file that is not the same in two output folders, by their paths.

    The lists of an output differ with every file: they are told of where nothing else is.
    """
    found = [each for path in _paths(one, other) for each in _difference(one, other, path)]
    own = [each for each in found if each.args["path"] not in LISTS]
    yield from own or found


def _paths(*folders: Path) -> list[str]:
    found = {
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if not path.is_dir()
    }
    return sorted(found)


def _difference(one: Path, other: Path, path: str) -> Iterator[Finding]:
    both = one / path, other / path
    if not all(each.exists() for each in both):
        yield _finding("reproduce/missing", path)
        return
    first, second = (each.read_bytes() for each in both)
    if first != second:
        yield _told(path, first, second)
    elif both[0].stat().st_mode != both[1].stat().st_mode:
        yield _finding("reproduce/mode", path)


def _told(path: str, first: bytes, second: bytes) -> Finding:
    """Say where the contents of a file differ, in the terms of its form."""
    offset = _offset(first, second)
    suffix = Path(path).suffix
    if suffix in _TEXT:
        return _finding("reproduce/line", path, line=first.count(b"\n", 0, offset) + 1)
    if suffix == ".pdf" and (known := _OBJECT.findall(first, 0, offset)):
        return _finding("reproduce/object", path, number=int(known[-1]), offset=offset)
    if suffix in _ZIP and (member := _member(first, second)):
        return _finding("reproduce/member", path, member=member)
    return _finding("reproduce/bytes", path, offset=offset)


def _offset(first: bytes, second: bytes) -> int:
    """Return where two contents begin to differ, in bytes; the length of the shorter at most."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if first[:middle] == second[:middle] else (low, middle - 1)
    return low


def _member(first: bytes, second: bytes) -> str:
    """Return the first part of a zip file that differs in content or date; '' where none does."""
    with zipfile.ZipFile(io.BytesIO(first)) as one, zipfile.ZipFile(io.BytesIO(second)) as other:
        for mine, others in zip(one.infolist(), other.infolist(), strict=False):
            same = mine.filename == others.filename and mine.date_time == others.date_time
            if not same or one.read(mine) != other.read(others):
                return mine.filename
    return ""


def _finding(rule: str, path: str, **more: str | int) -> Finding:
    args: Args = {"path": path, **more}
    return Finding(rule=rule, at=(), args=args)
