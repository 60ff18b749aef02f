"""``pledgebook verify-log``: whether the ledger of published versions is intact."""

from __future__ import annotations

import argparse
from pathlib import Path

from pledgebook import book
from pledgebook.book import Ledger
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
    parser.add_argument(
        "--site",
        type=Path,
        metavar=value("folder", parser.lang),
        help=say("cli/site", {}, parser.lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Verify the ledger of the book or of a site; exit status 1 where it is not intact."""
    if options.site is not None:
        return _of_site(options)
    root = books.root(options.book)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    whole, _ = book.load(root)
    findings = book.check_ledger(whole)
    if findings:
        report_all(books.outside(findings), options.lang)
        return 1
    ledger = book.load_ledger(whole)
    return _intact(Ledger() if isinstance(ledger, Finding) else ledger, options)


def _of_site(options: argparse.Namespace) -> int:
    """Verify the copy of a ledger in a published site; 2 where there is none."""
    found = book.check_site(options.site)
    if isinstance(found, Ledger):
        return _intact(found, options)
    report_all(books.outside(found), options.lang)
    return 2 if any(one.rule in book.USAGE for one in found) else 1


def _intact(ledger: Ledger, options: argparse.Namespace) -> int:
    tell("cli/ledger-intact", options.lang, count=len(ledger.records))
    return 0
