"""``manifest.json`` and ``SHA256SUMS``: what an output folder holds, and that it is ours.

``manifest.json`` is ``{"format": "pledgebook-manifest/1", "toolchain": {name: version},
"files": [{"path", "sha256", "size"}]}``, sizes in bytes, files in the order of their paths; it
lists everything but itself and ``SHA256SUMS``, which lists everything but itself and can be
checked with ``sha256sum -c``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from pledgebook.book import files
from pledgebook.findings import Finding
from pledgebook.outputs.file import Output

NAME = "manifest.json"
SUMS = "SHA256SUMS"
LISTS = frozenset({NAME, SUMS})  # what lists the others
_FORMAT = "pledgebook-manifest/1"
_LIMIT = 32_000_000  # bytes
_encode = json.JSONEncoder(ensure_ascii=False).encode
# A path inside the folder, as `stays_inside` has it, spelled in the one way that we spell it.
_NAME = r"(?!\.\.?(?:/|$))[^/\\:\x00-\x1f\x7f]+"
_INSIDE = re.compile(f"{_NAME}(?:/{_NAME})*")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Listed:
    """One file of the output: its path, its size in bytes and its SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything an output folder holds, and what made it."""

    toolchain: Mapping[str, str]
    files: tuple[Listed, ...]

    def dump(self) -> bytes:
        """Return the bytes of ``manifest.json``, the same for the same content."""
        head = {"format": _FORMAT, "toolchain": dict(sorted(self.toolchain.items()))}
        opened = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
        lines = (
            _encode({"path": one.path, "sha256": one.sha256, "size": one.size})
            for one in self.files
        )
        return (opened + ',\n "files": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n").encode()

    def sums(self, dumped: bytes) -> bytes:
        """Return the bytes of ``SHA256SUMS``, with the hash of the manifest as ``dumped``."""
        hashes = {f.path: f.sha256 for f in self.files} | {NAME: sha256(dumped).hexdigest()}
        return "".join(f"{hashes[path]}  {path}\n" for path in sorted(hashes)).encode()


def listed(file: Output) -> Listed:
    """Weigh one file."""
    return Listed(path=str(file.path), size=file.size, sha256=file.sha256)


def known(folder: Path) -> Mapping[str, str] | None:
    """Return the hashes in an output folder's own manifest by path; None where it has none.

    A manifest of another program, or one that names a path outside the folder, counts as none.
    """
    content = files.read(folder / NAME, _LIMIT)
    return None if isinstance(content, Finding) else _read(content)


@lru_cache(maxsize=2)  # one build asks for the same one several times
def _read(content: bytes) -> Mapping[str, str] | None:
    try:
        data = json.loads(content)
        if data["format"] != _FORMAT:
            return None
        found = {f["path"]: str(f["sha256"]) for f in data["files"]}
        return found if all(map(_INSIDE.fullmatch, found)) else None
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def owned(folder: Path) -> frozenset[str] | None:
    """Return the paths that an output folder's own manifest lists; None where it has none."""
    found = known(folder)
    return None if found is None else frozenset({*found, NAME, SUMS})
