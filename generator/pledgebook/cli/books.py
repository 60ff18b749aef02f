"""What the user's paths name: files to read, and what is wrong with the book itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pledgebook import book, pipeline
from pledgebook.findings import Finding, Severity
from pledgebook.report import Subject
from pledgebook.source import MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read: commitments, and what was found outside them."""

    loaded: tuple[pipeline.Loaded, ...]
    outside: tuple[Finding, ...]

    def subjects(self) -> list[Subject]:
        """Return what a report is about: the book's findings first, then file by file."""
        return [*outside(self.outside), *(subject(one) for one in self.loaded)]

    def status(self) -> int:
        """Return the exit status: 2 for a wrong call or configuration, 1 for errors, else 0."""
        if any(finding.rule in book.USAGE for finding in self.outside):
            return 2
        return 1 if self.outside or not all(one.issuable for one in self.loaded) else 0


def read(paths: Sequence[Path]) -> Reading:
    """Read every commitment that ``paths`` name."""
    found = book.find(paths)
    loaded: list[pipeline.Loaded] = []
    findings = list(found.findings)
    for path in found.files:
        content = book.read(path, MAX_BYTES)
        if isinstance(content, Finding):
            findings.append(content)
        else:
            loaded.append(load(content, path))
    return Reading(loaded=tuple(loaded), outside=tuple(findings))


def load(content: bytes, path: Path) -> pipeline.Loaded:
    """Read one commitment's bytes; in a book, its id is its folder's and its version its own."""
    loaded = pipeline.load(content, book.shown(named(path)))
    folder = path.absolute().parent
    if loaded.commitment is None or folder.parent.name != book.COMMITMENTS:
        return loaded
    differs = book.differs(loaded.commitment.id, folder.name, ("id",))
    taken = _taken(loaded, folder)
    return pipeline.found(loaded, [one for one in (differs, taken) if one is not None])


def _taken(loaded: pipeline.Loaded, folder: Path) -> Finding | None:
    """Say that another text was published under the version that a letter calls itself."""
    assert loaded.commitment is not None  # noqa: S101 - its shape is right
    number = loaded.commitment.version.number
    published = book.read(folder / f"v{number}.yaml", MAX_BYTES)
    if isinstance(published, Finding) or published == loaded.content:
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


def named(path: Path) -> Path:
    """Return a path as a reader knows it: from the current folder where it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def subject(loaded: pipeline.Loaded) -> Subject:
    """Return one read file as something to report on."""
    return Subject(name=loaded.name, document=loaded.document, findings=loaded.findings)


def outside(findings: Iterable[Finding]) -> list[Subject]:
    """Return findings about the book itself, each under the path that it names."""
    return [
        Subject(name=name_of(finding), document=None, findings=(finding,)) for finding in findings
    ]


def name_of(finding: Finding) -> str:
    """Return the path that a finding about the book itself is about."""
    return book.shown(named(Path(str(finding.args.get("path", "")))))


def one(reading: Reading) -> pipeline.Loaded | None:
    """Return the one commitment that a command works on; None where it may not be issued."""
    if reading.status() or len(reading.loaded) != 1:
        return None
    return reading.loaded[0]
