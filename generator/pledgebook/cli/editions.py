"""What of a book is shown: working copies without errors, and every published version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pledgebook import book
from pledgebook.book import Entry, Ledger, VersionFile
from pledgebook.cli import books, signatures
from pledgebook.cli.books import Libraries
from pledgebook.cli.signatures import Signatures
from pledgebook.findings import Finding
from pledgebook.outputs.site.standing import Status, VersionLink
from pledgebook.pipeline import Loaded
from pledgebook.pipeline.building import Edition
from pledgebook.source import MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One commitment of a book: its working copy, its versions, and what is wrong with them.

    ``broken`` are the versions that are not what the ledger says was published; ``signatures``
    are the signed letters of each version.
    """

    entry: Entry
    working: Loaded | None
    frozen: tuple[Loaded | None, ...]
    broken: frozenset[int]
    findings: tuple[Finding, ...]
    signatures: Mapping[int, Signatures] = field(default_factory=dict)

    @property
    def sound(self) -> bool:
        """Say whether the working copy and every version can be shown."""
        read = [one for one in (*self.frozen, self.working) if one is not None]
        signed = all(one.sound for one in self.signatures.values())
        whole = signed and all(one.issuable for one in read)
        return whole and not self.findings and not self.broken

    @property
    def uses(self) -> frozenset[str]:
        """Return the names of the fragments that its working copy and its versions ask for."""
        read = [one for one in (*self.frozen, self.working) if one is not None]
        return frozenset(name for one in read for name in one.lenders)

    @property
    def about_signatures(self) -> tuple[Finding, ...]:
        """Return what there is to say of signed letters, errors and warnings."""
        return tuple(found for one in self.signatures.values() for found in one.findings)

    @property
    def kept(self) -> int:
        """Return the version that stands in for a working copy with errors; 0 where none can."""
        if self.working is not None and self.working.issuable:
            return 0
        return max((version.number for version, _ in self.published()), default=0)

    @property
    def left_out(self) -> list[int]:
        """Return the versions that cannot be shown, in their order."""
        shown = {version.number for version, _ in self.published()}
        return sorted({*self.broken, *(one.number for one in self.entry.versions)} - shown)

    def editions(self, ledger: Ledger) -> list[Edition]:
        """Return the current edition, then the published ones.

        Where the working copy has errors, the last published version stays the current one.
        """
        shown = self.published()
        befores = [None, *(one for _, one in shown)]
        pairs = list(zip(shown, befores, strict=False))
        links = tuple(self._link(*one, before, ledger) for one, before in pairs)
        published = [
            Edition(
                loaded=one,
                status=Status.PUBLISHED,
                versions=links,
                frozen=True,
                signed=self._signed(version),
                before=before,
            )
            for (version, one), before in pairs
        ]
        current = self.working if self.working and self.working.issuable else None
        if current is None and not published:
            return []
        status = _status(current, [one.loaded for one in published])
        # What says the same as its last version is that version: one letter, and its signatures.
        newest = published[-1].loaded if current is None or status is Status.PUBLISHED else current
        spoken = tuple(language.value for language in newest.texts)
        signed = published[-1].signed if status is Status.PUBLISHED else {}
        before = published[-1].loaded if status is Status.REVISED else None
        first = Edition(loaded=newest, status=status, versions=links, signed=signed, before=before)
        return [replace(one, current=spoken) for one in (first, *published)]

    def _signed(self, version: VersionFile) -> Mapping[str, bytes]:
        return self.signatures.get(version.number, Signatures()).letters

    def _link(
        self, version: VersionFile, loaded: Loaded, before: Loaded | None, ledger: Ledger
    ) -> VersionLink:
        assert loaded.commitment is not None  # noqa: S101 - it is issuable
        first, *others = loaded.texts.items()
        return VersionLink(
            number=version.number,
            date=_published(self.entry.id, version.number, ledger)
            or loaded.commitment.version.date,
            state="signed" if first[0].value in self._signed(version) else "unsigned",
            changes=loaded.commitment.version.changes,
            others={language.value: one.version.changes for language, one in others},
            compared=tuple(one.value for one in loaded.texts if before and one in before.texts),
        )

    def published(self) -> list[tuple[VersionFile, Loaded]]:
        """Return the versions that can be shown, in their order."""
        pairs = zip(self.entry.versions, self.frozen, strict=True)
        return [
            (version, one)
            for version, one in pairs
            if one is not None and one.issuable and version.number not in self.broken
        ]


def shelf(entry: Entry, found: Iterable[Finding], libraries: Libraries) -> Shelf:
    """Read the working copy and every published version of one commitment.

    ``found`` are the findings about the ledger; they name the commitment and the version.
    """
    broken = [one.args["version"] for one in found if one.args.get("id") == entry.id]
    read = {path: book.read(path, MAX_BYTES) for path in _paths(entry)}
    loaded = {
        path: books.load(content, path, libraries)
        for path, content in read.items()
        if not isinstance(content, Finding)
    }
    return Shelf(
        entry=entry,
        working=loaded.get(entry.working) if entry.working else None,
        frozen=tuple(loaded.get(version.path) for version in entry.versions),
        broken=frozenset(map(int, broken)),
        findings=tuple(one for one in read.values() if isinstance(one, Finding)),
        signatures={
            version.number: signatures.beside(version, one)
            for version in entry.versions
            if (one := loaded.get(version.path)) is not None and one.issuable
        },
    )


def _paths(entry: Entry) -> list[Path]:
    versions = [version.path for version in entry.versions]
    return [entry.working, *versions] if entry.working else versions


def _status(working: Loaded | None, published: list[Loaded]) -> Status:
    if not published:
        return Status.DRAFT
    same = working is None or working.says(published[-1].content)
    return Status.PUBLISHED if same else Status.REVISED


def issued(loaded: Loaded, file: Path) -> Loaded | None:
    """Return the published version that ``loaded``, read from ``file``, says; None for a draft."""
    root = book.root_of(file.parent)
    if root is None:
        return None
    whole, _ = book.load(root)
    entry = whole.entry(file.absolute().parent.name)
    if isinstance(entry, Finding):
        return None
    sound = shelf(entry, book.check_ledger(whole), Libraries()).published()
    named = [one for version, one in sound if version.path.name == file.name]
    newest = [one for _, one in sound[-1:] if loaded.says(one.content)]
    return next(iter((*named, *newest)), None)


def _published(name: str, number: int, ledger: Ledger) -> dt.date | None:
    """Return the date on which the ledger says that a version was published."""
    found = (one for one in ledger.of(name) if one.version == number)
    return next((dt.date.fromisoformat(one.date) for one in found), None)
