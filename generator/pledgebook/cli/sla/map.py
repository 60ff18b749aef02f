"""``pledgebook sla map LOG``: propose a mapping file for a ticket log, to be edited."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import report_all, write
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla.asked import Refused, read_definitions
from pledgebook.logs import Unreadable
from pledgebook.logs.proposing import propose
from pledgebook.logs.sampling import sample
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang, name = parser.lang, value("file", parser.lang)
    parser.add_argument("log", metavar=value("log", lang), help=say("cli/log-to-map", {}, lang))
    parser.add_argument(
        "--definitions", type=Path, metavar=name, help=say("cli/map-definitions", {}, lang)
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar=name, help=say("cli/sla-output", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a mapping to the output, or print it; 2 where the log cannot be read."""
    given = options.definitions
    try:
        sla = None if given is None else read_definitions(given, options.lang)
        found = sample(options.log)
    except Refused as no:
        return no.status
    except Unreadable as error:
        report_all(books.outside([error.finding]), options.lang)
        return 2
    text = propose(
        found.columns,
        found.rows,
        file=shown(Path(Path(options.log).name)),
        sla=sla,
        lang=options.lang,
    )
    if options.output is None:
        sys.stdout.write(text)
        return 0
    return write(text.encode(), options.output, options.lang)
