"""``pledgebook publish ID``: freeze a commitment as its next version, and record it."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from pledgebook import book, pipeline, writer
from pledgebook.book import Entry, Publication
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, complain, refused, report_all, tell, tell_waived
from pledgebook.cli.parser import Parser, day
from pledgebook.findings import Finding
from pledgebook.source import MAX_BYTES
from pledgebook.wording.messages import say


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument("id", metavar=value("id", lang), help=say("cli/id", {}, lang))
    parser.add_argument(
        "--book",
        type=Path,
        default=Path(),
        metavar=value("folder", lang),
        help=say("cli/book", {}, lang),
    )
    parser.add_argument(
        "--today",
        type=day(lang),
        default=dt.date.today(),
        metavar=value("date", lang),
        help=say("cli/today", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Publish one commitment: all of it under the lock of its book, or nothing."""
    root = books.root(options.book)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    try:
        with writer.lock(root / book.COMMITMENTS):
            return _publish(root, options)
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)


def _publish(root: Path, options: argparse.Namespace) -> int:
    whole, _ = book.load(root)
    entry = whole.entry(options.id)
    if isinstance(entry, Finding):
        complain(entry.rule, options.lang, **entry.args)
        return 2
    loaded = _working_copy(entry)
    if loaded is None or not loaded.issuable:
        reading = books.read([entry.folder])
        report_all(reading.subjects(), options.lang)
        return reading.status() or 1
    version = book.next_version(whole, entry, loaded.complete, options.today)
    if not isinstance(version, Publication):
        report_all(books.outside(version), options.lang)
        return 1
    wrong = _number_differs(loaded, version)
    if wrong is not None:
        report_all([books.subject(pipeline.found(loaded, (wrong,)))], options.lang)
        return 1
    tell_waived(books.subject(loaded), options.lang)
    writer.write_one(version.content, version.path)
    writer.write_one(version.ledger.dump(), whole.ledger)
    place, ledger = (book.shown(books.named(path)) for path in (version.path, whole.ledger))
    args: dict[str, str | int] = {
        "id": entry.id,
        "version": version.number,
        "path": place,
        "ledger": ledger,
    }
    tell("cli/published", options.lang, **args)
    return 0


def _working_copy(entry: Entry) -> pipeline.Loaded | None:
    content = book.read(entry.working, MAX_BYTES) if entry.working else None
    if entry.working is None or not isinstance(content, bytes):
        return None
    return books.load(content, entry.working)


def _number_differs(loaded: pipeline.Loaded, version: Publication) -> Finding | None:
    """Say that the letter calls itself another version than the one it would become."""
    assert loaded.commitment is not None  # noqa: S101 - it is issuable
    written = loaded.commitment.version.number
    if written == version.number:
        return None
    args = {"written": written, "next": version.number}
    return Finding(rule="publish/number-differs", at=("version", "number"), args=args)
