"""The next version of a commitment: what is to be written, worked out without writing it.

Whoever publishes holds the writer's lock on the ``commitments`` folder, calls `next_version`,
writes the version's file, then the ledger. A crash between the two leaves a version file that the
ledger does not list; publishing the same bytes again completes it, other bytes are a finding.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pledgebook.book import files
from pledgebook.book.folder import COMMITMENTS, Book, Entry
from pledgebook.book.ledger import LIMIT, Ledger, append, parse
from pledgebook.book.verifying import verify
from pledgebook.findings import Args, Finding
from pledgebook.source import MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What publishing writes: first ``content`` to ``path``, then ``ledger``."""

    number: int
    path: Path
    content: bytes
    ledger: Ledger


def next_version(
    book: Book, entry: Entry, content: bytes, date: datetime.date
) -> Publication | tuple[Finding, ...]:
    """Work out the next version of ``entry``: ``content``, resolved and self-contained.

    Findings: ``book/unchanged`` when it equals the last version byte for byte, ``book/too-large``,
    and all that `check_ledger` finds: nothing is added to a book that has been tampered with.
    """
    ledger = load_ledger(book)
    if isinstance(ledger, Finding):
        return (ledger,)
    last = ledger.last(entry.id)
    number = last.version + 1 if last else 1
    findings = check_ledger(book)
    if _read(book, entry.id, number) == content:  # a run ended before it wrote the ledger
        findings = tuple(f for f in findings if not _is_unlisted(f, entry.id, number))
    if findings:
        return findings
    if last and last.sha256 == sha256(content).hexdigest():
        args: Args = {"path": files.shown(entry.folder), "id": entry.id, "version": last.version}
        return (Finding(rule="book/unchanged", at=(), args=args),)
    if len(content) > MAX_BYTES:
        args = {"path": files.shown(entry.folder), "limit": MAX_BYTES}
        return (Finding(rule="book/too-large", at=(), args=args),)
    return Publication(
        number=number,
        path=entry.folder / f"v{number}.yaml",
        content=content,
        ledger=append(ledger, entry.id, date, content),
    )


def load_ledger(book: Book) -> Ledger | Finding:
    """Read the ledger of a book; a book that has published nothing may have none.

    Beside one version it may be missing too: a run ended before it wrote the first ledger.
    """
    content = files.read(book.ledger, LIMIT, book.root)
    if isinstance(content, bytes):
        return parse(content, files.shown(book.ledger))
    if content.rule != "book/not-found":
        return content
    published = sum(len(entry.versions) for entry in book.entries)
    if published > 1:
        args: Args = {"path": files.shown(book.ledger), "versions": published}
        return Finding(rule="ledger/missing", at=(), args=args)
    return Ledger()


def check_ledger(book: Book) -> tuple[Finding, ...]:
    """Verify the ledger of a book against the version files that lie there."""
    ledger = load_ledger(book)
    if isinstance(ledger, Finding):
        return (ledger,)
    present = [(entry.id, version.number) for entry in book.entries for version in entry.versions]
    name = files.shown(book.ledger)
    return verify(ledger, lambda key, number: _read(book, key, number), present, name)


def _read(book: Book, key: str, number: int) -> bytes | None:
    path = book.root / COMMITMENTS / key / f"v{number}.yaml"
    content = files.read(path, MAX_BYTES, book.root)
    return content if isinstance(content, bytes) else None


def _is_unlisted(finding: Finding, key: str, number: int) -> bool:
    where = finding.args.get("id"), finding.args.get("version")
    return finding.rule == "ledger/unlisted" and where == (key, number)
