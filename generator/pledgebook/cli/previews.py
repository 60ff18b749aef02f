"""A book as its preview shows it: read again where it changed, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pledgebook import book
from pledgebook.book import Book, Entry, Ledger
from pledgebook.cli import books, editions
from pledgebook.cli import house as houses
from pledgebook.cli.editions import Shelf
from pledgebook.cli.house import House
from pledgebook.cli.looks import default_title
from pledgebook.cli.signatures import Inspector
from pledgebook.executor import Once, Renderer
from pledgebook.findings import Finding
from pledgebook.outputs import site
from pledgebook.outputs.letter import Typesetter
from pledgebook.outputs.site import Listing
from pledgebook.pipeline import building
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.report import Subject
from pledgebook.serve import Preview
from pledgebook.source import MAX_BYTES
from pledgebook.wording.messages import Lang

_LETTERS = 16  # that are kept, should somebody ask for one again

Key = tuple[object, ...]
Shown = tuple[Edition, Built]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One commitment as it was read, its pages and what is listed of them.

    ``stale`` is where they are older than it. ``inspected`` says that its signed letters were
    looked into, ``about`` what was found there.
    """

    key: Key
    shelf: Shelf
    shown: tuple[Shown, ...]
    listings: tuple[Listing, ...]
    stale: bool
    inspected: bool
    about: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A book at one moment: its site, None where there can be none, and what is wrong with it."""

    site: Preview | None
    subjects: tuple[Subject, ...]
    stale: bool


class Previews:
    """Reads the book in ``root`` as often as it is asked to; a context manager's guest."""

    def __init__(self, root: Path, lang: Lang, held: ExitStack) -> None:
        self._root = root
        self._lang: Lang = lang
        self._held = held
        self._kept: dict[str, Kept] = {}
        self._fragments: dict[str, object] = {}
        self._named: tuple[Path, ...] = ()
        self._fonts: tuple[Path, ...] | None = None
        self._typesetter: Typesetter | None = None

    def places(self) -> Iterator[Path]:
        """Yield the files and folders that what is shown depends on."""
        yield self._root / book.CONFIG
        yield self._root / book.COMMITMENTS
        yield from self._named

    def view(self) -> View:
        """Read what changed since the last time."""
        whole, findings = book.load(self._root)
        self._named = tuple(_named(whole))
        ledger, broken = book.load_ledger(whole), book.check_ledger(whole)
        house = houses.house(whole)
        looks, wrong = houses.theme(whole)
        unusable = (*wrong, *([house] if isinstance(house, Finding) else []))
        outside = (*findings, *broken, *unusable)
        if isinstance(house, Finding) or isinstance(ledger, Finding) or wrong:
            return View(site=None, subjects=tuple(books.outside(outside)), stale=False)
        libraries = books.Libraries()
        self._fragments = _fragments(self._root)
        self._kept = {
            entry.id: self._read(entry, broken, ledger, libraries) for entry in whole.entries
        }
        shared = [books.fragment_subject(one) for one in libraries.fragments if one.findings]
        told = [*books.outside(outside), *shared, *self._subjects()]
        usable = not any(one.rule in book.USAGE for one in outside)
        preview = self._preview(whole, ledger, house, looks) if usable else None
        return View(site=preview, subjects=tuple(told), stale=self._stale)

    def inspect(self) -> bool:
        """Look into the signed letters of one commitment; say whether there were any left.

        It takes seconds, so that pages do not wait for it.
        """
        for name, kept in self._kept.items():
            if not kept.inspected and self._typesetter is not None:
                inspector = Inspector(self._typesetter, self._lang)
                shown, about = inspector.inspected([edition for edition, _ in kept.shown])
                built = _built(shown)
                self._kept[name] = replace(
                    kept,
                    shown=built,
                    listings=_listed(built),
                    inspected=True,
                    about=tuple(about),
                )
                return True
        return False

    @property
    def _stale(self) -> bool:
        return any(kept.stale for kept in self._kept.values())

    def _read(
        self, entry: Entry, broken: Sequence[Finding], ledger: Ledger, libraries: books.Libraries
    ) -> Kept:
        """Read one commitment; as it was, where nothing that it depends on changed."""
        before = self._kept.get(entry.id)
        if before is not None and before.key == _key(
            entry, broken, ledger, self._used(before.shelf)
        ):
            return before
        shelf = editions.shelf(entry, broken, libraries)
        shown = _built(shelf.editions(ledger))
        faulty = shelf.working is not None and not shelf.working.issuable
        if faulty and before is not None and before.shown:
            shown = before.shown
        return Kept(
            key=_key(entry, broken, ledger, self._used(shelf)),
            shelf=shelf,
            shown=shown,
            listings=_listed(shown),
            stale=faulty and bool(shown),
            inspected=not any(edition.signed for edition, _ in shown),
        )

    def _used(self, shelf: Shelf) -> tuple[object, ...]:
        """Return what the fragments say that a working copy asks for; all, where nobody knows."""
        working = shelf.working
        if working is None or b"use" not in working.content:
            return ()
        names = self._fragments if working.commitment is None else sorted(working.lenders)
        return tuple((name, self._fragments.get(name)) for name in names)

    def _subjects(self) -> Iterator[Subject]:
        for kept in self._kept.values():
            shelf = kept.shelf
            yield from books.outside((*shelf.findings, *shelf.about_signatures, *kept.about))
            read = (shelf.working, *shelf.frozen)
            yield from (books.subject(one) for one in read if one is not None and one.findings)

    def _preview(
        self, whole: Book, ledger: Ledger, house: House, looks: book.Theme | None
    ) -> Preview | None:
        shown = [one for kept in self._kept.values() for one in kept.shown]
        if not shown:
            return None
        listings = [one for kept in self._kept.values() for one in kept.listings]
        title = whole.config.title or default_title(listings)
        titled = site.Book(title=title, base_url=house.base_url, ledger=ledger, theme=looks)
        way = Way(base_url=house.base_url, templates=house.templates)
        return Preview(shown, listings, titled, way, self._typeset(house.fonts))

    def _typeset(self, fonts: tuple[Path, ...]) -> Typesetter:
        """Return a typesetter with these fonts; it starts with the first letter."""
        if self._typesetter is None or fonts != self._fonts:
            self._held.close()
            renderer = self._held.enter_context(Renderer(extra_fonts=fonts))
            self._fonts, self._typesetter = fonts, Once(renderer, _LETTERS)
        return self._typesetter


