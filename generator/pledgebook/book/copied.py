"""A published site as a copy of a book: its ledger, and the versions that it lists.

``ledger.json`` lies beside the folders of the commitments; the file of a version, byte for byte
what was published, is ``<id>/v<N>/commitment.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pledgebook.book import files
from pledgebook.book.ledger import LIMIT, Ledger, parse
from pledgebook.book.verifying import verify
from pledgebook.findings import Finding
from pledgebook.source import MAX_BYTES

_VERSION = re.compile(r"v([1-9][0-9]{0,5})\Z")
_FILE = "v{version}/commitment.yaml"


def check_site(folder: Path) -> Ledger | tuple[Finding, ...]:
    """Verify the ledger of a site against the versions in it; return it where it is intact."""
    path = folder / "ledger.json"
    content = files.read(path, LIMIT, folder)
    if isinstance(content, Finding):
        return (content,)
    ledger = parse(content, files.shown(path))
    if isinstance(ledger, Finding):
        return (ledger,)

    def read(key: str, number: int) -> bytes | None:
        version = files.read(folder / key / _FILE.format(version=number), MAX_BYTES, folder)
        return version if isinstance(version, bytes) else None

    name = files.shown(path)
    return verify(ledger, read, _present(folder), name, file=_FILE) or ledger


def _present(folder: Path) -> Iterator[tuple[str, int]]:
    for path in sorted(folder.glob("*/v*/commitment.yaml")):
        if number := _VERSION.match(path.parent.name):
            yield path.parent.parent.name, int(number[1])
