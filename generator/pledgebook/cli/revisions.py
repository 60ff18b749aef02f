"""Commitments as they stood at a Git revision, with the fragments of that revision."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import PurePosixPath

from pledgebook import book, pipeline
from pledgebook.book import COMMITMENTS, CONFIG
from pledgebook.executor.revisions import GitRefused, Held, Repository
from pledgebook.findings import Finding
from pledgebook.fragments import Content, Library
from pledgebook.source import MAX_BYTES

WORKING = "commitment.yaml"
_FRAGMENTS = "fragments"


@dataclass(slots=True)
class Revision:
    """One revision of a repository: ``name`` as somebody typed it, ``commit`` its hash.

    Paths are from the top of the repository, with ``/``, '' for the top itself.
    """

    repository: Repository
    name: str
    commit: str
    _libraries: dict[str, Library] = field(default_factory=dict)

    @classmethod
    def of(cls, repository: Repository, name: str) -> Revision:
        """Return the revision called ``name``; raises `GitRefused`."""
        return cls(repository=repository, name=name, commit=repository.commit(name))

    def path(self, typed: str) -> str:
        """Return the path that somebody typed, from the top: ``./x`` is from their own folder."""
        below = typed == "." or typed.startswith(("./", "../"))
        joined = posixpath.join(self.repository.prefix() if below else "", typed)
        path = posixpath.normpath(joined)
        if path.startswith(("../", "/")) or path == "..":
            raise GitRefused("diff/no-such-path", path=typed, revision=self.name)
        return "" if path == "." else path

    def has(self, path: str) -> bool:
        """Say whether anything is at ``path``."""
        return self._look(path) is not None

    def find(self, path: str) -> tuple[list[str], bool]:
        """Return the files of the commitments at ``path``, and whether it names a single one.

        A folder may hold none.
        """
        held = self._look(path)
        if held is None or held.kind != "tree":
            return [path], True
        names = self.repository.children(held)
        if WORKING in names and PurePosixPath(path).name != COMMITMENTS:
            return [posixpath.join(path, WORKING)], True
        folder = posixpath.join(path, COMMITMENTS) if COMMITMENTS in names else path
        return list(self._within(folder)), False

    def load(self, path: str) -> pipeline.Loaded:
        """Read one commitment; raises `GitRefused`."""
        held = self._look(path)
        if held is None or held.kind != "blob":
            raise GitRefused("diff/no-such-path", path=path, revision=self.name)
        content = self.repository.content(held, MAX_BYTES, self.shown(path))
        return pipeline.load(content, self.shown(path), self._library(path))

    def shown(self, path: str) -> str:
        """Return how a reader finds a file of this revision: ``main:commitments/...``."""
        return book.shown(f"{self.name}:{path}")

    def _look(self, path: str) -> Held | None:
        (held,) = self.repository.look((f"{self.commit}:{path}",))
        return held

    def _within(self, folder: str) -> Iterator[str]:
        """Yield the files of the commitments whose folders lie in ``folder``."""
        tree = self._look(folder)
        names = self.repository.children(tree) if tree and tree.kind == "tree" else []
        files = [
            posixpath.join(folder, name, WORKING)
            for name in names
            if not name.startswith(".") and name != _FRAGMENTS
        ]
        found = self.repository.look([f"{self.commit}:{file}" for file in files]) if files else []
        for file, held in zip(files, found, strict=True):
            if held is not None and held.kind == "blob":
                yield file

    def _library(self, path: str) -> Library | None:
        """Return the fragments of the nearest book above a file; None where it lies in none."""
        folders = ["", *accumulate(PurePosixPath(path).parts[:-1], posixpath.join)]
        asked = [posixpath.join(one, name) for one in folders for name in (COMMITMENTS, CONFIG)]
        held = self.repository.look([f"{self.commit}:{one}" for one in asked])
        roots = [posixpath.dirname(one) for one, there in zip(asked, held, strict=True) if there]
        if not roots:
            return None
        if roots[-1] not in self._libraries:
            self._libraries[roots[-1]] = self._fragments(roots[-1])
        return self._libraries[roots[-1]]

    def _fragments(self, root: str) -> Library:
        folder = posixpath.join(root, COMMITMENTS, _FRAGMENTS)

        def fetch(name: str) -> Content | Finding:
            path = posixpath.join(folder, f"{name}.yaml")
            held, file = self._look(path), self.shown(path)
            if held is None or held.kind != "blob":
                return Finding(rule="book/not-found", at=(), args={"path": file})
            return Content(file=file, content=self.repository.content(held, MAX_BYTES, file))

        def names() -> list[str]:
            tree = self._look(folder)
            known = self.repository.children(tree) if tree and tree.kind == "tree" else []
            return [PurePosixPath(one).stem for one in known if one.endswith(".yaml")]

        return Library(fetch, names)


def by_name(loaded: Iterable[pipeline.Loaded]) -> Mapping[str, pipeline.Loaded]:
    """Return commitments by the names that pair them: their folders' in a book, else their ids."""
    found: dict[str, pipeline.Loaded] = {}
    for one in loaded:
        file = PurePosixPath(one.name.replace("\\", "/"))
        folder = file.parent.name if file.name == WORKING else ""
        own = one.commitment.id if one.commitment is not None else file.stem
        found[folder or own] = one
    return found
