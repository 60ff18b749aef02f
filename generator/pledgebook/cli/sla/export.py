"""``pledgebook sla export FILE``: the machine-checkable definitions of one commitment."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pledgebook import derive
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import refused, write
from pledgebook.cli.parser import Parser
from pledgebook.outputs import sla
from pledgebook.wording import tongues
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang, name = parser.lang, value("file", parser.lang)
    parser.add_argument("file", type=Path, metavar=name, help=say("cli/file", {}, lang))
    parser.add_argument(
        "-o", "--output", type=Path, metavar=name, help=say("cli/sla-output", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write ``sla.json`` to the output, or print it."""
    reading = books.read([options.file])
    loaded = books.one(reading)
    if loaded is None or loaded.commitment is None:
        return refused(reading, options.lang)
    content = sla.text(sla.data(derive.sla(tongues.filled(loaded.commitment))))
    if options.output is None:
        sys.stdout.write(content.decode())
        return 0
    return write(content, options.output, options.lang)
