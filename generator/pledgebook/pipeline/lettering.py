"""From a commitment to its letter, with the data it was made from inside."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pledgebook import derive
from pledgebook.findings import Finding
from pledgebook.model import inside
from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language
from pledgebook.outputs import letter as letters
from pledgebook.outputs import sla, word
from pledgebook.outputs.letter import Form, Mark, Typesetter
from pledgebook.outputs.printable import Attachment, Printable
from pledgebook.outputs.site.standing import folder
from pledgebook.pipeline.loading import Loaded
from pledgebook.wording import tongues

FORMAT = "pledgebook-letter/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Make:
    """How a letter is made: its form, the book's address, the language and a Word template.

    ``language`` None is the one that prevails; ``base_url`` has no slash at its end; ``template``
    None is the shipped one.
    """

    form: Form
    base_url: str | None = None
    language: Language | None = None
    template: bytes | None = None


def letter(
    loaded: Loaded, typesetter: Typesetter, make: Make
) -> tuple[bytes | None, tuple[Finding, ...]]:
    """Typeset the letter of an issuable file; None, and why, where it cannot be typeset."""
    return typesetter.pdf(printable(loaded, make))


def printable(loaded: Loaded, make: Make) -> Printable:
    """Return the letter of an issuable file as it goes to a typesetter.

    The same file, made the same way, gives the same one: whoever has the data inside a letter can
    make the letter again. ``letter.json`` says the way: ``{"format", "id", "version", "language",
    "form", "base-url"}``.
    """
    commitment = loaded.texts[make.language] if make.language else loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    text = tongues.letter(commitment, make.language)
    address = _address(loaded, commitment, text.language, make)
    mark = Mark(
        address=address,
        id=commitment.id,
        version=commitment.version.number,
        sha256=sha256(loaded.complete).hexdigest(),
    )
    marked = None if make.form is Form.DRAFT else mark
    about = {
        "format": FORMAT,
        "id": commitment.id,
        "version": commitment.version.number,
        "language": text.language,
        "form": make.form.value,
        "base-url": make.base_url,
    }
    return Printable(
        html=letters.html(text, form=make.form, reference=commitment.id, mark=marked),
        title=text.title,
        date=commitment.version.date,
        attachments=_attachments(loaded, about),
    )


def docx(loaded: Loaded, make: Make) -> bytes | Finding:
    """Return the letter of an issuable file for Word; only where `outputs.word.available`."""
    commitment = loaded.texts[make.language] if make.language else loaded.commitment
    assert commitment is not None  # noqa: S101 - it is issuable
    return word.docx(
        tongues.letter(commitment, make.language),
        reference=commitment.id,
        date=commitment.version.date,
        draft=make.form is Form.DRAFT,
        template=make.template,
    )


def definitions(loaded: Loaded) -> dict[str, Any]:
    """Return what a machine can check of an issuable file."""
    assert loaded.commitment is not None  # noqa: S101 - it is issuable
    return sla.data(derive.sla(tongues.filled(loaded.commitment)))


def _address(loaded: Loaded, commitment: Commitment, language: str, make: Make) -> str | None:
    """Return where the page of this version lies in a published site."""
    if make.base_url is None:
        return None
    _, *others = (one.value for one in loaded.texts)
    page = folder(f"v{commitment.version.number}", language, others)
    return f"{make.base_url}/{commitment.id}/{page}/"


def _attachments(loaded: Loaded, about: Mapping[str, Any]) -> tuple[Attachment, ...]:
    said = (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode()
    return (
        Attachment(
            name=inside.COMMITMENT,
            content=loaded.complete,
            description="承诺书的数据 · the commitment that this letter says",
            relationship="Source",
        ),
        Attachment(
            name=inside.DEFINITIONS,
            content=sla.text(definitions(loaded)),
            description="机器可核对的 SLA 定义 · definitions that a machine can check",
            relationship="Data",
        ),
        Attachment(
            name=inside.LETTER,
            content=said,
            description="哪一份、哪一版、哪种文本 · which letter this is",
            relationship="Data",
        ),
    )
