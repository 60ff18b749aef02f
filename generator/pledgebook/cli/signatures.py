"""The signed letters of a published version, as they lie beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pledgebook import book
from pledgebook.book import VersionFile
from pledgebook.findings import Finding, Severity
from pledgebook.model.words import Language
from pledgebook.pipeline import Loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The signed letters of one version by language, and what is wrong with others.

    A letter that not all have signed is not among them: a warning says so.
    """

    letters: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def sound(self) -> bool:
        """Say whether every signed file is a letter of the version that it lies beside."""
        return all(one.severity is Severity.WARNING for one in self.findings)


def beside(version: VersionFile, loaded: Loaded) -> Signatures:
    """Read the signed letters of ``version``, in each language of its text."""
    letters: dict[str, bytes] = {}
    findings: list[Finding] = []
    for language, path in _places(version, loaded):
        # Not before there is a signed letter to read: what reads PDFs takes its time to load.
        from pledgebook.pdf.reading import LIMIT  # noqa: PLC0415

        content = book.read(path, LIMIT)
        wrong = content if isinstance(content, Finding) else _wrong(content, language, loaded, path)
        if wrong is not None:
            findings.append(wrong)
        elif isinstance(content, bytes):
            letters[language.value] = content
    return Signatures(letters=letters, findings=tuple(findings))


def _places(version: VersionFile, loaded: Loaded) -> Iterator[tuple[Language, Path]]:
    """Yield where a signed letter lies, for each language that has one."""
    for number, language in enumerate(loaded.texts):
        path = book.signed(version, language.value if number else None)
        if path.exists():
            yield language, path


def _wrong(pdf: bytes, language: Language, loaded: Loaded, path: Path) -> Finding | None:
    """Say that a file is not the letter that it should be, or not signed by all."""
    from pledgebook.pdf.held import held  # noqa: PLC0415
    from pledgebook.pdf.reading import Unreadable  # noqa: PLC0415

    args = {"path": book.shown(path)}
    try:
        letter = held(pdf)
    except Unreadable:
        return Finding(rule="signed/unreadable", at=(), args=args)
    if letter.commitment != loaded.complete or letter.language != language.value:
        return Finding(rule="signed/other-letter", at=(), args=args)
    if letter.state.due is not None or not letter.state.asked:
        rule = "signed/incomplete"
        return Finding(rule=rule, at=(), args=args, severity=Severity.WARNING)
    return None
