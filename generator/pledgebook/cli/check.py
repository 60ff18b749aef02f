"""``pledgebook check [PATH…]``: every finding in one run."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pledgebook import report
from pledgebook.cli import books
from pledgebook.cli.parser import Parser, add_command
from pledgebook.wording.messages import Lang, say


def add(commands: argparse._SubParsersAction[Parser], lang: Lang) -> None:
    """Add the command to the program."""
    parser = add_command(commands, "check", lang)
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help=say("cli/paths", {}, lang)
    )
    parser.add_argument(
        "--format", choices=sorted(report.FORMATS), default="text", help=say("cli/format", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what the paths name, the book here when there are none, and report."""
    reading = books.read(options.paths or [Path()])
    for line in report.FORMATS[options.format](reading.subjects(), options.lang):
        sys.stdout.write(f"{line}\n")
    return reading.status()
