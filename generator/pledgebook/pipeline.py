"""The whole way, from bytes to findings and files: read it top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pledgebook import checks, derive, localize, schema, source, texts, wording
from pledgebook.bind import bind
from pledgebook.findings import Finding, Severity
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.words import Language
from pledgebook.source import Document

if TYPE_CHECKING:  # templates and Markdown are read when something is made: `check` is quicker
    from pledgebook.outputs.file import File
    from pledgebook.outputs.letter import Typesetter
    from pledgebook.outputs.site.page import Page, Status, VersionLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file, what was found in it, and the commitment where its shape allows one.

    ``texts`` are the commitment in each of its languages, the prevailing one first.
    """

    name: str
    content: bytes
    document: Document | None
    texts: Mapping[Language, Commitment]
    findings: tuple[Finding, ...]

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One issuable text of a commitment: the current one, or a published version (``frozen``)."""

    loaded: Loaded
    status: Status
    versions: tuple[VersionLink, ...]
    frozen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One edition as files and as a page; ``findings`` say why there is no letter."""

    loaded: Loaded
    files: tuple[File, ...]
    page: Page | None


def load(content: bytes, name: str) -> Loaded:
    """Read one commitment: YAML, then shape, then what only the whole letter shows."""
    document, faults = source.read(content, name)
    findings = tuple(Finding(rule=one.rule, at=one.span, args=one.args) for one in faults)
    spoken: dict[Language, Commitment] = {}
    if document is not None:
        findings += _shape(document, findings)
        if not findings:
            for language in localize.languages(document.data):
                said = localize.localize(document.data, language)
                spoken[language] = bind(Commitment, said)
            findings = _judged(document, spoken)
    return Loaded(name=name, content=content, document=document, texts=spoken, findings=findings)


def _shape(document: Document, faults: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what the schema forbids, but for lines that could not be read as they stand."""
    spoiled = {one.at.line for one in faults if isinstance(one.at, source.Span)}
    forbidden = schema.check(document.data, "commitment")
    return tuple(one for one in forbidden if document.where(one.at).line not in spoiled)


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
    return replace(loaded, findings=(*loaded.findings, *findings))


def letter(loaded: Loaded, typesetter: Typesetter) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Typeset the letter of an issuable file; None, and why, where it cannot be."""
    from pledgebook.outputs import letter as letters  # noqa: PLC0415

    commitment = loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    text = wording.letter(commitment)
    html = letters.html(text, reference=commitment.id)
    return typesetter.pdf(html, title=text.title, date=commitment.version.date)


def build(edition: Edition, typesetter: Typesetter) -> Built:
    """Make the files of one edition, and its page; without a letter there are neither."""
    from pledgebook.outputs import data, sla  # noqa: PLC0415
    from pledgebook.outputs.file import File  # noqa: PLC0415
    from pledgebook.outputs.site.page import Download  # noqa: PLC0415
    from pledgebook.outputs.site.prepare import page  # noqa: PLC0415

    loaded, commitment = edition.loaded, edition.loaded.commitment
    pdf, findings = letter(loaded, typesetter)
    if pdf is None or commitment is None or loaded.document is None:
        return Built(loaded=found(loaded, findings), files=(), page=None)
    definitions = sla.data(derive.sla(wording.filled(commitment)))
    contents = {
        "letter.pdf": pdf,
        "commitment.yaml": loaded.content,
        "commitment.json": data.text(loaded.document.data),
        "sla.json": sla.text(definitions),
    }
    downloads = tuple(Download(name=name, size=len(one)) for name, one in contents.items())
    prepared = page(
        commitment,
        wording.letter(commitment),
        definitions,
        status=edition.status,
        versions=edition.versions,
        downloads=downloads,
        frozen=edition.frozen,
    )
    files = tuple(File(prepared.folder / name, one) for name, one in contents.items())
    return Built(loaded=found(loaded, findings), files=files, page=prepared)


def publish(built: Iterable[Built], book_title: str, base_url: str | None) -> Iterator[File]:
    """Yield every file of the output folder: those of each edition, then the site around them."""
    from pledgebook.outputs import site  # noqa: PLC0415

    pages: list[Page] = []
    for one in built:
        yield from one.files
        pages += [one.page] if one.page else []
    yield from site.render(book_title, pages, base_url)
