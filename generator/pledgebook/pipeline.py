"""The whole way, from bytes to findings and files: read it top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from pledgebook import checks, derive, fragments, localize, shape, source, texts
from pledgebook.bind import bind
from pledgebook.findings import Finding, Related, Severity
from pledgebook.fragments import Library, alike
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.words import Language
from pledgebook.source import Document, Pointer
from pledgebook.wording import tongues
from pledgebook.wording.messages import say

if TYPE_CHECKING:  # templates and Markdown are read when something is made: `check` is quicker
    from pledgebook.outputs.file import File
    from pledgebook.outputs.letter import Typesetter
    from pledgebook.outputs.site.page import Download, Page, Status, VersionLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file, what was found in it, and the commitment where its shape allows one.

    ``texts`` are the commitment in each of its languages, the prevailing one first. ``uses`` are
    the files of the fragments in it, each with the name in ``use`` that leads to it.
    """

    name: str
    content: bytes
    document: Document | None
    texts: Mapping[Language, Commitment]
    findings: tuple[Finding, ...]
    uses: Mapping[str, Pointer] = field(default_factory=dict)

    @property
    def commitment(self) -> Commitment | None:
        """Return the commitment in the language that prevails; None without the right shape."""
        return next(iter(self.texts.values()), None)

    @property
    def issuable(self) -> bool:
        """Say whether letters may be made of it: no error was found."""
        return self.commitment is not None and not any(
            finding.severity is Severity.ERROR for finding in self.findings
        )

    @property
    def data(self) -> dict[str, Any]:
        """Return all that the commitment says, complete in itself; its shape is right."""
        assert self.document is not None  # noqa: S101 - its shape is right
        return {key: value for key, value in self.document.data.items() if key != fragments.USE}

    @property
    def complete(self) -> bytes:
        """Return the same as a file: the file itself, where it uses no fragments."""
        if self.document is None or self.commitment is None or not self.uses:
            return self.content
        head = takewhile(lambda line: line.startswith("#"), self.document.text.split("\n"))
        names = "、".join(self.commitment.use)
        merged = say("use/merged", {"known": names}, next(iter(self.texts)).value)
        return "\n".join((*head, f"# {merged}", source.dump(self.data))).encode()

    def says(self, content: bytes) -> bool:
        """Say whether a published file holds the same; how merged data is laid out may change."""
        if content == self.complete:
            return True
        document, _ = shape.read(content, self.name)
        return bool(self.uses) and document is not None and alike(document.data, self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One issuable state of a commitment: the current one, or a published version (``frozen``).

    ``current`` are the languages of the current one.
    """

    loaded: Loaded
    status: Status
    versions: tuple[VersionLink, ...]
    frozen: bool = False
    current: tuple[str, ...] = ()


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


def load(content: bytes, name: str, library: Library | None = None) -> Loaded:
    """Read one commitment: YAML, fragments, shape, then what only the whole letter shows.

    ``library`` holds the fragments of its book; None outside a book.
    """
    document, findings = shape.read(content, name)
    spoken: dict[Language, Commitment] = {}
    uses: Mapping[str, Pointer] = {}
    if document is not None:
        used = fragments.use(document, library)
        document, uses = used.document, used.files
        forbidden = shape.check(document, "commitment", findings)
        findings += (*used.told_here(forbidden), *used.findings)
        if not findings:
            for language in localize.languages(document.data):
                said = localize.localize(document.data, language)
                spoken[language] = bind(Commitment, said)
            findings = _traced(_judged(document, spoken), document, uses)
    return Loaded(
        name=name, content=content, document=document, texts=spoken, findings=findings, uses=uses
    )


def _traced(
    findings: Iterable[Finding], document: Document | None, uses: Mapping[str, Pointer]
) -> tuple[Finding, ...]:
    """Let findings in a fragment say which name under ``use`` leads there."""

    def trace(one: Finding) -> Finding:
        at = uses.get(document.where(one.at).file) if document is not None else None
        if at is None:
            return one
        return replace(one, related=(*one.related, Related(at=at, note="use/here")))

    return tuple(map(trace, findings))


def _judged(document: Document, spoken: Mapping[Language, Commitment]) -> tuple[Finding, ...]:
    """Return what the checks say of each language, what holds in both only once."""
    told: list[Finding] = []
    if len(spoken) > 1:
        first = next(iter(spoken.values()))
        told += texts.check(document.data, Names(first))
    for commitment in spoken.values():
        told += [one for one in checks.run(commitment) if one not in told]
    return tuple(told)


def found(loaded: Loaded, findings: Iterable[Finding]) -> Loaded:
    """Return ``loaded`` with more findings, such as those of its typesetting."""
    more = _traced(findings, loaded.document, loaded.uses)
    return replace(loaded, findings=(*loaded.findings, *more))


def letter(
    loaded: Loaded, typesetter: Typesetter, language: Language | None = None
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Typeset the letter of an issuable file, in the language that prevails unless one is named.

    None, and why, where it cannot be typeset.
    """
    from pledgebook.outputs import letter as letters  # noqa: PLC0415

    commitment = loaded.texts[language] if language else loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    text = tongues.letter(commitment, language)
    html = letters.html(text, reference=commitment.id)
    return typesetter.pdf(html, title=text.title, date=commitment.version.date)


def build(edition: Edition, typesetter: Typesetter) -> Built:
    """Make the files of one edition, and its pages; where a letter is missing there are neither."""
    from pledgebook.outputs.file import File  # noqa: PLC0415
    from pledgebook.outputs.site.page import Download  # noqa: PLC0415

    loaded = edition.loaded
    letters: dict[str, tuple[str, bytes]] = {}
    for language in loaded.texts:
        pdf, findings = letter(loaded, typesetter, language)
        if pdf is None:
            return Built(loaded=found(loaded, findings), files=(), pages=())
        loaded = found(loaded, findings)
        name = f"letter.{language.value}.pdf" if letters else "letter.pdf"
        letters[name] = (language.value, pdf)
    definitions, contents = _data(loaded)
    files = {name: pdf for name, (_, pdf) in letters.items()} | contents
    spoken = {name: language for name, (language, _) in letters.items() if len(letters) > 1}
    downloads = tuple(
        Download(name=name, size=len(one), language=spoken.get(name)) for name, one in files.items()
    )
    pages = tuple(_pages(edition, definitions, downloads))
    folder = pages[0].files
    made = tuple(File(folder / name, one) for name, one in files.items())
    return Built(loaded=loaded, files=made, pages=pages)


def _data(loaded: Loaded) -> tuple[Mapping[str, Any], dict[str, bytes]]:
    """Return the definitions of an issuable file, and the files that hold data, by name."""
    from pledgebook.outputs import data, sla  # noqa: PLC0415

    commitment = loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    definitions = sla.data(derive.sla(tongues.filled(commitment)))
    return definitions, {
        "commitment.yaml": loaded.complete,
        "commitment.json": data.text(loaded.data),
        "sla.json": sla.text(definitions),
    }


def _pages(
    edition: Edition, definitions: Mapping[str, Any], downloads: tuple[Download, ...]
) -> Iterator[Page]:
    """Yield a page for each language, the prevailing one first."""
    from pledgebook.outputs.site.prepare import page  # noqa: PLC0415

    for language, commitment in edition.loaded.texts.items():
        yield page(
            commitment,
            tongues.letter(commitment, language),
            definitions,
            status=edition.status,
            versions=edition.versions,
            downloads=downloads,
            frozen=edition.frozen,
            texts=tuple(one.value for one in edition.loaded.texts),
            current=edition.current,
        )


def publish(built: Iterable[Built], book_title: str, base_url: str | None) -> Iterator[File]:
    """Yield every file of the output folder: those of each edition, then the site around them."""
    from pledgebook.outputs import site  # noqa: PLC0415

    pages: list[Page] = []
    for one in built:
        yield from one.files
        pages += one.pages
    yield from site.render(book_title, pages, base_url)
