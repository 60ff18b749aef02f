"""``pledgebook verify-log``: whether the ledger of published versions is intact."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook import book
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import refused, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.findings import Finding
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--book",
        type=Path,
        default=Path(),
        metavar=value("folder", parser.lang),
        help=say("cli/book", {}, parser.lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verify the ledger of the book; exit status 1 where it is not intact."""
    root = books.root(options.book)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    whole, _ = book.load(root)
    findings = book.check_ledger(whole)
    if findings:
        report_all(books.outside(findings), options.lang)
        return 1
    ledger = book.load_ledger(whole)
    records = 0 if isinstance(ledger, Finding) else len(ledger.records)
    tell("cli/ledger-intact", options.lang, count=records)
    return 0
