"""The commitments of a book on their way to its site: each is read, and made where it is sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook.book import Book, Entry, Ledger
from pledgebook.cli import books, editions
from pledgebook.cli.editions import Shelf
from pledgebook.cli.keeping import Keeper, Reason
from pledgebook.cli.pressing import Press, Pressed
from pledgebook.cli.progress import Tally, unseen
from pledgebook.executor import Broken, each
from pledgebook.findings import Finding, Severity
from pledgebook.outputs import site
from pledgebook.pipeline import building, publishing
from pledgebook.pipeline.building import Way
from pledgebook.pipeline.publishing import Made
from pledgebook.report import Subject

_FEW = 8  # commitments that are done before other processes have begun
_EACH = 4  # commitments that are worth the start of one more process

Asked = tuple[Entry, bool]  # whether it is to be made, too


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
    """What became of one commitment; ``shared`` are faulty fragments that nobody told of yet.

    ``taken`` says that it is from an earlier build, ``reason`` why it could not be; ``about`` what
    there is to say of its signed letters, ``unset`` why letters could not be set, ``uses`` the
    names of its fragments, ``unkept`` that the cache refused it, or another of its process before.
    """

    account: Account
    shared: tuple[Subject, ...] = ()
    made: Made | None = None
    taken: bool = False
    reason: Reason | None = None
    about: tuple[Finding, ...] = ()
    unset: tuple[Subject, ...] = ()
    uses: frozenset[str] = frozenset()
    unkept: bool = False

    @property
    def sound(self) -> bool:
        """Say whether nothing is wrong with it, its letters included."""
        wrong = any(one.severity is Severity.ERROR for one in self.about)
        return self.account.sound and not wrong and not self.unset


class Maker:
    """Reads the commitments of a book and makes their editions, with letters where it has a press.

    Without a ``book`` nothing is made. A ``keeper`` takes over what has not changed.
    """

    def __init__(
        self,
        broken: Sequence[Finding],
        ledger: Ledger,
        book: site.Book | None = None,
        keeper: Keeper | None = None,
        press: Press | None = None,
    ) -> None:
        self._broken = tuple(broken)
        self._ledger = ledger
        self._book = book
        self._keeper = keeper
        self._press = press
        self._libraries = books.Libraries()
        self._told: set[str] = set()

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The font files that letters need beside those of the program."""
        return self._press.fonts if self._press else ()

    def elsewhere(self, fonts: Sequence[Path]) -> Maker:
        """Return one that makes the same where nothing is kept, and where the ``fonts`` are these.

        It has no typesetter of its own yet, whatever this one has.
        """
        press = self._press.elsewhere(fonts) if self._press else None
        return Maker(self._broken, self._ledger, self._book, None, press)

    def taken(self, entry: Entry) -> Made | Reason | None:
        """Return what an earlier build made of ``entry``, or why it has to be made again."""
        if self._keeper is None or any(one.args.get("id") == entry.id for one in self._broken):
            return None
        return self._keeper.found(entry)

    def __call__(self, asked: Asked) -> Outcome:
        """Read a commitment, and make it where that is asked for."""
        entry, wanted = asked
        before = self.before(entry)
        shelf = editions.shelf(entry, self._broken, self._libraries)
        found = Outcome(account=account(shelf), shared=tuple(self._shared()), uses=shelf.uses)
        if not wanted or self._book is None:
            return found
        return self.kept(entry, before, self._made(shelf, found))

    def before(self, entry: Entry) -> dict[str, str]:
        """Return what `kept` has to know of a commitment from before it is read."""
        return self._keeper.inputs(entry) if self._keeper and self._book else {}

    def kept(self, entry: Entry, before: Mapping[str, str], found: Outcome) -> Outcome:
        """Keep what was made of ``entry`` where there is nothing to tell of it."""
        quiet = found.sound and not found.account.remarks and not found.about
        if self._keeper and found.made and quiet:
            kept = self._keeper.keep(entry, before, found.uses, found.made)
            return replace(found, made=kept, unkept=self._keeper.refused)
        return found

    def _made(self, shelf: Shelf, found: Outcome) -> Outcome:
        shown = shelf.editions(self._ledger)
        if self._press is None:
            pressed = Pressed(built=tuple(building.build(one, None, Way()) for one in shown))
        else:
            pressed = self._press.press(shown)
        usable = [one for one in pressed.built if one.page is not None]
        return replace(
            found,
            made=publishing.made(usable, self._book) if usable and self._book else None,
            about=pressed.about,
            unset=tuple(books.subject(one.loaded) for one in pressed.built if one.page is None),
        )

    def _shared(self) -> Iterator[Subject]:
        for one in self._libraries.fragments:
            if one.findings and one.file not in self._told:
                self._told.add(one.file)
                yield books.fragment_subject(one)


Work = Callable[[Maker, Iterable[Asked]], Iterator[Outcome | Broken]]


def outcomes(
    whole: Book,
    maker: Maker,
    jobs: int,
    *,
    keep_going: bool,
    afar: Work | None = None,
    tally: Tally = unseen,
) -> list[Outcome]:
    """Let ``maker`` work on every commitment, in as many as ``jobs`` processes, or ``afar``.

    The outcomes are in the order of the book and the same wherever the work is done. Where not to
    ``keep_going``, what comes after a faulty commitment may be read without being made. ``tally``
    is told which one is waited for.
    """
    taken = {entry.id: maker.taken(entry) for entry in whole.entries}
    due = [entry for entry in whole.entries if not isinstance(taken[entry.id], Made)]
    worked = _worked(due, maker, jobs, keep_going, afar, tally)
    done = dict(zip((one.id for one in due), worked, strict=True))
    return [_outcome(entry, taken[entry.id], done.get(entry.id)) for entry in whole.entries]


def _outcome(entry: Entry, taken: Made | Reason | None, done: Outcome | None) -> Outcome:
    if isinstance(taken, Made):
        return Outcome(account=Account(id=entry.id, sound=True), made=taken, taken=True)
    assert done is not None  # noqa: S101 - what was not taken over was worked on
    return replace(done, reason=taken)


def _worked(
    due: Sequence[Entry],
    maker: Maker,
    jobs: int,
    keep_going: bool,
    afar: Work | None,
    tally: Tally,
) -> list[Outcome]:
    found: list[Outcome] = []
    sound = True
    asked = ((entry, sound or keep_going) for entry in due)
    enough = 1 if len(due) < _FEW else min(jobs, len(due) // _EACH)
    done = afar(maker, asked) if afar and due else each(maker, asked, enough)
    for entry, one in zip(_tallied(due, tally), done, strict=True):
        found.append(_lost(entry, one) if isinstance(one, Broken) else one)
        sound = sound and found[-1].account.sound
    if (afar or enough > 1) and any(_tangled(one) for one in found):
        return _worked(due, maker, 1, keep_going, None, tally)
    return found


def _tallied(due: Sequence[Entry], tally: Tally) -> Iterator[Entry]:
    for number, entry in enumerate(due):
        tally(number, len(due), entry.id)
        yield entry


def shared(found: Sequence[Outcome]) -> list[Subject]:
    """Return the faulty fragments that several processes read, each once, by their files."""
    known = {subject.name: subject for one in found for subject in one.shared}
    return [known[name] for name in sorted(known)]


def _lost(entry: Entry, one: Broken) -> Outcome:
    fates = (("cli/broke-off", 0),)
    return Outcome(account=Account(id=entry.id, sound=False, fates=fates, broken=one.reason))


def _tangled(one: Outcome) -> bool:
    return any(found.rule in books.TANGLED for subject in one.shared for found in subject.findings)
