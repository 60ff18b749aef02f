"""``pledgebook letter FILE``: one letter as PDF, or for Word where its name ends in .docx."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook.cli import house as houses
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.executor import Renderer
from pledgebook.findings import Finding
from pledgebook.model.words import Language
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
    parser.add_argument(
        "--paper", action="store_true", help=say("cli/letter-paper", {}, parser.lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Make the letter of one file; exit status 2 where it has no text in the language."""
    house = houses.of(options.file)
    fonts = () if isinstance(house, Finding) else house.fonts
    with Renderer(extra_fonts=fonts) as renderer:
        if options.output.suffix.casefold() == ".pdf" and not isinstance(house, Finding):
            renderer.prepare()
        # It takes a third of a second, in which the typesetter gets ready.
        from pledgebook.cli.issuing import issue  # noqa: PLC0415

        return issue(options, house, renderer)
