"""From a letter to its Word file, or to what is wrong with a writer's own template."""

from __future__ import annotations

import datetime as dt
import zipfile
import zlib

from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from jinja2 import TemplateError
from lxml.etree import LxmlError

from pledgebook import resources
from pledgebook.findings import Finding
from pledgebook.outputs.word import filling, finishing, whole
from pledgebook.outputs.word.context import Filling, context
from pledgebook.outputs.word.packing import describe, packed
from pledgebook.outputs.word.piece import Piece
from pledgebook.outputs.word.pieces import pieces
from pledgebook.wording.prose import LetterText

# What opening and filling a file of anyone's raises: it is no zip, no XML, lacks a part, or what
# its tags ask for cannot be done. A fault of our own template is none of these and is not caught.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    LxmlError,
    OpcError,
    PythonDocxError,
    TemplateError,
    zipfile.BadZipFile,
    zlib.error,
)
_LONG = 200


def docx(
    letter: LetterText, *, reference: str, date: dt.date, draft: bool, template: bytes | None
) -> bytes | Finding:
    """Return the Word file of ``letter``; see `pledgebook.outputs.word.docx`."""
    told = pieces(letter)
    if template is None:
        opened = filling.opened(_shipped(letter.language))
        return _made(opened, letter, told, (reference, date), draft=draft)[1]
    try:
        opened = filling.opened(template)
    except filling.TooLarge:
        size = filling.LARGEST // 1_000_000
        return Finding(rule="word/template-too-large", at=(), args={"size": size})
    except _FAULTS:
        return Finding(rule="word/template-not-docx", at=())
    try:
        document, content = _made(opened, letter, told, (reference, date), draft=draft)
    except filling.NoRun:
        return Finding(rule="word/template-run", at=())
    except _FAULTS as fault:
        detail = " ".join(str(fault).split())[:_LONG] or type(fault).__name__
        return Finding(rule="word/template-tag", at=(), args={"detail": detail})
    lost = whole.lost(document.element.body, letter, told)
    if lost:
        return Finding(rule="word/template-lost", at=(), args={"text": lost[:_LONG]})
    return content


def _shipped(language: str) -> bytes:
    return (resources.folder("templates") / "word" / f"letter.{language}.docx").read_bytes()


def _made(
    template: filling.WordTemplate,
    letter: LetterText,
    told: tuple[Piece, ...],
    issue: tuple[str, dt.date],
    *,
    draft: bool,
) -> tuple[Document, bytes]:
    """Fill an open template; ``issue`` are the letter's reference and date."""
    reference, date = issue
    filled = Filling(told, letter.language)
    document = filling.fill(template, context(letter, filled, reference, draft=draft))
    finishing.finish(document, filled.settings)
    describe(document, letter, reference, date)
    return document, packed(document)
