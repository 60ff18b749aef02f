"""``pledgebook build [PATH]``: letters, site and definitions into one folder; never signs."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

from pledgebook import __version__, book, writer
from pledgebook.book import Book
from pledgebook.cli import books, editions
from pledgebook.cli import house as houses
from pledgebook.cli.editions import Shelf
from pledgebook.cli.help import value
from pledgebook.cli.output import cannot_write, complain, kilobytes, refused, report_all, tell
from pledgebook.cli.parser import Parser
from pledgebook.cli.signatures import Inspector
from pledgebook.executor import Once, Renderer
from pledgebook.findings import Finding, Severity
from pledgebook.outputs import site, word
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline import building
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.report import Subject
from pledgebook.wording.messages import say

_TOOLS = ("weasyprint", "jinja2", "markdown-it-py", "pyyaml", "fonttools")
_WORD_TOOLS = ("docxtpl", "python-docx", "lxml")


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
    root = books.root(options.path)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    whole, findings = book.load(root)
    ledger, broken = book.load_ledger(whole), book.check_ledger(whole)
    libraries = books.Libraries()
    shelves = [editions.shelf(entry, broken, libraries) for entry in whole.entries]
    outside = (*findings, *broken)
    sound = not outside and all(shelf.sound for shelf in shelves)
    if not sound:
        shared = [books.fragment_subject(one) for one in libraries.fragments if one.findings]
        _tell_faults(shelves, [*books.outside(outside), *shared], options)
    if any(finding.rule in book.USAGE for finding in outside):
        return 2
    remarks = [one for shelf in shelves if shelf.sound for one in shelf.about_signatures]
    if remarks:
        report_all(books.outside(remarks), options.lang)
    # Without a ledger that can be read, nobody knows what was published.
    if isinstance(ledger, Finding) or not (sound or options.keep_going):
        complain("cli/nothing-built", options.lang)
        return 1
    return _build(
        whole, [one for shelf in shelves for one in shelf.editions(ledger)], sound, options
    )


def _build(whole: Book, shown: Sequence[Edition], sound: bool, options: argparse.Namespace) -> int:
    house = houses.house(whole)
    if isinstance(house, Finding):
        report_all(books.outside([house]), options.lang)
        return 2
    looks, wrong = houses.theme(whole)
    if wrong:
        report_all(books.outside(wrong), options.lang)
        return 2
    way = Way(base_url=house.base_url, templates=house.templates)
    with Renderer(extra_fonts=house.fonts) as renderer:
        typesetter = Once(renderer)
        inspected, findings = Inspector(typesetter, options.lang).inspected(shown)
        if findings:
            report_all(books.outside(findings), options.lang)
        sound = sound and all(one.severity is Severity.WARNING for one in findings)
        if not (sound or options.keep_going):
            complain("cli/nothing-built", options.lang)
            return 1
        built = [building.build(edition, typesetter, way) for edition in inspected]
    unset = [one for one in built if one.page is None]
    if unset:
        report_all([books.subject(one.loaded) for one in unset], options.lang)
    if len(unset) == len(built) or (unset and not options.keep_going):
        complain("cli/nothing-built", options.lang)
        return 1
    title = whole.config.title or default_title(built)
    titled = site.Book(title=title, base_url=way.base_url, theme=looks)
    return _write(built, titled, options) or (0 if sound and not unset else 1)


def _write(built: Sequence[Built], titled: site.Book, options: argparse.Namespace) -> int:
    """Write the output folder and tell of it; exit status 2 where it cannot be written."""
    files = building.publish(built, titled)
    try:
        manifest = writer.write(files, options.out, toolchain=toolchain())
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    except ThemeRefused as refusal:
        report_all(books.outside([refusal.finding]), options.lang)
        complain("cli/nothing-built", options.lang)
        return 2
    _tell_built([one for one in built if one.page], len(manifest.files), options)
    return 0


def default_title(built: Sequence[Built]) -> str:
    """Return what a book without a title is called, in the language of its index."""
    from pledgebook.outputs.site import index  # noqa: PLC0415

    listed = [one.page for one in built if one.page and not one.page.standing.frozen]
    return say("cli/book-title", {}, "en" if index.language(listed) == "en" else "zh")


def toolchain() -> dict[str, str]:
    """Return what an output's bytes depend on beside its sources: programs and their versions."""
    tools = (*_TOOLS, *_WORD_TOOLS) if word.available() else _TOOLS
    versions = {name: importlib.metadata.version(name) for name in tools}
    return {"pledgebook": __version__, "python": platform.python_version(), **versions}


def _tell_faults(
    shelves: Sequence[Shelf], outside: list[Subject], options: argparse.Namespace
) -> None:
    faulty = [shelf for shelf in shelves if not shelf.sound]
    subjects = [*outside]
    for shelf in faulty:
        subjects += books.outside((*shelf.findings, *shelf.about_signatures))
        read = (shelf.working, *shelf.frozen)
        subjects += [books.subject(one) for one in read if one is not None and one.findings]
    report_all(subjects, options.lang)
    for shelf in faulty:
        for rule, version in _fates(shelf) if options.keep_going else [("cli/faulty", 0)]:
            complain(rule, options.lang, id=shelf.entry.id, version=version)


def _fates(shelf: Shelf) -> Iterator[tuple[str, int]]:
    """Yield what becomes of a faulty commitment: a rule, and the version that it is about."""
    if shelf.working is None or not shelf.working.issuable:
        yield ("cli/kept-version" if shelf.kept else "cli/skipped"), shelf.kept
    for version in shelf.left_out:
        yield "cli/version-left-out", version


def _tell_built(built: Sequence[Built], files: int, options: argparse.Namespace) -> None:
    out = book.shown(options.out)
    for one in built:
        if one.page is not None and not one.page.standing.frozen:
            for file in one.page.standing.downloads:
                if file.name.endswith(".pdf") and file.size is not None:
                    path = f"{out}/{one.page.files}/{file.name}"
                    tell("cli/built-letter", options.lang, path=path, size=kilobytes(file.size))
    versions = sum(one.page is not None and one.page.standing.frozen for one in built)
    letters = len(built) - versions
    tell("cli/built", options.lang, letters=letters, versions=versions, files=files, path=out)
    if not word.available():
        tell("cli/no-word-files", options.lang)
    command = f"pledgebook sla export {built[0].loaded.name}"
    tell("cli/look", options.lang, path=f"{out}/index.html", command=command)
