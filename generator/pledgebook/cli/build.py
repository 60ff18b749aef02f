"""``pledgebook build [PATH]``: letters, site and definitions into one folder; never signs."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from pledgebook import book, writer
from pledgebook.book import Book, Ledger
from pledgebook.cache import Spoiled
from pledgebook.cli import books, caching, clusters, making, reproducing
from pledgebook.cli.help import value
from pledgebook.cli.keeping import Keeper
from pledgebook.cli.looks import Looks, looks, toolchain
from pledgebook.cli.making import Account, Maker, Outcome, Work
from pledgebook.cli.output import cannot_write, complain, refused, report_all
from pledgebook.cli.parser import Parser, whole_number
from pledgebook.cli.pressing import Press
from pledgebook.cli.progress import progress, tallied
from pledgebook.cli.telling import Told, tell_built, tell_faults
from pledgebook.executor import cores
from pledgebook.findings import Finding
from pledgebook.outputs import site
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline import publishing
from pledgebook.pipeline.publishing import Made
from pledgebook.wording.messages import say


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
    clusters.add_arguments(parser)
    caching.add_arguments(parser)
    parser.add_argument(
        "--verify-reproducible", action="store_true", help=say("cli/verify-reproducible", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the book; exit status 1 where anything was left out, 3 where the program failed."""
    if options.verify_reproducible:
        return reproducing.run(options)
    root = books.root(options.path)
    if isinstance(root, books.Reading):
        return refused(root, options.lang)
    try:
        # From here on nobody else builds there: what is read now is what is published.
        with writer.claim(options.out) as output, clusters.reached(root, options) as afar:
            return _built(_order(root, output, afar, options))
    except writer.WriteRefused as refusal:
        return cannot_write(refusal, options.lang)


