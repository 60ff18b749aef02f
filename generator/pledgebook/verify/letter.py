"""What a letter carries inside: the data that it was made from, and how it was made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook import pipeline
from pledgebook.book.config import is_address
from pledgebook.model import inside
from pledgebook.model.words import Language
from pledgebook.outputs.letter import Form
from pledgebook.pdf.reading import attachment
from pledgebook.pipeline import Loaded
from pledgebook.pipeline.lettering import FORMAT, Make
from pledgebook.verify.verdict import About


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """The commitment inside a letter, and how the letter was made from it."""

    about: About
    make: Make
    loaded: Loaded
    toolchain: bytes


def read(reader: PdfFileReader) -> Inside | None:
    """Read what is inside; None where the file is no letter that this program made.

    Raises on data that is broken: whoever verifies takes every exception for a no.
    """
    found = {
        name: attachment(reader, name)
        for name in (inside.COMMITMENT, inside.DEFINITIONS, inside.LETTER, inside.TOOLCHAIN)
    }
    commitment, toolchain = found[inside.COMMITMENT], found[inside.TOOLCHAIN]
    letter = found[inside.LETTER]
    if commitment is None or letter is None or toolchain is None:
        return None
    said = json.loads(letter)
    if said["format"] != FORMAT:
        return None
    loaded = pipeline.issued(pipeline.load(commitment, inside.COMMITMENT))
    return Inside(about=_about(said, loaded), make=_make(said), loaded=loaded, toolchain=toolchain)


def _make(said: dict[str, Any]) -> Make:
    base_url = said["base-url"]
    if base_url is not None and not is_address(base_url):
        raise ValueError("base-url")
    return Make(form=Form(said["form"]), base_url=base_url, language=Language(said["language"]))


def _about(said: dict[str, Any], loaded: Loaded) -> About:
    """Return which letter it is; the commitment has the last word."""
    commitment = loaded.commitment
    if commitment is None:
        return About(
            id=str(said["id"]),
            version=int(said["version"]),
            title="",
            language=str(said["language"]),
        )
    text = loaded.texts.get(Language(said["language"]), commitment)
    return About(
        id=commitment.id,
        version=commitment.version.number,
        title=text.title,
        language=str(said["language"]),
    )
