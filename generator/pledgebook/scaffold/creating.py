"""A new commitment written into a book, beside the schemas that an editor explains it with.

The letter's first line names the schema by a path, so a copy lies in the book: an editor needs
neither the network nor this program. It lies where this project keeps its own, so that a letter
can move between the two as it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pledgebook import resources, writer
from pledgebook.book import files, ids
from pledgebook.book.folder import COMMITMENTS, WORKING
from pledgebook.findings import Finding
from pledgebook.outputs.file import File

SCHEMAS = PurePosixPath("schemas/bundle")
_LIMIT = 8_000_000  # bytes of a schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """What was written: the letter, and the folder of schemas where any of them was not current."""

    letter: Path
    schemas: Path | None


def create(root: Path, name: str, content: bytes) -> Created | Finding:
    """Write ``content`` as the commitment ``name`` of the book ``root``, which it may begin.

    Nothing that is there is written over but an outdated schema; a finding says what is in the
    way. Raises `writer.WriteRefused` when the disk refuses.
    """
    folder = root / COMMITMENTS / name
    wrong = in_the_way(root, name)
    if wrong is not None:
        return wrong
    outdated = _outdated(root)
    if isinstance(outdated, Finding):
        return outdated
    for path, schema in outdated:
        writer.write_under(schema, path)
    writer.write_new([File(PurePosixPath(WORKING), content)], folder)
    return Created(letter=folder / WORKING, schemas=root / SCHEMAS if outdated else None)


def in_the_way(root: Path, name: str) -> Finding | None:
    """Say why the book ``root`` can have no new commitment ``name``; None when it can."""
    folder = root / COMMITMENTS / name
    bad = ids.check(name, folder)
    if bad is not None:
        return bad
    args = {"path": files.shown(folder), "id": name}
    if os.path.lexists(folder):
        return Finding(rule="new/taken", at=(), args=args)
    if not files.inside(folder, root):
        return Finding(rule="book/outside", at=(), args=args)
    return None


def _outdated(root: Path) -> list[tuple[Path, bytes]] | Finding:
    """Return the schemas that the book lacks or has in another version, and where they go."""
    wanted: list[tuple[Path, bytes]] = []
    for name, content in shipped():
        path = root / SCHEMAS / name
        present = files.read(path, _LIMIT, root)
        if isinstance(present, bytes):
            if _id(present) != _id(content):
                args = {"path": files.shown(path)}
                return Finding(rule="new/foreign-schema", at=(), args=args)
        elif present.rule != "book/not-found":
            return present
        wanted += [(path, content)] if present != content else []
    return wanted


def shipped() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every schema for editors."""
    folder = resources.folder("schemas") / SCHEMAS.name
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        yield file.name, file.read_bytes()


def _id(content: bytes) -> str:
    """Return what a schema calls itself; nothing for a file that is none."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    return str(data.get("$id", "")) if isinstance(data, dict) else ""
