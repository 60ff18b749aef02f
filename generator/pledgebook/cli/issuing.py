"""One letter, as `letter` makes it: from the file to the PDF or the Word file, and what is told."""

from __future__ import annotations

import argparse
from collections.abc import Container

from pledgebook import book
from pledgebook.cli import books, editions
from pledgebook.cli.house import House
from pledgebook.cli.output import complain, refused, report_all, tell, write
from pledgebook.executor import Renderer, anatomy
from pledgebook.findings import Finding
from pledgebook.model.signing import Role
from pledgebook.model.words import Language
from pledgebook.outputs import word
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import Loaded, found, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.wording.messages import Lang, say

_KINDS = {".pdf", ".docx"}
_NEXT = {
    Form.DRAFT: "cli/letter-draft",
    Form.ELECTRONIC: "cli/letter-electronic",
    Form.PAPER: "cli/letter-paper-made",
}


def issue(options: argparse.Namespace, house: House | Finding, renderer: Renderer) -> int:
    """Make the letter that ``options`` of `letter` ask for; return the exit status.

    ``house`` is how its book makes letters, or why nobody can say.
    """
    wrong = _wrong_call(options)
    if wrong is not None:
        complain(wrong, options.lang, path=book.shown(options.output))
        return 2
    if isinstance(house, Finding):
        report_all(books.outside([house]), options.lang)
        return 2
    return _made(options, house, renderer)


def _made(options: argparse.Namespace, house: House, renderer: Renderer) -> int:
    reading = books.read([options.file])
    loaded = books.one(reading)
    if loaded is None:
        return refused(reading, options.lang)
    language = Language(options.language) if options.language else next(iter(loaded.texts))
    if language not in loaded.texts:
        complain("cli/no-such-text", options.lang, file=loaded.name, language=language.value)
        return 2
    (file,) = book.find([options.file]).files
    version = editions.issued(loaded, file)
    form = Form.DRAFT if version is None else Form.PAPER if options.paper else Form.ELECTRONIC
    template = house.templates.get(language.value)
    make = Make(form=form, base_url=house.base_url, language=language, template=template)
    if _for_word(options):
        return _write_docx(version or loaded, make, options)
    return _write_pdf(version or loaded, make, renderer, options)


def _wrong_call(options: argparse.Namespace) -> str | None:
    if options.output.suffix.casefold() not in _KINDS:
        return "cli/letter-kind"
    if _for_word(options):
        if options.paper:
            return "cli/letter-paper-word"
        if not word.available():
            return "cli/no-word"
    return None


def _for_word(options: argparse.Namespace) -> bool:
    return bool(options.output.suffix.casefold() == ".docx")


def _write_pdf(loaded: Loaded, make: Make, renderer: Renderer, options: argparse.Namespace) -> int:
    pdf, findings = lettering.letter(loaded, renderer, make)
    if findings:
        report_all([books.subject(found(loaded, findings))], options.lang)
    if pdf is None:
        return 1
    status = write(pdf, options.output, options.lang)
    if status == 0:
        _tell(pdf, make.form, options.lang)
    return status


def _write_docx(loaded: Loaded, make: Make, options: argparse.Namespace) -> int:
    content = lettering.docx(loaded, make)
    if isinstance(content, Finding):
        report_all([books.subject(found(loaded, [content]))], options.lang)
        return 1
    return write(content, options.output, options.lang)


def _tell(pdf: bytes, form: Form, lang: Lang) -> None:
    """Say what the letter consists of, and how it goes on from here."""
    made = anatomy(pdf)
    tell("cli/letter-anatomy", lang, pages=made.pages, fonts=", ".join(made.fonts))
    nowhere = form is Form.ELECTRONIC and not made.fields
    tell("cli/letter-unsigned" if nowhere else _NEXT[form], lang, fields=_asked(made.fields, lang))


def _asked(fields: Container[str], lang: Lang) -> str:
    """Name the places for signatures, and what each is for."""
    asked = [role.value.lower() for role in Role if role.value in fields]
    said = [say(f"letter/field-{role}", {}, lang) for role in asked]
    return ("、" if lang == "zh" else ", ").join(said)
