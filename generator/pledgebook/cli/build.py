"""``pledgebook build [PATH]``: letters, site and definitions into one folder; never signs."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from collections.abc import Sequence
from pathlib import Path

from pledgebook import __version__, book, pipeline, writer
from pledgebook.book import Book
from pledgebook.cli import books, editions
from pledgebook.cli.editions import Shelf
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, complain, kilobytes, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.executor import Renderer
from pledgebook.pipeline import Built
from pledgebook.report import Subject
from pledgebook.wording.messages import Lang, say

_TOOLS = ("weasyprint", "jinja2", "markdown-it-py", "pyyaml", "fonttools")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        default=Path(),
        metavar=value("folder", lang),
        help=say("cli/book", {}, lang),
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("build"),
        metavar=value("folder", lang),
        help=say("cli/out", {}, lang),
    )
    parser.add_argument("--keep-going", action="store_true", help=say("cli/keep-going", {}, lang))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the book; exit status 1 where anything was left out."""
    root = book.root_of(options.path)
    if root is None:
        complain("book/no-commitments", options.lang, path=book.shown(options.path))
        return 2
    whole, findings = book.load(root)
    findings += book.check_ledger(whole)
    shelves = [editions.shelf(entry) for entry in whole.entries]
    sound = not findings and all(shelf.sound for shelf in shelves)
    if not sound:
        _tell_faults(shelves, books.outside(findings), options.lang)
        if any(finding.rule in book.USAGE for finding in findings):
            return 2
    if not whole.entries or not (sound or options.keep_going):
        complain("cli/nothing-built", options.lang)
        return 1
    return _build(whole, shelves, sound, options)


def _build(whole: Book, shelves: Sequence[Shelf], sound: bool, options: argparse.Namespace) -> int:
    ledger = editions.ledger_of(whole)
    with Renderer() as renderer:
        built = [
            pipeline.build(edition, renderer)
            for shelf in shelves
            for edition in shelf.editions(ledger)
        ]
    unset = [one for one in built if one.page is None]
    if unset:
        report_all([books.subject(one.loaded) for one in unset], options.lang)
        if not options.keep_going:
            complain("cli/nothing-built", options.lang)
            return 1
    title = whole.config.title or say("cli/book-title", {}, "zh")
    files = pipeline.publish(built, title, whole.config.base_url)
    try:
        manifest = writer.write(files, options.out, toolchain=toolchain())
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    _tell_built(built, len(manifest.files), options)
    return 0 if sound and not unset else 1


def toolchain() -> dict[str, str]:
    """Return what an output's bytes depend on beside its sources: programs and their versions."""
    versions = {name: importlib.metadata.version(name) for name in _TOOLS}
    return {"pledgebook": __version__, "python": platform.python_version(), **versions}


def _tell_faults(shelves: Sequence[Shelf], outside: list[Subject], lang: Lang) -> None:
    faulty = [shelf for shelf in shelves if not shelf.sound]
    subjects = [*outside]
    for shelf in faulty:
        subjects += books.outside(shelf.findings)
        read = (shelf.working, *shelf.frozen)
        subjects += [books.subject(one) for one in read if one is not None and one.findings]
    report_all(subjects, lang)
    for shelf in faulty:
        kept = [version.number for version in shelf.entry.versions]
        rule = "cli/kept-version" if kept else "cli/skipped"
        complain(rule, lang, id=shelf.entry.id, version=kept[-1] if kept else 0)


def _tell_built(built: Sequence[Built], files: int, options: argparse.Namespace) -> None:
    out = book.shown(options.out)
    for one in built:
        if one.page is not None and not one.page.frozen:
            size = next(file.size for file in one.page.downloads if file.name == "letter.pdf")
            path = f"{out}/{one.page.folder}/letter.pdf"
            tell("cli/built-letter", options.lang, path=path, size=kilobytes(size))
    pages = [one.page for one in built if one.page]
    letters = len(pages)
    tell("cli/built", options.lang, letters=letters, pages=letters + 1, files=files, path=out)
    command = f"pledgebook sla export {built[0].loaded.name}"
    tell("cli/look", options.lang, path=f"{out}/index.html", command=command)
