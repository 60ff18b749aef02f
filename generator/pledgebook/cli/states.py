"""What the user's OLD and NEW name: commitments on disk, published versions, Git revisions."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook import book
from pledgebook.book import COMMITMENTS
from pledgebook.cli import books
from pledgebook.cli.revisions import WORKING, Revision, by_name
from pledgebook.executor.programs import program
from pledgebook.executor.revisions import GitRefused, Repository
from pledgebook.findings import Finding
from pledgebook.pipeline import Loaded

_VERSION = re.compile(r"v[1-9][0-9]{0,5}")


_NOTHING = books.Reading(loaded=(), outside=())


class NotComparable(Exception):
    """OLD and NEW cannot be held against each other; ``finding`` says why."""

    def __init__(self, rule: str, **args: str | int) -> None:
        super().__init__(rule)
        self.finding = Finding(rule=rule, at=(), args=args)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One of the two states: its name as typed, its commitments, and what is wrong around them.

    ``single`` says that it names one commitment and not a folder of some, ``missing`` that its
    place was not there.
    """

    name: str
    loaded: Mapping[str, Loaded]
    single: bool
    missing: bool = False
    reading: books.Reading = _NOTHING


Pair = tuple[str, Loaded | None, Loaded | None]


class Naming:
    """How arguments are read, here: ``chosen`` is the commitment of ``--id``, if any."""

    def __init__(self, chosen: str | None) -> None:
        self._root = Path()
        self._chosen = chosen
        if chosen is not None:
            self._root = _root_with(chosen)

    def states(self, old: str, new: str | None) -> tuple[State, State]:
        """Return both states; without ``new`` that is what ``old`` names, as it stands on disk.

        Raises `GitRefused` and `NotComparable`.
        """
        before = self._state(old)
        if new is None and _there(old) and self._chosen is None:
            raise NotComparable("diff/new-missing", path=book.shown(old))
        after = self._now(old) if new is None else self._state(new)
        missing = [one.name for one in (before, after) if one.missing]
        if len(missing) == 2 or (missing and new is not None):
            revision, _, path = missing[0].partition(":")
            raise NotComparable("diff/no-such-path", revision=revision, path=path)
        return before, after

    def _state(self, typed: str) -> State:
        if self._chosen is not None and _VERSION.fullmatch(typed):
            path = self._working(self._chosen).with_name(f"{typed}.yaml")
            return self._here(path, typed)
        if _there(typed):
            return self._here(Path(typed), typed)
        revision, colon, place = typed.partition(":")
        if colon:
            return _past(typed, Revision.of(_repository(), revision), place)
        if typed.startswith((".", "/")) or typed.endswith((".yaml", ".yml")):
            raise NotComparable("diff/no-such-file", path=book.shown(typed))
        return self._whole(Revision.of(_repository(), typed))

    def _whole(self, revision: Revision) -> State:
        """Return what the current folder, or the one commitment, was at a revision.

        A place that was not there yet held no commitments.
        """
        place = "./" if self._chosen is None else f"./{self._working(self._chosen).as_posix()}"
        return replace(_past(revision.name, revision, place), missing=False)

    def _now(self, old: str) -> State:
        """Return what stands on disk where ``old`` names a place of a revision."""
        if self._chosen is not None:
            path = self._working(self._chosen)
            return self._here(path, path.as_posix())
        revision, _, typed = old.partition(":")
        if not typed:
            return self._here(Path(), ".")
        repository = _repository()
        top = Path(os.path.relpath(".", repository.prefix() or "."))
        inside = Revision(repository=repository, name=revision, commit="").path(typed)
        path = top / inside
        if not path.exists():
            return State(name=path.as_posix(), loaded={}, single=False, missing=True)
        return self._here(path, path.as_posix())

    def _here(self, path: Path, typed: str) -> State:
        reading = books.read([path])
        one = path.is_file() or (path / WORKING).is_file()
        return State(name=typed, loaded=by_name(reading.loaded), single=one, reading=reading)

    def _working(self, chosen: str) -> Path:
        return self._root / COMMITMENTS / chosen / WORKING


def pairs(old: State, new: State) -> list[Pair]:
    """Return what is held against what, by name; two single commitments are always a pair.

    Raises `NotComparable` where one commitment is not among the others.
    """
    for one in (old, new):
        if one.single and not one.loaded:
            raise NotComparable("diff/no-commitment", path=book.shown(one.name))
    if old.single and new.single:
        (before,), (name,) = [*old.loaded.values()], [*new.loaded]
        return [(name, before, new.loaded[name])]
    names = sorted({*old.loaded, *new.loaded})
    for one, other in ((old, new), (new, old)):
        if one.single:
            names = [*one.loaded]
            missing = [name for name in names if name not in other.loaded]
            if missing and other.loaded:
                raise NotComparable("diff/not-among", id=missing[0], path=book.shown(other.name))
    return [(name, old.loaded.get(name), new.loaded.get(name)) for name in names]


def _past(typed: str, revision: Revision, path: str) -> State:
    inside = revision.path(path)
    if not revision.has(inside):
        return State(name=f"{revision.name}:{inside}", loaded={}, single=False, missing=True)
    files, single = revision.find(inside)
    return State(name=typed, loaded=by_name(map(revision.load, files)), single=single)


def _repository() -> Repository:
    git = program("git", os.environ.get("PATH"))
    if git is None:
        raise GitRefused("diff/no-git")
    repository = Repository(program=git, folder=Path.cwd(), environment=os.environ)
    repository.prefix()
    return repository


def _there(typed: str) -> bool:
    try:
        return Path(typed).exists()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False


def _root_with(chosen: str) -> Path:
    """Return the book here, from here; raises `NotComparable` where it has no such commitment."""
    root = books.root(Path())
    if isinstance(root, books.Reading):
        raise NotComparable("diff/no-book", path=book.shown(Path.cwd()))
    entry = book.load(root)[0].entry(chosen)
    if isinstance(entry, Finding):
        raise NotComparable(entry.rule, **entry.args)
    return Path(os.path.relpath(root))
