"""``pledgebook check [PATH…]``: every finding in one run."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook.cli import books, reporting
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar=value("path", lang), help=say("cli/paths", {}, lang)
    )
    reporting.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what the paths name, the book here when there are none, and report."""
    reading = books.read(options.paths or [Path()])
    return max(reading.status(), reporting.tell(reading.subjects(), options))
