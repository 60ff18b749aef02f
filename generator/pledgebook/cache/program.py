"""What the program itself contributes to what it makes: every file of it that is shipped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from pledgebook import resources

_IGNORED = frozenset({"__pycache__"})


def program(tools: Mapping[str, str]) -> str:
    """Return a digest of the program and of ``tools``, what it works with, by their versions."""
    digest = sha256(_shipped().encode())
    for name, version in sorted(tools.items()):
        digest.update(f"{name}={version}\n".encode())
    return digest.hexdigest()


@cache
def _shipped() -> str:
    folders = (
        files("pledgebook"),
        *(resources.folder(name) for name in ("schemas", "templates", "site")),
    )
    digest = sha256()
    for folder in folders:
        for path, content in _files(folder, ""):
            digest.update(f"{path} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(folder: Traversable, above: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{above}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, path) if entry.name not in _IGNORED else ()
        elif entry.is_file():
            yield path, entry.read_bytes()
