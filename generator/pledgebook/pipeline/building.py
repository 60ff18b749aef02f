"""From a commitment to its files and pages: the second half of the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from pledgebook import derive
from pledgebook.evaluate.agenda import agenda
from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language
from pledgebook.outputs import calendar_file, data, sla, word
from pledgebook.outputs.file import File
from pledgebook.outputs.letter import Form, Typesetter
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.sheet import Compared
from pledgebook.outputs.site.standing import Download, Standing, State, Status, VersionLink
from pledgebook.pipeline.lettering import Make, docx, letter
from pledgebook.pipeline.loading import Loaded, found
from pledgebook.wording import tongues
from pledgebook.wording.changed import change_lines
from pledgebook.wording.tongues import Tongue

Kinds = Mapping[str, Mapping[str, bytes | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One issuable state of a commitment: the current one, or a published version (``frozen``).

    ``current`` are the languages of the current one; ``signed`` the letters that were signed, by
    their language, ``demonstrations`` those of them that demonstration keys signed. ``before`` is
    the version that a published one came after, or the newest one that a revision changes.
    """

    loaded: Loaded
    status: Status
    versions: tuple[VersionLink, ...]
    frozen: bool = False
    current: tuple[str, ...] = ()
    signed: Mapping[str, bytes] = field(default_factory=dict)
    demonstrations: frozenset[str] = frozenset()
    before: Loaded | None = None

    def without_letters(self) -> Edition:
        """Return it as a site without letters shows it: none is there, and none is told of."""
        versions = tuple(replace(one, state="") for one in self.versions)
        return replace(self, versions=versions, signed={}, demonstrations=frozenset())

    def state(self, language: str) -> State:
        """Return what its letter in ``language`` is, as its readers are told."""
        if language in self.signed:
            return "demonstration" if language in self.demonstrations else "signed"
        return "draft" if self.form is Form.DRAFT else "unsigned"

    @property
    def form(self) -> Form:
        """Return the form of its letter: what was never published as it stands is a draft."""
        return Form.ELECTRONIC if self.status is Status.PUBLISHED else Form.DRAFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One edition as files and as pages, one a language; ``loaded`` says why there is no letter."""

    loaded: Loaded
    files: tuple[File, ...]
    pages: tuple[Page, ...]

    @property
    def page(self) -> Page | None:
        """Return the page in the language that prevails."""
        return next(iter(self.pages), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a book wants its letters made: its address, and Word templates by language."""

    base_url: str | None = None
    templates: Mapping[str, bytes] = field(default_factory=dict)


def build(edition: Edition, typesetter: Typesetter | None, way: Way) -> Built:
    """Make the files of one edition, and its pages; where a letter is missing there are neither.

    A signed letter is taken as it is. Without a typesetter there are no letters, not for Word
    either.
    """
    if typesetter is None:
        return _built(edition.without_letters(), {}, {})
    loaded = edition.loaded
    words, unusable = _word_files(edition, way)  # while the typesetter may still be starting
    if unusable:
        return Built(loaded=found(loaded, unusable), files=(), pages=())
    letters: dict[str, bytes] = {}
    for language in loaded.texts:
        pdf = edition.signed.get(language.value)
        if pdf is None:
            make = Make(form=edition.form, base_url=way.base_url, language=language)
            pdf, findings = letter(loaded, typesetter, make)
            loaded = found(loaded, findings)
        if pdf is None:
            return Built(loaded=loaded, files=(), pages=())
        letters[language.value] = pdf
    named = {name(language, letters): pdf for language, pdf in letters.items()}
    named |= {name(language, words, "docx"): one for language, one in words.items()}
    kinds: Kinds = {"pdf": letters, "docx": words}
    return replace(_built(edition, kinds, named), loaded=loaded)


