"""The signed letters of a published version, as they lie beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pledgebook import book
from pledgebook.book import VersionFile
from pledgebook.cli.bounds import bounded
from pledgebook.findings import Finding, Severity
from pledgebook.model.words import Language
from pledgebook.outputs.letter import Typesetter
from pledgebook.outputs.site.standing import State
from pledgebook.pipeline import Loaded
from pledgebook.pipeline.building import Edition
from pledgebook.wording.messages import Lang

_DEMONSTRATION = "signed/demonstration"


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


class Inspector:
    """Looks whether signed letters are unaltered and say what their data say, each once.

    ``lang`` is that of the reasons. Whom to trust is not asked: a book publishes its own letters.
    """

    def __init__(self, typesetter: Typesetter, lang: Lang) -> None:
        self._typesetter = typesetter
        self._lang: Lang = lang
        self._known: dict[bytes, tuple[Finding, ...]] = {}

    def inspected(self, editions: Iterable[Edition]) -> tuple[list[Edition], list[Finding]]:
        """Return ``editions`` without the signed letters that may not be shown, and why.

        Those that demonstration keys signed are marked as such.
        """
        known = [self._inspected(edition) for edition in editions]
        states = {
            _which(one): one.state(next(iter(one.loaded.texts)).value)
            for one in known
            if one.frozen
        }
        told = [one for findings in self._known.values() for one in findings]
        return [_linked(one, states) for one in known], told

    def _inspected(self, edition: Edition) -> Edition:
        about = {
            language: self._of(pdf, _path(edition, language))
            for language, pdf in edition.signed.items()
        }
        shown = {
            language: pdf
            for language, pdf in edition.signed.items()
            if all(one.severity is Severity.WARNING for one in about[language])
        }
        tried = frozenset(
            language
            for language, found in about.items()
            if any(one.rule == _DEMONSTRATION for one in found)
        )
        return replace(edition, signed=shown, demonstrations=tried)

    def _of(self, pdf: bytes, path: Path) -> tuple[Finding, ...]:
        if pdf not in self._known:
            self._known[pdf] = tuple(self._judged(pdf, path))
        return self._known[pdf]

    def _judged(self, pdf: bytes, path: Path) -> Iterator[Finding]:
        from pledgebook.report.verdict import reasons  # noqa: PLC0415 - see `beside`
        from pledgebook.verify import sound  # noqa: PLC0415

        verdict = sound(pdf, typesetter=self._typesetter, guard=bounded)
        args = {"path": book.shown(path)}
        if not verdict.sound:
            reason = reasons(verdict, self._lang)
            severity = Severity.WARNING if verdict.unread else Severity.ERROR
            rule = "signed/not-compared" if verdict.unread else "signed/altered"
            yield Finding(rule=rule, at=(), args={**args, "reason": reason}, severity=severity)
        if any(one.demonstration for one in verdict.signatures):
            yield Finding(rule=_DEMONSTRATION, at=(), args=args, severity=Severity.WARNING)


def _linked(edition: Edition, states: Mapping[tuple[str, int], State]) -> Edition:
    """Say of every published version what its letter turned out to be."""
    name, _ = _which(edition)
    links = (
        replace(link, state=states.get((name, link.number), link.state))
        for link in edition.versions
    )
    return replace(edition, versions=tuple(links))


def _which(edition: Edition) -> tuple[str, int]:
    commitment = edition.loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    return commitment.id, commitment.version.number


def _path(edition: Edition, language: str) -> Path:
    """Return where the signed letter of an edition lies, as a reader knows it."""
    version = VersionFile(number=_which(edition)[1], path=Path(edition.loaded.name))
    first = next(iter(edition.loaded.texts)).value
    return book.signed(version, None if language == first else language)
