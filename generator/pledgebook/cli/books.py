"""What the user's paths name: files to read, and what is wrong with the book itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pledgebook import book, pipeline
from pledgebook.findings import Finding, Severity
from pledgebook.fragments import Content, Fragment, Library
from pledgebook.report import Subject
from pledgebook.source import MAX_BYTES

TANGLED = frozenset({"use/cycle", "use/too-deep"})
"""What is wrong with fragments in ways that depend on which of them was asked for first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read: commitments, what they share, and what was found outside both."""

    loaded: tuple[pipeline.Loaded, ...]
    outside: tuple[Finding, ...]
    fragments: tuple[Fragment, ...] = ()

    def subjects(self) -> list[Subject]:
        """Return what a report is about: the book's findings first, then file by file."""
        shared = map(fragment_subject, self.fragments)
        return [*outside(self.outside), *shared, *(subject(one) for one in self.loaded)]

    def status(self) -> int:
        """Return the exit status: 2 for a wrong call or configuration, 1 for errors, else 0."""
        if any(finding.rule in book.USAGE for finding in self.outside):
            return 2
        sound = (*(one.issuable for one in self.loaded), *(one.sound for one in self.fragments))
        return 1 if self.outside or not all(sound) else 0


class Libraries:
    """The fragments of every book that a command reads, each file read once.

    ``lent`` are the digests of the bytes of fragments, by book and name, and ``published`` those of
    versions that commitments were held against, by file.
    """

    def __init__(self) -> None:
        self._known: dict[Path, Library] = {}
        self.lent: dict[tuple[Path, str], str] = {}
        self.published: dict[Path, str] = {}

    def of(self, path: Path) -> Library | None:
        """Return the fragments of the book that a file lies in; None where it lies in none."""
        root = book.root_of(path.parent)
        return None if root is None else self.at(root)

    def at(self, root: Path) -> Library:
        """Return the fragments of the book at ``root``."""
        if root not in self._known:
            self._known[root] = self._library(root)
        return self._known[root]

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """The fragments that were read so far, used or asked for."""
        return tuple(one for library in self._known.values() for one in library.fragments)

    def _library(self, root: Path) -> Library:
        def fetch(name: str) -> Content | Finding:
            path, found = book.fragment(root, name)
            self.lent[root, name] = digest(found)
            file = book.shown(named(path))
            if isinstance(found, Finding):
                return replace(found, args={**found.args, "path": file})
            return Content(file=file, content=found)

        def names() -> list[str]:
            return [path.stem for path in book.fragments(root)[0]]

        return Library(fetch, names)


def digest(found: bytes | Finding) -> str:
    """Return the SHA-256 of what was read of a file, '' where nothing could be."""
    return "" if isinstance(found, Finding) else sha256(found).hexdigest()


def read(paths: Sequence[Path]) -> Reading:
    """Read every commitment and fragment that ``paths`` name, and the fragments that they use."""
    found, libraries = book.find(paths), Libraries()
    loaded: list[pipeline.Loaded] = []
    findings = list(found.findings)
    for path in found.files:
        one = read_one(path, libraries)
        if isinstance(one, Finding):
            findings.append(one)
        elif isinstance(one, pipeline.Loaded):
            loaded.append(one)
    return Reading(loaded=tuple(loaded), outside=tuple(findings), fragments=libraries.fragments)


def read_one(path: Path, libraries: Libraries) -> pipeline.Loaded | Fragment | Finding:
    """Read one commitment or fragment; a finding where there is nothing to read."""
    library = libraries.of(path) if book.is_fragment(path) else None
    if library is not None:
        return library.get(path.stem)
    content = book.read(path, MAX_BYTES)
    return content if isinstance(content, Finding) else load(content, path, libraries)


def load(content: bytes, path: Path, libraries: Libraries | None = None) -> pipeline.Loaded:
    """Read one commitment's bytes; in a book, its id is its folder's and its version its own.

    ``libraries`` keeps the fragments between several calls. A published version is told of as
    `pipeline.issued` says.
    """
    libraries = libraries or Libraries()
    library = libraries.of(path)
    loaded = pipeline.load(content, book.shown(named(path)), library)
    if book.is_version(path):
        loaded = pipeline.issued(loaded)
    folder = path.absolute().parent
    if loaded.commitment is None or folder.parent.name != book.COMMITMENTS:
        return loaded
    differs = book.differs(loaded.commitment.id, folder.name, ("id",))
    taken = _taken(loaded, path, libraries)
    return pipeline.found(loaded, [one for one in (differs, taken) if one is not None])


def version_file(path: Path, number: int) -> Path:
    """Return where the version of that number lies of the commitment in the file at ``path``."""
    return path.absolute().with_name(f"v{number}.yaml")


def _taken(loaded: pipeline.Loaded, path: Path, libraries: Libraries) -> Finding | None:
    """Say that another text was published under the version that a letter calls itself."""
    assert loaded.commitment is not None  # noqa: S101 - its shape is right
    number = loaded.commitment.version.number
    file = version_file(path, number)
    published = book.read(file, MAX_BYTES)
    libraries.published[file] = digest(published)
    if isinstance(published, Finding) or loaded.says(published):
        return None
    args = {"number": number, "next": number + 1}
    at = ("version", "number")
    return Finding(rule="publish/version-taken", at=at, args=args, severity=Severity.WARNING)


def root(path: Path) -> Path | Reading:
    """Return the root of the book that ``path`` lies in, or what is to be said where it is none."""
    try:
        path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        rule = "book/not-found"
    else:
        found = book.root_of(path)
        if found is not None:
            return found
        rule = "book/no-commitments"
    nothing = Finding(rule=rule, at=(), args={"path": book.shown(path)})
    return Reading(loaded=(), outside=(nothing,))


def named(path: Path, folder: Path | None = None) -> Path:
    """Return a path as a reader knows it: from the current ``folder`` where it lies below."""
    here = folder or Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def subject(loaded: pipeline.Loaded) -> Subject:
    """Return one read file as something to report on."""
    return Subject(
        name=loaded.name,
        document=loaded.document,
        findings=loaded.findings,
        letter=loaded.commitment,
        waived=loaded.waived,
    )


def fragment_subject(fragment: Fragment) -> Subject:
    """Return one read fragment as something to report on."""
    return Subject(name=fragment.file, document=fragment.document, findings=fragment.findings)


def outside(findings: Iterable[Finding]) -> list[Subject]:
    """Return findings about the book itself, each under the path that it names."""
    return [
        Subject(name=name_of(finding), document=None, findings=(finding,)) for finding in findings
    ]


def name_of(finding: Finding) -> str:
    """Return the path that a finding about the book itself is about, or the address of a log."""
    where = str(finding.args.get("path", ""))
    return book.shown(where if "://" in where else named(Path(where)))


def one(reading: Reading) -> pipeline.Loaded | None:
    """Return the one commitment that a command works on; None where it may not be issued."""
    if reading.status() or len(reading.loaded) != 1:
        return None
    return reading.loaded[0]
