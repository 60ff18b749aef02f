"""Many files on their way through a check: of those without a finding little is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook import book, pipeline
from pledgebook.checks import across
from pledgebook.checks.across import Trace
from pledgebook.cli import books
from pledgebook.cli.books import TANGLED, Libraries
from pledgebook.findings import Finding, Severity
from pledgebook.fragments import Fragment
from pledgebook.model.names import Names
from pledgebook.pipeline import Loaded
from pledgebook.report import Subject

_EACH = 100  # files that are worth the start of one more process


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One file: what to report of it, how it compares to others, and what it was first to use.

    ``trace`` is None for what is no commitment, or cannot be read; ``read`` says whether it can.
    """

    path: Path
    subject: Subject | None = None
    outside: Finding | None = None
    trace: Trace | None = None
    read: bool = True
    shared: tuple[Subject, ...] = ()


class Checker:
    """Checks one file after the other, and keeps the fragments that they share."""

    def __init__(self) -> None:
        self._libraries = Libraries()
        self._told: set[str] = set()

    def __call__(self, path: Path) -> Checked:
        """Check the file at ``path``."""
        found = books.read_one(path, self._libraries)
        shared = tuple(self._shared())
        if isinstance(found, Finding):
            return Checked(path=path, outside=found, shared=shared)
        if isinstance(found, Fragment):
            return Checked(path=path, shared=shared)
        return replace(_checked(found, path), shared=shared)

    def _shared(self) -> Iterator[Subject]:
        for one in self._libraries.fragments:
            if one.file not in self._told:
                self._told.add(one.file)
                yield books.fragment_subject(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What a check found: outside the files, in what they share, and file by file."""

    outside: tuple[Finding, ...]
    shared: tuple[Subject, ...]
    files: tuple[Subject, ...]
    unread: bool

    def subjects(self) -> list[Subject]:
        """Return what a report is about: the book's findings first, then file by file."""
        return [*books.outside(self.outside), *self.shared, *self.files]


def check(paths: Sequence[Path], jobs: int | None) -> Checkup:
    """Check every commitment and fragment that ``paths`` name, in as many as ``jobs`` processes.

    None is as many as there are cores. The findings are the same, and in the same order, for any
    number of jobs.
    """
    found = book.find(paths)
    done = _worked(found.files, jobs)
    traced = [number for number, one in enumerate(done) if one.trace is not None]
    beside = across.compare([one for each in done if (one := each.trace) is not None])
    for number, told in zip(traced, beside, strict=True):
        if told:
            done[number] = _with(done[number], told)
    shared = {one.name: one for each in done for one in each.shared}
    return Checkup(
        outside=(*found.findings, *(one.outside for one in done if one.outside is not None)),
        shared=tuple(shared.values()),
        files=tuple(one.subject for one in done if one.subject is not None),
        unread=not all(one.read for one in done) or not all(map(_sound, shared.values())),
    )


def _worked(files: Sequence[Path], jobs: int | None) -> list[Checked]:
    if jobs == 1 or len(files) < _EACH:
        return [*map(Checker(), files)]
    # Few files are done before what starts processes is loaded.
    from pledgebook.executor import Broken, cores, each  # noqa: PLC0415

    done = []
    for one in each(Checker(), files, min(jobs or cores(), 1 + len(files) // _EACH)):
        if isinstance(one, Broken):
            raise RuntimeError(one.reason)
        done.append(one)
    # What is wrong with fragments depends on which of them was asked for first.
    tangled = any(
        told.rule in TANGLED for one in done for shared in one.shared for told in shared.findings
    )
    return _worked(files, 1) if tangled else done


def _checked(loaded: Loaded, path: Path) -> Checked:
    quiet = not loaded.findings and not loaded.waived
    bare = Subject(name=loaded.name, document=None, findings=())
    commitment = loaded.commitment
    return Checked(
        path=path,
        subject=bare if quiet else books.subject(loaded),
        trace=None if commitment is None else across.traced(Names(commitment)),
        read=commitment is not None,
    )


def _with(checked: Checked, told: Sequence[Finding]) -> Checked:
    """Return a file with what others show to be wrong in it; it is read again for its places."""
    loaded = books.read_one(checked.path, Libraries())
    if not isinstance(loaded, Loaded):
        return checked
    return replace(checked, subject=books.subject(pipeline.found(loaded, told)))


def _sound(shared: Subject) -> bool:
    return shared.document is not None and not any(
        one.severity is Severity.ERROR for one in shared.findings
    )
