"""What of a book is shown: working copies without errors, and every published version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pledgebook import book, pipeline
from pledgebook.book import Book, Entry, Ledger, VersionFile
from pledgebook.cli import books
from pledgebook.findings import Finding
from pledgebook.outputs.site.page import Status, VersionLink
from pledgebook.pipeline import Edition, Loaded
from pledgebook.source import MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One commitment of a book: its working copy, its versions, and what is wrong with them."""

    entry: Entry
    working: Loaded | None
    frozen: tuple[Loaded, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Say whether the working copy and every version can be shown."""
        shown = (*self.frozen, self.working) if self.working else self.frozen
        return not self.findings and all(one.issuable for one in shown)

    def editions(self, ledger: Ledger) -> list[Edition]:
        """Return the current edition, then the published ones.

        Where the working copy has errors, the last published version stays the current one.
        """
        links = tuple(_link(version, one, self.entry, ledger) for version, one in self._versions())
        published = [
            Edition(loaded=one, status=Status.PUBLISHED, versions=links, frozen=True)
            for _, one in self._versions()
        ]
        current = self.working if self.working and self.working.issuable else None
        if current is None and not published:
            return []
        shown = current or published[-1].loaded
        status = _status(shown, [one.loaded for one in published])
        return [Edition(loaded=shown, status=status, versions=links), *published]

    def _versions(self) -> list[tuple[VersionFile, Loaded]]:
        pairs = zip(self.entry.versions, self.frozen, strict=True)
        return [(version, one) for version, one in pairs if one.issuable]


def shelf(entry: Entry) -> Shelf:
    """Read the working copy and every published version of one commitment."""
    findings: list[Finding] = []
    frozen: list[Loaded] = []
    for version in entry.versions:
        content = book.read(version.path, MAX_BYTES)
        if isinstance(content, Finding):
            findings.append(content)
        frozen.append(books.load(content if isinstance(content, bytes) else b"", version.path))
    working = None
    if entry.working is not None:
        content = book.read(entry.working, MAX_BYTES)
        if isinstance(content, Finding):
            findings.append(content)
        else:
            working = books.load(content, entry.working)
    return Shelf(entry=entry, working=working, frozen=tuple(frozen), findings=tuple(findings))


def ledger_of(whole: Book) -> Ledger:
    """Return the ledger of a book; an unreadable one is told by its own check."""
    ledger = book.load_ledger(whole)
    return Ledger() if isinstance(ledger, Finding) else ledger


def _status(shown: pipeline.Loaded, published: list[pipeline.Loaded]) -> Status:
    if not published:
        return Status.DRAFT
    return Status.PUBLISHED if shown.content == published[-1].content else Status.REVISED


def _link(version: VersionFile, loaded: Loaded, entry: Entry, ledger: Ledger) -> VersionLink:
    assert loaded.commitment is not None  # noqa: S101 - it is issuable
    return VersionLink(
        number=version.number,
        date=_published(entry.id, version.number, ledger) or loaded.commitment.version.date,
        changes=loaded.commitment.version.changes,
    )


def _published(name: str, number: int, ledger: Ledger) -> dt.date | None:
    """Return the date on which the ledger says that a version was published."""
    dates = [
        dt.date.fromisoformat(one.date)
        for one in ledger.records
        if (one.id, one.version) == (name, number)
    ]
    return dates[0] if dates else None
