"""``pledgebook check [PATH…]``: every finding in one run."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pledgebook import report
from pledgebook.cli import books, policy
from pledgebook.cli.help import value
from pledgebook.cli.parser import Parser
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar=value("path", lang), help=say("cli/paths", {}, lang)
    )
    parser.add_argument(
        "--format", choices=sorted(report.FORMATS), default="text", help=say("cli/format", {}, lang)
    )
    policy.add_arguments(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check what the paths name, the book here when there are none, and report."""
    reading = books.compared(books.read(options.paths or [Path()]))
    judged = policy.judge(reading, options)
    for line in report.FORMATS[options.format](judged.subjects, options.lang):
        sys.stdout.write(f"{line}\n")
    policy.remark(judged, options.lang)
    return judged.status
