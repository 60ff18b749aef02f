"""A letter of an edition by itself: what a preview makes when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from pledgebook.findings import Finding
from pledgebook.model.words import Language
from pledgebook.outputs import word
from pledgebook.outputs.letter import Typesetter
from pledgebook.pipeline import building
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.pipeline.lettering import Make, docx, letter
from pledgebook.pipeline.loading import Loaded, found


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A letter that is not made yet: of which edition, in which language, of which kind."""

    edition: Edition
    language: Language
    kind: Literal["pdf", "docx"]


def wanted(edition: Edition, built: Built) -> dict[PurePosixPath, Wanted]:
    """Return the letters that ``built``, a preview of ``edition``, leaves out, by their places."""
    if built.page is None:
        return {}
    texts = [one.value for one in edition.loaded.texts]
    there = {file.path for file in built.files}
    kinds: tuple[Literal["pdf", "docx"], ...] = ("pdf", "docx") if word.available() else ("pdf",)
    named = {
        built.page.files / building.name(language.value, texts, kind): Wanted(
            edition=edition, language=language, kind=kind
        )
        for kind in kinds
        for language in edition.loaded.texts
    }
    return {path: one for path, one in named.items() if path not in there}


def make(one: Wanted, typesetter: Typesetter, way: Way) -> bytes | Loaded:
    """Return the letter; where it cannot be made, its commitment with the findings that say why."""
    loaded = one.edition.loaded
    template = way.templates.get(one.language.value) if one.kind == "docx" else None
    order = Make(
        form=one.edition.form, base_url=way.base_url, language=one.language, template=template
    )
    if one.kind == "docx":
        made = docx(loaded, order)
        return found(loaded, (made,)) if isinstance(made, Finding) else made
    pdf, findings = letter(loaded, typesetter, order)
    return found(loaded, findings) if pdf is None else pdf
