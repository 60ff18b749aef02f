"""A book: a folder with ``commitments/`` and, if it likes, ``pledgebook.toml``.

``commitments/<id>/commitment.yaml`` is the working copy, ``v<N>.yaml`` beside it a published
version that never changes again; ``commitments/fragments/`` holds what several share. Whatever else
lies in these folders is left alone, except names that are nearly right, which are findings: a
version that nobody sees would be worse.
"""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from pledgebook.book import config, ids
from pledgebook.book.config import Config
from pledgebook.book.files import inside, shown
from pledgebook.findings import Finding

COMMITMENTS = "commitments"
WORKING = "commitment.yaml"
_VERSION = re.compile(r"v([1-9][0-9]{0,5})\.yaml\Z")
_NEARLY = re.compile(r"(?:commitment|v[0-9]+)\.ya?ml\Z", re.IGNORECASE)
_YAML = (".yaml", ".yml")
_SUGGESTED = 5


def is_version(path: Path) -> bool:
    """Say whether a path is that of a published version in a book."""
    folder = path.absolute().parent
    return folder.parent.name == COMMITMENTS and bool(_VERSION.match(path.name))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class VersionFile:
    """A published version: its number, from 1, and its file."""

    number: int
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One commitment; ``working`` is None when it is missing, while published versions exist."""

    id: str
    folder: Path
    working: Path | None
    versions: tuple[VersionFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A folder of commitments, in the order of their ids."""

    root: Path
    config: Config
    entries: tuple[Entry, ...]

    @property
    def ledger(self) -> Path:
        """Where the ledger of published versions lies."""
        return self.root / COMMITMENTS / "ledger.json"

    def entry(self, name: str) -> Entry | Finding:
        """Return the commitment called ``name``, or a finding with the names that come close."""
        known = {entry.id: entry for entry in self.entries}
        if name in known:
            return known[name]
        bad = ids.check(name, name)
        if bad is not None:
            return bad
        close = difflib.get_close_matches(name, known, _SUGGESTED) or list(known)[:_SUGGESTED]
        args = {"path": shown(self.root), "id": name, "known": ", ".join(close)}
        return Finding(rule="book/unknown-id", at=(), args=args)


def load(root: Path) -> tuple[Book, tuple[Finding, ...]]:
    """Read the shape of the book in ``root``; never raises, whatever lies there."""
    settings, findings = config.load(root)
    entries, more = scan(root / COMMITMENTS, root)
    return Book(root=root, config=settings, entries=entries), findings + more


def scan(folder: Path, root: Path) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Read every commitment in ``folder``, the ``commitments`` folder of the book ``root``."""
    if not inside(folder, root):
        return (), (_finding("book/outside", folder),)
    children = _children(folder)
    if isinstance(children, Finding):
        return (), (children,)
    entries: list[Entry] = []
    findings: list[Finding] = []
    for child in children:
        if child.name == ids.FRAGMENTS and child.is_dir():
            continue  # what several commitments share
        if child.is_dir():
            entry, found = scan_one(child, root, child.name)
            entries += [entry] if entry else []
            findings += found
        elif child.suffix.lower() in _YAML:
            findings.append(_finding("book/stray", child, expected=f"{child.stem}/{WORKING}"))
    if not entries and not findings:
        findings.append(_finding("book/no-commitments", folder))
    return tuple(entries), tuple(findings)


def scan_one(folder: Path, root: Path, name: str) -> tuple[Entry | None, tuple[Finding, ...]]:
    """Read the folder of the commitment ``name``; None when it is none or may not be used."""
    bad = None if _leads_inside(folder, root) else _finding("book/outside", folder)
    children = bad or ids.check(name, folder) or _children(folder)
    if isinstance(children, Finding):
        return None, (children,)
    usable: dict[str, Path] = {}
    findings: list[Finding] = []
    for child in children:
        if child.name == WORKING or _VERSION.match(child.name):
            wrong = _unusable(child, root)
            if wrong is None:
                usable[child.name] = child
            else:
                findings.append(wrong)
        elif _NEARLY.match(child.name):
            findings.append(_finding("book/misnamed", child))
    if all(child.name != WORKING for child in children):
        findings.append(_finding("book/no-working-copy", folder))
    working = usable.pop(WORKING, None)
    if working is None and not usable:
        return None, tuple(findings)
    versions = tuple(sorted(_version(path) for path in usable.values()))
    return Entry(id=name, folder=folder, working=working, versions=versions), tuple(findings)


def _version(path: Path) -> VersionFile:
    return VersionFile(number=int(path.stem[1:]), path=path)


def _children(folder: Path) -> list[Path] | Finding:
    """List a folder, hidden names left out, in the order of their names."""
    try:
        return sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    except FileNotFoundError:
        rule = "book/no-commitments" if folder.name == COMMITMENTS else "book/not-found"
    except NotADirectoryError:
        rule = "book/not-a-folder"
    except OSError:
        rule = "book/unreadable"
    return _finding(rule, folder)


def _unusable(file: Path, root: Path) -> Finding | None:
    if not _leads_inside(file, root):
        return _finding("book/outside", file)
    return None if file.is_file() else _finding("book/not-a-file", file)


def _leads_inside(path: Path, root: Path) -> bool:
    """Say whether ``path``, in a folder that lies inside ``root``, leads no farther."""
    # On Windows a junction leads elsewhere too, and Python tells of it from 3.12 on.
    return (os.name != "nt" and not path.is_symlink()) or inside(path, root)


def _finding(rule: str, path: Path, **args: str) -> Finding:
    return Finding(rule=rule, at=(), args={"path": shown(path), **args})
