"""``pledgebook build [PATH]``: letters, site and definitions into one folder; never signs."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pledgebook import __version__, book, writer
from pledgebook.book import Book, Ledger
from pledgebook.cli import books, editions, making
from pledgebook.cli import house as houses
from pledgebook.cli.help import value
from pledgebook.cli.house import House
from pledgebook.cli.making import Account, Maker
from pledgebook.cli.output import cannot_write, complain, refused, report_all
from pledgebook.cli.parser import Parser, whole_number
from pledgebook.cli.signatures import Inspector
from pledgebook.cli.telling import tell_built, tell_faults
from pledgebook.executor import Once, Renderer, cores
from pledgebook.findings import Finding, Severity
from pledgebook.outputs import site, word
from pledgebook.outputs.site.sheet import Sheet
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline import building, publishing
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.pipeline.publishing import Made
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
    parser.add_argument("--no-letters", action="store_true", help=say("cli/no-letters", {}, lang))
    parser.add_argument("--keep-going", action="store_true", help=say("cli/keep-going", {}, lang))
    parser.add_argument(
        "--jobs",
        type=whole_number(lang, least=1),
        default=cores(),
        metavar=value("number", lang),
        help=say("cli/jobs", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the book; exit status 1 where anything was left out, 3 where the program failed."""
    root = books.root(options.path)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    whole, outside = book.load(root)
    ledger, broken = book.load_ledger(whole), book.check_ledger(whole)
    looks = _looks(whole, Ledger() if isinstance(ledger, Finding) else ledger)
    reading = _Reading(ledger=ledger, outside=(*outside, *broken), looks=looks)
    if options.no_letters:
        return _without_letters(whole, broken, reading, options)
    libraries = books.Libraries()
    shelves = [editions.shelf(entry, broken, libraries) for entry in whole.entries]
    accounts = [making.account(one) for one in shelves]
    shared = [books.fragment_subject(one) for one in libraries.fragments if one.findings]
    status = _stopped(accounts, shared, reading, options)
    if status is not None or isinstance(ledger, Finding) or not isinstance(looks, _Looks):
        return status or 1
    shown = [one for shelf in shelves for one in shelf.editions(ledger)]
    return _lettered(shown, looks, _sound(accounts, reading), options)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looks:
    """How a book wants its letters and its site to look."""

    house: House
    around: site.Book


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What is known of a book beside its commitments; findings where it cannot be used."""

    ledger: Ledger | Finding
    outside: tuple[Finding, ...]
    looks: _Looks | tuple[Finding, ...]


def _looks(whole: Book, ledger: Ledger) -> _Looks | tuple[Finding, ...]:
    house = houses.house(whole)
    if isinstance(house, Finding):
        return (house,)
    theme, wrong = houses.theme(whole)
    if wrong:
        return wrong
    title = whole.config.title or ""
    around = site.Book(title=title, base_url=house.base_url, ledger=ledger, theme=theme)
    return _Looks(house=house, around=around)


def _sound(accounts: Sequence[Account], reading: _Reading) -> bool:
    return not reading.outside and all(one.sound for one in accounts)


def _stopped(
    accounts: Sequence[Account],
    shared: Sequence[Subject],
    reading: _Reading,
    options: argparse.Namespace,
) -> int | None:
    """Tell what is wrong; return the exit status where nothing can be built."""
    sound = _sound(accounts, reading)
    if not sound:
        tell_faults(accounts, [*books.outside(reading.outside), *shared], options)
    if any(finding.rule in book.USAGE for finding in reading.outside):
        return 2
    remarks = [one for each in accounts for one in each.remarks]
    if remarks:
        report_all(books.outside(remarks), options.lang)
    # Without a ledger that can be read, nobody knows what was published.
    if isinstance(reading.ledger, Finding) or not (sound or options.keep_going):
        complain("cli/nothing-built", options.lang)
        return _failed(accounts) or 1
    if isinstance(reading.looks, tuple):
        report_all(books.outside(reading.looks), options.lang)
        return 2
    return None


def _failed(accounts: Sequence[Account]) -> int:
    """Return the exit status of a program that failed at a commitment; 0 where it did not."""
    return 3 if any(one.broken for one in accounts) else 0


def _without_letters(
    whole: Book, broken: Sequence[Finding], reading: _Reading, options: argparse.Namespace
) -> int:
    around = reading.looks.around if isinstance(reading.looks, _Looks) else None
    ledger = Ledger() if isinstance(reading.ledger, Finding) else reading.ledger
    maker = Maker(broken, ledger, around)
    found = making.outcomes(whole, maker, options.jobs, keep_going=options.keep_going)
    accounts = [one.account for one in found]
    status = _stopped(accounts, making.shared(found), reading, options)
    if status is not None or around is None:
        return status or 1
    made = [one.made for one in found if one.made is not None]
    published = _publish(made, around, options)
    return published or _failed(accounts) or int(not _sound(accounts, reading))


def _lettered(
    shown: Sequence[Edition], looks: _Looks, sound: bool, options: argparse.Namespace
) -> int:
    way = Way(base_url=looks.house.base_url, templates=looks.house.templates)
    with Renderer(extra_fonts=looks.house.fonts) as renderer:
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
        if not options.keep_going:
            complain("cli/nothing-built", options.lang)
            return 1
    made = [publishing.made(tuple(one)) for one in _by_commitment(built)]
    return _publish(made, looks.around, options) or int(not sound or bool(unset))


def _publish(made: Sequence[Made], around: site.Book, options: argparse.Namespace) -> int:
    """Write what was made, where there is anything; 0 where that was possible."""
    if not made:
        complain("cli/nothing-built", options.lang)
        return 1
    titled = (
        around
        if around.title
        else replace(around, title=default_title(each for one in made for each in one.listings))
    )
    return _write(made, titled, options)


def _write(made: Sequence[Made], titled: site.Book, options: argparse.Namespace) -> int:
    """Write the output folder and tell what is in it; 0 where that was possible."""
    files = publishing.publish(made, titled)
    try:
        manifest = writer.write(files, options.out, toolchain=toolchain())
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)
    except ThemeRefused as refusal:
        report_all(books.outside([refusal.finding]), options.lang)
        complain("cli/nothing-built", options.lang)
        return 2
    tell_built(made, len(manifest.files), options)
    return 0


def _by_commitment(built: Iterable[Built]) -> Iterator[Iterable[Built]]:
    """Yield the editions that have a page, those of one commitment together."""
    whole = [(one.page.id, one) for one in built if one.page is not None]
    for _, ones in groupby(whole, key=itemgetter(0)):
        yield (one for _, one in ones)


def default_title(sheets: Iterable[Sheet]) -> str:
    """Return what a book without a title is called, in the language of its index."""
    from pledgebook.outputs.site import index  # noqa: PLC0415

    listed = [one for one in sheets if one.prevails and not one.standing.frozen]
    return say("cli/book-title", {}, "en" if index.language(listed) == "en" else "zh")


def toolchain() -> dict[str, str]:
    """Return what an output's bytes depend on beside its sources: programs and their versions."""
    tools = (*_TOOLS, *_WORD_TOOLS) if word.available() else _TOOLS
    versions = {name: importlib.metadata.version(name) for name in tools}
    return {"pledgebook": __version__, "python": platform.python_version(), **versions}
