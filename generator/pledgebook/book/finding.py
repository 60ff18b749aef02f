"""Which YAML files somebody means who types a path."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pledgebook.book import config, ids
from pledgebook.book.files import inside, placed, shown
from pledgebook.book.folder import COMMITMENTS, WORKING, Entry, load, scan, scan_one
from pledgebook.book.fragments import fragments, is_fragment, unusable
from pledgebook.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The YAML files to read, none of them twice, in the order asked for; and what is wrong."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def find(paths: Iterable[Path]) -> Found:
    """Find the working copies and fragments that ``paths`` mean; never raises.

    A path is a book, its ``commitments`` folder, the folder of one commitment or of the fragments,
    or one file of any name. ``book/not-found`` stands for a path that does not exist: a mistake in
    the command.
    """
    files: dict[Path, Path] = {}
    findings: dict[tuple[str, str], Finding] = {}
    for path in paths:
        some, wrong = _find(path)
        for file in some:
            files.setdefault(file.resolve(), file)
        for finding in wrong:
            findings.setdefault((finding.rule, str(finding.args["path"])), finding)
    return Found(files=tuple(files.values()), findings=tuple(findings.values()))


def root_of(path: Path) -> Path | None:
    """Return the nearest book above a path, from the root of the disk; None for none."""
    whole = path.resolve()
    return next((folder for folder in (whole, *whole.parents) if _is_book(folder)), None)


def _find(path: Path) -> tuple[Iterable[Path], Iterable[Finding]]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return (), (_finding("book/not-found", path),)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return (), (_finding("book/unreadable", path),)
    if not is_folder:
        return _file(path)
    if _is_book(path):
        book, findings = load(path)
        shared, more = fragments(path)
        return [*_working(book.entries), *shared], findings + more
    whole = placed(path)
    if whole.parent.name == COMMITMENTS and whole.name == ids.FRAGMENTS:
        return fragments(whole.parents[1])
    if whole.parent.name == COMMITMENTS:
        entry, findings = scan_one(path, whole.parents[1], whole.name)
        return _working([entry] if entry else []), findings
    if (path / WORKING).exists():
        return _file(path / WORKING)
    if whole.name == COMMITMENTS or any(path.glob(f"*/{WORKING}")):
        entries, findings = scan(path, whole.parent)
        shared, more = fragments(whole.parent) if whole.name == COMMITMENTS else ((), ())
        return [*_working(entries), *shared], findings + more
    return (), (_finding("book/no-commitments", path),)


def _is_book(folder: Path) -> bool:
    return (folder / COMMITMENTS).is_dir() or (folder / config.NAME).is_file()


def _file(path: Path) -> tuple[Iterable[Path], Iterable[Finding]]:
    """Take one file as it is, but not one through which a book leads elsewhere."""
    if not path.is_file():
        return (), (_finding("book/not-a-file", path),)
    folder = path.absolute().parent
    if is_fragment(path) and (wrong := unusable(path, folder.parents[1])):
        return (), (wrong,)
    if folder.parent.name == COMMITMENTS and not inside(path, folder.parents[1]):
        return (), (_finding("book/outside", path),)
    return (path,), ()


def _working(entries: Iterable[Entry]) -> list[Path]:
    return [entry.working for entry in entries if entry.working]


def _finding(rule: str, path: Path) -> Finding:
    return Finding(rule=rule, at=(), args={"path": shown(path)})
