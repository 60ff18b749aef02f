"""The commitments of a book on their way to its site: each is read, and made where it is sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.book import Book, Entry, Ledger
from pledgebook.cli import books, editions
from pledgebook.cli.editions import Shelf
from pledgebook.executor import Broken, each
from pledgebook.findings import Finding
from pledgebook.outputs import site
from pledgebook.pipeline import building, publishing
from pledgebook.pipeline.building import Way
from pledgebook.pipeline.publishing import Made
from pledgebook.report import Subject

_FEW = 8  # commitments that are done before other processes have begun
_EACH = 4  # commitments that are worth the start of one more process
# What is wrong with fragments depends on which of them was asked for first.
_TANGLED = frozenset({"use/cycle", "use/too-deep"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What a build has to say of one commitment.

    ``remarks`` are about its signed letters; ``subjects`` are there where it is not ``sound``.
    ``fates`` say what becomes of it where the others are built: rules, and the version that each
    is about. ``broken`` is why the program failed at it, in its makers' words.
    """

    id: str
    sound: bool
    remarks: tuple[Finding, ...] = ()
    subjects: tuple[Subject, ...] = ()
    fates: tuple[tuple[str, int], ...] = ()
    broken: str = ""


def account(shelf: Shelf) -> Account:
    """Return what there is to say of a commitment that was read."""
    if shelf.sound:
        return Account(id=shelf.entry.id, sound=True, remarks=shelf.about_signatures)
    read = (shelf.working, *shelf.frozen)
    return Account(
        id=shelf.entry.id,
        sound=False,
        subjects=(
            *books.outside((*shelf.findings, *shelf.about_signatures)),
            *(books.subject(one) for one in read if one is not None and one.findings),
        ),
        fates=tuple(_fates(shelf)),
    )


def _fates(shelf: Shelf) -> Iterator[tuple[str, int]]:
    if shelf.working is None or not shelf.working.issuable:
        yield ("cli/kept-version" if shelf.kept else "cli/skipped"), shelf.kept
    for version in shelf.left_out:
        yield "cli/version-left-out", version


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one commitment; ``shared`` are faulty fragments that nobody told of yet."""

    account: Account
    shared: tuple[Subject, ...] = ()
    made: Made | None = None


class Maker:
    """Reads commitments of a book and makes their editions without letters.

    Pages are filled where the ``book`` has a title; without a ``book`` nothing is made.
    """

    def __init__(self, broken: Sequence[Finding], ledger: Ledger, book: site.Book | None) -> None:
        self._broken = tuple(broken)
        self._ledger = ledger
        self._book = book
        self._libraries = books.Libraries()
        self._told: set[str] = set()

    def __call__(self, asked: tuple[Entry, bool]) -> Outcome:
        """Read a commitment, and make it where that is asked for."""
        entry, wanted = asked
        shelf = editions.shelf(entry, self._broken, self._libraries)
        return Outcome(
            account=account(shelf),
            shared=tuple(self._shared()),
            made=self._made(shelf) if wanted else None,
        )

    def _shared(self) -> Iterator[Subject]:
        for one in self._libraries.fragments:
            if one.findings and one.file not in self._told:
                self._told.add(one.file)
                yield books.fragment_subject(one)

    def _made(self, shelf: Shelf) -> Made | None:
        editions = shelf.editions(self._ledger)
        if self._book is None or not editions:
            return None
        built = [building.build(one, None, Way()) for one in editions]
        return publishing.made(built, self._book if self._book.title else None)


def outcomes(whole: Book, maker: Maker, jobs: int, *, keep_going: bool) -> list[Outcome]:
    """Let ``maker`` work on every commitment, in as many as ``jobs`` processes.

    The outcomes are in the order of the book and the same for any number of jobs. Where not to
    ``keep_going``, what comes after a faulty commitment may be read without being made.
    """
    found: list[Outcome] = []
    sound = True
    asked = ((entry, sound or keep_going) for entry in whole.entries)
    enough = 1 if len(whole.entries) < _FEW else min(jobs, len(whole.entries) // _EACH)
    for entry, one in zip(whole.entries, each(maker, asked, enough), strict=True):
        found.append(_lost(entry, one) if isinstance(one, Broken) else one)
        sound = sound and found[-1].account.sound
    if enough > 1 and any(_tangled(one) for one in found):
        return outcomes(whole, maker, 1, keep_going=keep_going)
    return found


def shared(found: Sequence[Outcome]) -> list[Subject]:
    """Return the faulty fragments that several processes read, each once, by their files."""
    known = {subject.name: subject for one in found for subject in one.shared}
    return [known[name] for name in sorted(known)]


def _lost(entry: Entry, one: Broken) -> Outcome:
    fates = (("cli/broke-off", 0),)
    return Outcome(account=Account(id=entry.id, sound=False, fates=fates, broken=one.reason))


def _tangled(one: Outcome) -> bool:
    return any(found.rule in _TANGLED for subject in one.shared for found in subject.findings)
