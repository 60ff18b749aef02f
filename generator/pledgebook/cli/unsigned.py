"""The letter that somebody is about to sign: which it is, where it lies, what is there of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pledgebook import book
from pledgebook.book import Book, Entry, VersionFile
from pledgebook.cli import books
from pledgebook.cli import house as houses
from pledgebook.cli.bounds import TooMuch, bounded
from pledgebook.cli.house import House
from pledgebook.executor import Renderer
from pledgebook.findings import Finding
from pledgebook.model.signing import roles, sealing
from pledgebook.model.words import Language
from pledgebook.outputs.letter import Form
from pledgebook.pdf.held import held
from pledgebook.pdf.reading import LIMIT, Unreadable
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.report import Subject
from pledgebook.sign import SignRefused
from pledgebook.source import MAX_BYTES
from pledgebook.verify import Verdict, sound


class NotToSign(Exception):
    """There is nothing to sign; ``subjects`` say why, ``status`` is the exit status."""

    def __init__(self, subjects: list[Subject], status: int = 1) -> None:
        super().__init__()
        self.subjects = subjects
        self.status = status


class NotSound(Exception):
    """A letter that others have signed is not what it was when they did; ``verdict`` says why."""

    def __init__(self, path: Path, verdict: Verdict) -> None:
        super().__init__()
        self.path = path
        self.verdict = verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One text of one published version, and the file that holds it signed, if it is there."""

    id: str
    number: int
    loaded: Loaded
    language: Language
    path: Path
    house: House

    @property
    def party(self) -> tuple[str, ...]:
        """Return the names of the party that promises: whose seal it is."""
        return sealing(self.loaded.texts.values())


def find(whole: Book, name: str, number: int | None, language: str | None) -> Letter:
    """Find the letter that a command names; raises `NotToSign` and `SignRefused`.

    Nothing is signed in a book whose published versions are not what the ledger says.
    """
    entry = whole.entry(_id(whole, name))
    if isinstance(entry, Finding):
        raise NotToSign(books.outside([entry]), 2)
    broken = book.check_ledger(whole)
    if broken:
        raise NotToSign(books.outside(broken))
    version = _version(entry, number)
    content = book.read(version.path, MAX_BYTES, whole.root)
    if isinstance(content, Finding):
        raise NotToSign(books.outside([content]))
    loaded = books.load(content, version.path)
    if not loaded.issuable:
        raise NotToSign([books.subject(loaded)])
    spoken = _language(loaded, language, entry.id, version.number)
    if not roles(loaded.texts[spoken]):
        raise _nothing("no-signature-block", version.path, id=entry.id, version=version.number)
    house = houses.house(whole)
    if isinstance(house, Finding):
        raise NotToSign(books.outside([house]), 2)
    second = None if spoken == next(iter(loaded.texts)) else spoken.value
    return Letter(
        id=entry.id,
        number=version.number,
        loaded=loaded,
        language=spoken,
        path=book.signed(version, second),
        house=house,
    )


def current(letter: Letter) -> bytes:
    """Return the letter as it stands: the signed file, else typeset anew.

    Raises `NotToSign`, `NotSound` and `SignRefused`.
    """
    content = book.read(letter.path, LIMIT)
    if isinstance(content, Finding) and content.rule != "book/not-found":
        raise NotToSign(books.outside([content]))
    if not isinstance(content, Finding) and _is_signed(letter, content):
        with Renderer(extra_fonts=letter.house.fonts) as renderer:
            verdict = sound(content, typesetter=renderer, guard=bounded)
        if not verdict.sound:
            raise NotSound(letter.path, verdict)
        return content
    make = Make(form=Form.ELECTRONIC, base_url=letter.house.base_url, language=letter.language)
    with Renderer(extra_fonts=letter.house.fonts) as renderer:
        pdf, findings = lettering.letter(letter.loaded, renderer, make)
    if pdf is None:
        found = Subject(name=letter.loaded.name, document=letter.loaded.document, findings=findings)
        raise NotToSign([found])
    return pdf


def _id(whole: Book, name: str) -> str:
    """Return the id that a command names, be it by its folder."""
    try:
        path = Path(name).resolve()
    except (OSError, RuntimeError, ValueError):  # a NUL; links in a circle, before 3.13
        return name
    return path.name if path.parent == (whole.root / book.COMMITMENTS).resolve() else name


def _version(entry: Entry, number: int | None) -> VersionFile:
    known = {version.number: version for version in entry.versions}
    if not known:
        raise _nothing("not-published", entry.folder, id=entry.id)
    if number is not None and number not in known:
        listed = "、".join(map(str, known))
        raise _nothing("no-version", entry.folder, id=entry.id, version=number, known=listed)
    return known[number or max(known)]


def _language(loaded: Loaded, asked: str | None, name: str, number: int) -> Language:
    spoken = Language(asked) if asked else next(iter(loaded.texts))
    if spoken in loaded.texts:
        return spoken
    args = {"path": loaded.name, "file": f"{name} v{number}", "language": spoken.value}
    raise NotToSign(books.outside([Finding(rule="cli/no-such-text", at=(), args=args)]), 2)


def _is_signed(letter: Letter, pdf: bytes) -> bool:
    """Say whether somebody signed a file that is there; one that nobody signed is made anew.

    Refuses what is not this version's letter: it holds the data it was made from.
    """
    if not pdf.startswith(b"%PDF-"):
        raise _nothing("no-pdf", letter.path)
    try:
        with bounded():
            there = held(pdf)
    except (Unreadable, TooMuch, MemoryError):
        there = None
    same = there is not None and (
        there.commitment == letter.loaded.complete and there.language == letter.language.value
    )
    if there is None or not same:
        raise _nothing("other-letter", letter.path, id=letter.id, version=letter.number)
    return not there.state.untouched


def _nothing(rule: str, path: Path, **args: str | int) -> SignRefused:
    args = {"path": book.shown(books.named(path)), **args}
    return SignRefused(Finding(rule=f"sign/{rule}", at=(), args=args))
