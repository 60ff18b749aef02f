"""What several commitments of a book share: ``commitments/fragments/<name>.yaml``."""

from __future__ import annotations

from pathlib import Path

from pledgebook.book import files, ids
from pledgebook.book.files import inside, shown
from pledgebook.book.folder import COMMITMENTS
from pledgebook.findings import Finding
from pledgebook.source import MAX_BYTES

_YAML = ".yaml"
_NEARLY = (_YAML, ".yml")


def is_fragment(path: Path) -> bool:
    """Say whether a file lies where fragments lie."""
    folder = path.absolute().parent
    return folder.name == ids.FRAGMENTS and folder.parent.name == COMMITMENTS


def fragment(root: Path, name: str) -> tuple[Path, bytes | Finding]:
    """Return the file of the fragment ``name`` in the book ``root``: its bytes, or why not."""
    path = root / COMMITMENTS / ids.FRAGMENTS / f"{name}{_YAML}"
    if not ids.PATTERN.match(name) or name in ids.DEVICES:
        return path, Finding(rule="book/not-found", at=(), args={"path": shown(path)})
    return path, files.read(path, MAX_BYTES, root)


def fragments(root: Path) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Return the fragments of the book ``root`` in the order of their names; it may have none.

    Names that are nearly right are findings: a fragment that nobody can name would be lost.
    """
    folder = root / COMMITMENTS / ids.FRAGMENTS
    if not folder.is_dir():
        return (), ()
    if not inside(folder, root):
        return (), (_finding("book/outside", folder),)
    try:
        children = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError:
        return (), (_finding("book/unreadable", folder),)
    found: list[Path] = []
    findings: list[Finding] = []
    for child in children:
        if child.suffix.lower() not in _NEARLY:
            continue
        wrong = unusable(child, root)
        if wrong is None:
            found.append(child)
        else:
            findings.append(wrong)
    return tuple(found), tuple(findings)


def unusable(path: Path, root: Path) -> Finding | None:
    """Say why the file ``path`` cannot be a fragment of the book ``root``; None when it can."""
    if path.suffix != _YAML or not ids.PATTERN.match(path.stem) or path.stem in ids.DEVICES:
        return _finding("book/fragment-name", path)
    if not inside(path, root):
        return _finding("book/outside", path)
    return None if path.is_file() else _finding("book/not-a-file", path)


def _finding(rule: str, path: Path) -> Finding:
    return Finding(rule=rule, at=(), args={"path": shown(path)})
