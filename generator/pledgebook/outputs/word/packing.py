"""A document as bytes that are the same whenever and wherever it is packed."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from pledgebook.outputs.word.text import literal
from pledgebook.outputs.word.words import words
from pledgebook.wording.prose import LetterText

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file knows
_FIRST = ("[Content_Types].xml", "_rels/.rels")


def describe(document: Document, letter: LetterText, reference: str, date: dt.date) -> None:
    """Write the properties of a document anew: those of a template tell of another letter."""
    package = document.part.package
    for id_, one in list(package.rels.items()):
        # Other programs name this relation otherwise; the part would be there twice.
        if one.reltype.endswith("/core-properties") and one.reltype != RT.CORE_PROPERTIES:
            del package.rels[id_]
    known = document.core_properties
    for old in list(known._element):
        known._element.remove(old)
    midnight = dt.datetime.combine(date, dt.time())
    known.title, known.subject = _short(letter.title), _short(letter.project)
    known.identifier, known.language = reference, words(letter.language).lang
    known.created = known.modified = midnight


def _short(text: str) -> str:
    """Return a text as a property may be: without what XML cannot hold, up to 255 characters."""
    return literal(text).unescape()[:255]


def packed(document: Document) -> bytes:
    """Return a document as a .docx: one order, one date, nothing of this machine."""
    held, made = io.BytesIO(), io.BytesIO()
    document.save(held)
    with zipfile.ZipFile(held) as before, zipfile.ZipFile(made, "w") as after:
        names = sorted(before.namelist(), key=lambda name: (name not in _FIRST, name))
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            after.writestr(entry, before.read(name))
    return made.getvalue()
