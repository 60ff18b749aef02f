"""Many files on their way through a check: of those without a finding little is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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

if TYPE_CHECKING:  # few files are checked before it is loaded
    from pledgebook.cache import Verdict
    from pledgebook.cli.verdicts import Verdicts

_EACH = 100  # files that are worth the start of one more process

Item = TypeVar("Item")
Result = TypeVar("Result")
Told = tuple[Finding, ...]
Recall = Callable[[int], "Verdicts | None"]


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


def nothing(_count: int) -> None:
    """Keep nothing."""


class Checker:
    """Checks one file after the other, and keeps the fragments that they share.

    With ``verdicts``, what is found in a file is kept for the next time.
    """

    def __init__(self, verdicts: Verdicts | None = None) -> None:
        self._verdicts = verdicts
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
        checked = replace(_checked(found, path), shared=shared)
        if self._verdicts is not None:
            self._verdicts.keep(path, found, checked.trace, self._libraries)
        return checked

    def taken(self, path: Path) -> Checked | None:
        """Return what is kept of the file at ``path``; None where it has to be checked."""
        kept = None if self._verdicts is None else self._verdicts.of(path)
        if kept is None:
            return None
        for name in kept.lenders:  # what is wrong with them is told again
            self._libraries.at(Path(kept.root)).get(name)
        return Checked(
            path=path,
            subject=_recalled(kept, path),
            trace=kept.trace,
            read=kept.trace is not None,
            shared=tuple(self._shared()),
        )

    def _shared(self) -> Iterator[Subject]:
        for one in self._libraries.fragments:
            if one.file not in self._told:
                self._told.add(one.file)
                yield books.fragment_subject(one)


class Comparer:
    """Tells one file after the other what the others show to be wrong in it.

    Each is read again for the places of that, unless ``verdicts`` have kept the same.
    """

    def __init__(self, verdicts: Verdicts | None = None) -> None:
        self._verdicts = verdicts
        self._libraries = Libraries()

    def __call__(self, asked: tuple[Path, Told]) -> Subject | None:
        """Return the file at a path with what is told; None where it is not there any more."""
        path, told = asked
        loaded = books.read_one(path, self._libraries)
        if not isinstance(loaded, Loaded):
            return None
        loaded = pipeline.found(loaded, told)
        if self._verdicts is not None:
            self._verdicts.keep(path, loaded, None, self._libraries, told)
        return books.subject(loaded)

    def taken(self, asked: tuple[Path, Told]) -> Subject | None:
        """Return what is kept of the file; None where it has to be read again."""
        kept = None if self._verdicts is None else self._verdicts.of(*asked)
        return None if kept is None else _recalled(kept, asked[0])


def _recalled(kept: Verdict, path: Path) -> Subject:
    return Subject(
        name=book.shown(books.named(path)),
        document=kept.document,
        findings=kept.findings,
        letter=kept.letter,
        waived=kept.waived,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What a check found: outside the files, in what they share, and file by file.

    ``spoiled`` are the files of which something damaged was kept; they were checked again.
    """

    outside: tuple[Finding, ...]
    shared: tuple[Subject, ...]
    files: tuple[Subject, ...]
    unread: bool
    spoiled: tuple[Path, ...] = ()

    def subjects(self) -> list[Subject]:
        """Return what a report is about: the book's findings first, then file by file."""
        return [*books.outside(self.outside), *self.shared, *self.files]


def check(paths: Sequence[Path], jobs: int | None, recall: Recall = nothing) -> Checkup:
    """Check every commitment and fragment that ``paths`` name, in as many as ``jobs`` processes.

    None is as many as there are cores. ``recall`` is told how many files there are, and gives what
    keeps verdicts. The findings are the same, and in the same order, for any number of jobs and
    whatever was kept.
    """
    found = book.find(paths)
    verdicts = recall(len(found.files))
    done = _compared(_done(found.files, jobs, verdicts), jobs, verdicts)
    shared = {one.name: one for each in done for one in each.shared}
    return Checkup(
        outside=(*found.findings, *(one.outside for one in done if one.outside is not None)),
        shared=tuple(shared.values()),
        files=tuple(one.subject for one in done if one.subject is not None),
        unread=not all(one.read for one in done) or not all(map(_sound, shared.values())),
        spoiled=() if verdicts is None else tuple(dict.fromkeys(verdicts.spoiled)),
    )


def _done(files: Sequence[Path], jobs: int | None, verdicts: Verdicts | None) -> list[Checked]:
    """Return what is kept of the files, and check the others."""
    checker = Checker(verdicts)
    taken = {path: one for path in files if (one := checker.taken(path)) is not None}
    due = [path for path in files if path not in taken]
    worked = _spread(Checker(verdicts), due, jobs)
    # What is wrong with fragments depends on which of them was asked for first.
    alone = not taken and _alone(due, jobs)
    if not alone and any(
        told.rule in TANGLED for one in worked for each in one.shared for told in each.findings
    ):
        return [*map(Checker(), files)]
    done = {**taken, **{one.path: one for one in worked}}
    return [done[path] for path in files]


def _compared(
    done: Sequence[Checked], jobs: int | None, verdicts: Verdicts | None
) -> list[Checked]:
    """Return files with what each of them shows beside the others."""
    traced = [one for one in done if one.trace is not None]
    beside = across.compare([one for each in traced if (one := each.trace) is not None])
    asked = [(one.path, told) for one, told in zip(traced, beside, strict=True) if told]
    comparer = Comparer(verdicts)
    known = {one[0]: subject for one in asked if (subject := comparer.taken(one)) is not None}
    due = [one for one in asked if one[0] not in known]
    for (path, _), subject in zip(due, _spread(comparer, due, jobs), strict=True):
        if subject is not None:
            known[path] = subject
    return [replace(one, subject=known.get(one.path, one.subject)) for one in done]


def _alone(items: Sequence[object], jobs: int | None) -> bool:
    return jobs == 1 or len(items) < _EACH


def _spread(
    task: Callable[[Item], Result], items: Sequence[Item], jobs: int | None
) -> list[Result]:
    if _alone(items, jobs):
        return [*map(task, items)]
    # Few files are done before what starts processes is loaded.
    from pledgebook.executor import Broken, cores, each  # noqa: PLC0415

    done: list[Result] = []
    for one in each(task, items, min(jobs or cores(), 1 + len(items) // _EACH)):
        if isinstance(one, Broken):
            raise RuntimeError(one.reason)
        done.append(one)
    return done


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


def _sound(shared: Subject) -> bool:
    return shared.document is not None and not any(
        one.severity is Severity.ERROR for one in shared.findings
    )