def _order(
    root: Path, output: writer.Claim, afar: Work | None, options: argparse.Namespace
) -> _Order:
    whole, outside = book.load(root)
    ledger, broken = book.load_ledger(whole), book.check_ledger(whole)
    wanted = looks(whole, Ledger() if isinstance(ledger, Finding) else ledger)
    return _Order(
        whole=whole,
        ledger=ledger,
        broken=broken,
        outside=(*outside, *broken),
        looks=wanted,
        keeper=caching.keeper(whole, wanted, options) if isinstance(wanted, Looks) else None,
        options=options,
        output=output,
        afar=afar,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What is to be built, and what is known of it before its commitments are read.

    ``ledger`` and ``looks`` are findings where they cannot be used.
    """

    whole: Book
    ledger: Ledger | Finding
    broken: tuple[Finding, ...]
    outside: tuple[Finding, ...]
    looks: Looks | tuple[Finding, ...]
    keeper: Keeper | None
    options: argparse.Namespace
    output: writer.Claim
    afar: Work | None
    told: Told = field(default_factory=Told)

    def sound(self, found: Sequence[Outcome]) -> bool:
        """Say whether nothing is wrong with the book and with what was made of it."""
        return not self.outside and all(one.sound for one in found)


def _built(order: _Order) -> int:
    while True:
        try:
            return _once(order)
        except Spoiled as spoiled:
            assert order.keeper is not None  # noqa: S101 - it is what keeps
            order.keeper.forget(spoiled)


def _once(order: _Order) -> int:
    """Read the book, make what it is made of, and write it; return the exit status.

    Letters take long: a book with a fault is told of it before the first one is set.
    """
    ledger = Ledger() if isinstance(order.ledger, Finding) else order.ledger
    around = order.looks.around if isinstance(order.looks, Looks) else None
    early = around if order.options.no_letters else None
    seen = "progress/pages" if early else "progress/reading"
    found = _outcomes(order, Maker(order.broken, ledger, early, order.keeper), seen)
    status = _stopped(found, order)
    if status is not None or not isinstance(order.looks, Looks):
        return status or 1
    if not order.options.no_letters:
        found = _lettered(found, ledger, order.looks, order)
        if not order.options.keep_going and not all(one.sound for one in found):
            complain("cli/nothing-built", order.options.lang)
            return _failed(found) or 1
    caching.explain(found, order.options)
    made = [one.made for one in found if one.made is not None]
    if not made:
        complain("cli/nothing-built", order.options.lang)
        return _failed(found) or 1
    renamed = order.looks.renamed(one for each in made for one in each.listings)
    if renamed:
        return _once(replace(order, looks=renamed, keeper=None))
    published = _publish(made, order.looks.around, order)
    return published or _failed(found) or int(not order.sound(found))


def _outcomes(order: _Order, maker: Maker, rule: str) -> list[Outcome]:
    """Let ``maker`` work; ``rule`` words for who watches what it does."""
    options, afar = order.options, order.afar
    going = options.keep_going
    with tallied(rule, options.lang) as tally:
        return making.outcomes(
            order.whole, maker, options.jobs, keep_going=going, afar=afar, tally=tally
        )


def _stopped(found: Sequence[Outcome], order: _Order) -> int | None:
    """Tell what is wrong; return the exit status where nothing can be built."""
    options, sound = order.options, order.sound(found)
    accounts = [one.account for one in found]
    around = [*books.outside(order.outside), *making.shared(found)]
    if not sound and order.told.new([*accounts, *around]):
        tell_faults(accounts, around, options)
    if any(finding.rule in book.USAGE for finding in order.outside):
        return 2
    remarks = [one for each in accounts for one in each.remarks]
    if order.told.new(remarks):
        report_all(books.outside(remarks), options.lang)
    # Without a ledger that can be read, nobody knows what was published.
    if isinstance(order.ledger, Finding) or not (sound or options.keep_going):
        complain("cli/nothing-built", options.lang)
        return _failed(found) or 1
    if isinstance(order.looks, tuple):
        report_all(books.outside(order.looks), options.lang)
        return 2
    return None


def _failed(found: Sequence[Outcome]) -> int:
    """Return the exit status of a program that failed at a commitment; 0 where it did not."""
    return 3 if any(one.account.broken for one in found) else 0


def _lettered(
    read: Sequence[Outcome], ledger: Ledger, wanted: Looks, order: _Order
) -> list[Outcome]:
    """Make the letters of what was ``read`` without a fault, and tell of those that cannot be."""
    lang = order.options.lang
    with closing(Press(wanted.house, lang)) as press:
        maker = Maker(order.broken, ledger, wanted.around, order.keeper, press)
        outcomes = _outcomes(_left(order, read), maker, "progress/letters")
    made = {one.account.id: one for one in outcomes}
    found = [made.get(one.account.id, one) for one in read]
    about = [one for each in found for one in each.about]
    if order.told.new(about):
        report_all(books.outside(about), lang)
    unset = [subject for one in found for subject in one.unset]
    if order.told.new(unset):
        report_all(unset, lang)
    known = {one.account.id for one in read if one.account.broken}
    broken: list[Account] = [
        one.account for one in found if one.account.broken and one.account.id not in known
    ]
    if order.told.new(broken):
        tell_faults(broken, [], order.options)
    return found


def _left(order: _Order, read: Sequence[Outcome]) -> _Order:
    """Return ``order`` without the commitments that were taken over."""
    pairs = zip(order.whole.entries, read, strict=True)
    entries = tuple(entry for entry, one in pairs if not one.taken)
    return replace(order, whole=replace(order.whole, entries=entries))


def _publish(made: Sequence[Made], around: site.Book, order: _Order) -> int:
    """Write the output folder and tell what is in it; 0 where that was possible."""
    options = order.options
    make = partial(publishing.around, made, around)
    try:
        shared = order.keeper.around(made, make) if order.keeper else make()
        files = publishing.publish(shared, made)
        with progress(options.lang) as shown:
            counted = files if shown is None else shown.counted(files, "progress/files")
            manifest = order.output.write(counted, toolchain=toolchain())
    except ThemeRefused as refusal:
        report_all(books.outside([refusal.finding]), options.lang)
        complain("cli/nothing-built", options.lang)
        return 2
    tell_built(made, len(manifest.files), options)
    return 0
