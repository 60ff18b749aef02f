"""From a commitment to its files and pages: the second half of the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pledgebook import derive
from pledgebook.findings import Finding
from pledgebook.model.words import Language
from pledgebook.outputs import data, site, sla
from pledgebook.outputs import letter as letters
from pledgebook.outputs.file import File
from pledgebook.outputs.letter import Typesetter
from pledgebook.outputs.site.page import Download, Page, Status, VersionLink
from pledgebook.outputs.site.prepare import page
from pledgebook.pipeline.loading import Loaded, found
from pledgebook.wording import tongues


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


def letter(
    loaded: Loaded, typesetter: Typesetter, language: Language | None = None
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Typeset the letter of an issuable file, in the language that prevails unless one is named.

    None, and why, where it cannot be typeset.
    """
    commitment = loaded.texts[language] if language else loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    text = tongues.letter(commitment, language)
    html = letters.html(text, reference=commitment.id)
    return typesetter.pdf(html, title=text.title, date=commitment.version.date)


def build(edition: Edition, typesetter: Typesetter) -> Built:
    """Make the files of one edition, and its pages; where a letter is missing there are neither."""
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
    pages: list[Page] = []
    for one in built:
        yield from one.files
        pages += one.pages
    yield from site.render(book_title, pages, base_url)