def _named(whole: Book) -> Iterator[Path]:
    """Yield what the settings of a book name for its letters and its site."""
    config = whole.config
    for name in (*config.fonts, *config.word_templates.values(), config.theme):
        if name is not None:
            yield whole.root / name


def _built(shown: Iterable[Edition]) -> tuple[Shown, ...]:
    return tuple((edition, building.preview(edition)) for edition in shown)


def _fragments(root: Path) -> dict[str, object]:
    """Return by name what each fragment says, or what is wrong with it."""
    found, wrong = book.fragments(root)
    said = {path.stem: _said(book.read(path, MAX_BYTES)) for path in found}
    return said | {Path(str(one.args["path"])).stem: one.rule for one in wrong}


def _listed(shown: Iterable[Shown]) -> tuple[Listing, ...]:
    return tuple(site.listing(page) for _, built in shown for page in built.pages)


def _key(
    entry: Entry, broken: Sequence[Finding], ledger: Ledger, fragments: tuple[object, ...]
) -> Key:
    """Return all that a commitment and its pages depend on: contents by their digests."""
    paths = [*([entry.working] if entry.working else []), *(one.path for one in entry.versions)]
    signed = sorted(entry.folder.glob("*.signed.pdf"))
    return (
        tuple((path.name, _said(book.read(path, MAX_BYTES))) for path in paths),
        tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in signed),
        tuple(one.rule for one in broken if one.args.get("id") == entry.id),
        ledger.of(entry.id),
        fragments,
    )


def _said(content: bytes | Finding) -> object:
    return content.rule if isinstance(content, Finding) else sha256(content).digest()