def preview(edition: Edition) -> Built:
    """Make the pages of one edition and its files of data; a letter waits until it is asked for.

    Letters that were signed are there as they are; `previewing` makes the others.
    """
    texts = [one.value for one in edition.loaded.texts]
    signed = {name(language, texts): pdf for language, pdf in edition.signed.items()}
    kinds: dict[str, Mapping[str, bytes | None]] = {
        "pdf": {one: edition.signed.get(one) for one in texts}
    }
    if word.available():
        kinds["docx"] = dict.fromkeys(texts)
    return _built(edition, kinds, signed)


def _built(edition: Edition, kinds: Kinds, letters: Mapping[str, bytes]) -> Built:
    """Return an edition with the ``letters`` that are there, by name.

    ``kinds`` are all its letters, in the order of their languages; None for one that is not made.
    """
    texts = edition.loaded.texts.items()
    spoken = [tongues.tongue(commitment, language) for language, commitment in texts]
    checkable = sla.data(derive.sla(spoken[0].naming.commitment))
    others = _data(edition.loaded, checkable)
    downloads = (
        *(one for kind, made in kinds.items() for one in _letters(edition, made, kind)),
        *(Download(name=file, size=len(one)) for file, one in others.items()),
    )
    pages = tuple(_pages(edition, spoken, checkable, downloads))
    folder = pages[0].files
    made = tuple(File(folder / file, one) for file, one in {**letters, **others}.items())
    return Built(loaded=edition.loaded, files=made, pages=pages)


def name(language: str, texts: Iterable[str], kind: str = "pdf") -> str:
    """Return the file name of a letter; of its ``texts`` the first is the one that prevails."""
    return f"letter.{kind}" if language == next(iter(texts)) else f"letter.{language}.{kind}"


def _word_files(edition: Edition, way: Way) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the letters for Word, by language; none where they cannot be made here.

    Findings are about a book's own template.
    """
    words: dict[str, bytes] = {}
    for language in edition.loaded.texts if word.available() else ():
        template = way.templates.get(language.value)
        made = docx(edition.loaded, Make(form=edition.form, language=language, template=template))
        if isinstance(made, Finding):
            return {}, (made,)
        words[language.value] = made
    return words, ()


def _letters(
    edition: Edition, letters: Mapping[str, bytes | None], kind: str
) -> Iterator[Download]:
    """Yield the letters of one kind; only a PDF can be signed."""
    others: State = "draft" if edition.form is Form.DRAFT else ""
    for language, content in letters.items():
        yield Download(
            name=name(language, letters, kind),
            size=None if content is None else len(content),
            language=language if len(letters) > 1 else None,
            state=edition.state(language) if kind == "pdf" else others,
            sha256=sha256(content).hexdigest() if content and kind == "pdf" else "",
        )


def _data(loaded: Loaded, checkable: dict[str, Any]) -> dict[str, bytes]:
    """Return the files of an issuable file that hold data, by name."""
    found = {
        "commitment.yaml": loaded.complete,
        "commitment.json": data.text(loaded.data),
        "sla.json": sla.text(checkable),
    }
    days = agenda(checkable, {})
    if days.appointments:
        found["calendar.ics"] = calendar_file.text(checkable["commitment"], days)
    return found


def _pages(
    edition: Edition,
    spoken: Sequence[Tongue],
    checkable: Mapping[str, Any],
    downloads: tuple[Download, ...],
) -> Iterator[Page]:
    """Yield a page for each language, the prevailing one first."""
    standing = Standing(
        status=edition.status,
        versions=edition.versions,
        downloads=downloads,
        frozen=edition.frozen,
        texts=tuple(one.value for one in edition.loaded.texts),
        current=edition.current,
    )
    for tongue, (language, commitment) in zip(spoken, edition.loaded.texts.items(), strict=True):
        made = page(tongue, checkable, standing)
        yield replace(made, compared=_compared(edition, language, commitment))


def _compared(edition: Edition, language: Language, commitment: Commitment) -> Compared | None:
    """Return what a version changed, in words; None without one before it in the language."""
    before = edition.before.texts.get(language) if edition.before else None
    if before is None:
        return None
    lines = change_lines(before, commitment, language)
    return Compared(before=before.version.number, lines=lines)
