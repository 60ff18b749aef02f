"""What a commitment may be called: its id is its folder's name and part of every address."""

from __future__ import annotations

import re

from pledgebook.book.files import shown
from pledgebook.findings import Finding
from pledgebook.source import Pointer

PATTERN = re.compile(r"[a-z][a-z0-9-]{0,62}\Z")

# Device names, which Windows opens instead of a folder; and what the site itself uses.
DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
FRAGMENTS = "fragments"
_SITE = {
    FRAGMENTS,
    "assets",
    "commitments",
    "compare",
    "feed",
    "feeds",
    "fonts",
    "history",
    "index",
    "ledger",
    "manifest",
    "pledgebook",
    "robots",
    "search",
    "sitemap",
    "tables",
    "toolchain",
}
RESERVED = frozenset(DEVICES | _SITE)
_SHOWN = 60


def check(name: str, path: object) -> Finding | None:
    """Say why the folder ``path`` called ``name`` cannot be a commitment; None when it can."""
    args = {"path": shown(path), "id": shown(name)[:_SHOWN]}
    if not PATTERN.match(name):
        return Finding(rule="book/bad-id", at=(), args=args)
    if name in RESERVED:
        return Finding(rule="book/reserved-id", at=(), args=args)
    return None


def differs(written: str, folder: str, at: Pointer) -> Finding | None:
    """Say that the ``id`` written in a commitment, at ``at``, is not its folder's name."""
    if written == folder:
        return None
    args = {"id": shown(written)[:_SHOWN], "folder": shown(folder)[:_SHOWN]}
    return Finding(rule="book/id-differs", at=at, args=args)
