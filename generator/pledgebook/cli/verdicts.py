"""What a check takes over from the last one: what it found in files that did not change."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from pledgebook import book
from pledgebook.cache import Cache, Spoiled, Verdict, program
from pledgebook.checks.across import Trace
from pledgebook.cli import books, caches, packages
from pledgebook.cli.books import Libraries
from pledgebook.findings import Finding
from pledgebook.fragments import MAX_DEPTH
from pledgebook.pipeline import Loaded
from pledgebook.source import MAX_BYTES, Pointer, Span


class Verdicts:
    """Finds and keeps what was found in single files.

    ``program`` is the digest of what judges them. What files are called in findings hangs on the
    folder in which the program runs, ``here``.
    """

    def __init__(self, cache: Cache, program: str, here: Path) -> None:
        self._cache = cache
        self._program = program
        self._here = str(here)
        self._lent: dict[tuple[Path, str], str] = {}
        self.spoiled: list[Path] = []

    def of(self, path: Path, told: tuple[Finding, ...] = ()) -> Verdict | None:
        """Return what was found in the file at ``path``; None where something is not as it was.

        Where it was ``told`` something by others, that has to be the same, too.
        """
        slot = self._slot(path, told)
        try:
            kept = self._cache.verdict(self._cache.place(slot), self._program)
        except Spoiled:
            self.spoiled.append(path)
            return None
        if kept is None or (kept.slot, kept.told) != (slot, told):
            return None
        same = kept.content == _digest(path) and self._is_published(kept, path)
        return kept if same and self._is_lent(kept, path) else None

    def keep(
        self,
        path: Path,
        loaded: Loaded,
        trace: Trace | None,
        libraries: Libraries,
        told: tuple[Finding, ...] = (),
    ) -> None:
        """Keep what was found in the file at ``path``, by the bytes that were read for it.

        Nothing is kept where a fragment could not be used: whether it can be hangs on other files,
        and where there are enough of them to be too deep, on which of them was read first.
        """
        faulty = any(one.rule.startswith("use/") for one in loaded.findings)
        if faulty or len(loaded.lenders) >= MAX_DEPTH:
            return
        slot, noisy = self._slot(path, told), bool(loaded.findings or loaded.waived)
        root = book.root_of(path.parent) if loaded.lenders else None
        verdict = Verdict(
            slot=slot,
            program=self._program,
            told=told,
            content=books.digest(loaded.content),
            root="" if root is None else str(root),
            lenders={} if root is None else _lent(loaded.lenders, root, libraries),
            published=_published(loaded, path, libraries),
            findings=loaded.findings,
            waived=loaded.waived,
            document=loaded.document.about(_places(loaded)) if noisy and loaded.document else None,
            letter=loaded.commitment if noisy else None,
            trace=trace,
        )
        self._cache.put_verdict(self._cache.place(slot), verdict)

    def _slot(self, path: Path, told: tuple[Finding, ...]) -> str:
        return f"{'told' if told else 'verdict'} {self._here}\0{path}"

    def _is_published(self, kept: Verdict, path: Path) -> bool:
        if kept.published is None:
            return True
        name, digest = kept.published
        return _digest(path.absolute().with_name(name)) == digest

    def _is_lent(self, kept: Verdict, path: Path) -> bool:
        if not kept.lenders:
            return True
        root = book.root_of(path.parent)
        if root is None or str(root) != kept.root:
            return False
        return all(self._digest(root, name) == was for name, was in kept.lenders.items())

    def _digest(self, root: Path, name: str) -> str:
        if (root, name) not in self._lent:
            self._lent[root, name] = books.digest(book.fragment(root, name)[1])
        return self._lent[root, name]


def opened(options: argparse.Namespace) -> Verdicts | None:
    """Return what finds and keeps verdicts; None where nothing can be kept, and why is said."""
    cache = caches.opened(options)
    return None if cache is None else Verdicts(cache, program(packages.judging()), Path.cwd())


def _digest(path: Path) -> str:
    return books.digest(book.read(path, MAX_BYTES))


def _lent(names: Iterable[str], root: Path, libraries: Libraries) -> dict[str, str]:
    return {name: libraries.lent.get((root, name), "") for name in sorted(names)}


def _published(loaded: Loaded, path: Path, libraries: Libraries) -> tuple[str, str] | None:
    """Return the version that a commitment was held against, and the digest of its file."""
    if loaded.commitment is None:
        return None
    file = books.version_file(path, loaded.commitment.version.number)
    return (file.name, libraries.published[file]) if file in libraries.published else None


def _places(loaded: Loaded) -> Iterator[Pointer]:
    """Yield every route that a report may ask for."""
    for one in loaded.waived:
        yield one.at
    ats: list[Pointer | Span] = []
    found: list[Finding] = [*loaded.findings, *(one.finding for one in loaded.waived)]
    for finding in found:
        ats += (finding.at, *(one.at for one in finding.related))
    yield from (at for at in ats if not isinstance(at, Span))
