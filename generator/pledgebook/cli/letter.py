"""``pledgebook letter FILE``: one letter as PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, refused, report_all, write
from pledgebook.cli.parser import Parser
from pledgebook.executor import Renderer
from pledgebook.model.words import Language
from pledgebook.pipeline import building, found
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    name = value("file", parser.lang)
    parser.add_argument("file", type=Path, metavar=name, help=say("cli/file", {}, parser.lang))
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("letter.pdf"),
        metavar=name,
        help=say("cli/letter-output", {}, parser.lang),
    )
    parser.add_argument(
        "--language",
        choices=[language.value for language in Language],
        help=say("cli/letter-language", {}, parser.lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Typeset the letter of one file; exit status 2 where it has no text in the language."""
    reading = books.read([options.file])
    loaded = books.one(reading)
    if loaded is None:
        return refused(reading, options.lang)
    language = Language(options.language) if options.language else None
    if language and language not in loaded.texts:
        complain("cli/no-such-text", options.lang, file=loaded.name, language=language.value)
        return 2
    with Renderer() as renderer:
        pdf, findings = building.letter(loaded, renderer, language)
    if findings:
        report_all([books.subject(found(loaded, findings))], options.lang)
    if pdf is None:
        return 1
    return write(pdf, options.output, options.lang)
