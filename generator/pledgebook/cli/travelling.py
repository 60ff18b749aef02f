"""Commitments that are made on computers without the book: all that is needed travels with them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from pledgebook import book
from pledgebook.book import Entry
from pledgebook.cli import books
from pledgebook.cli.making import Asked, Maker, Outcome, Work
from pledgebook.executor import Broken, tried
from pledgebook.executor.unpacked import Unpacked
from pledgebook.findings import Finding

_LARGEST = 64_000_000  # bytes of a file


@dataclass(frozen=True, slots=True, kw_only=True)
class Consignment:
    """A commitment on its way; it is ``wanted`` where it is to be made, too.

    ``files`` are its working copy, versions and signed letters, by their paths in the book. What
    cannot be read is not among them.
    """

    entry: Entry
    wanted: bool
    files: Mapping[str, bytes]


def consignment(entry: Entry, root: Path, *, wanted: bool) -> Consignment:
    """Pack a commitment of the book in ``root``."""
    paths = sorted(one for one in entry.folder.iterdir() if one.suffix in (".yaml", ".pdf"))
    return Consignment(entry=entry, wanted=wanted, files=_read(paths, root))


def _read(paths: Iterable[Path], root: Path) -> dict[str, bytes]:
    found = {path.relative_to(root).as_posix(): book.read(path, _LARGEST) for path in paths}
    return {name: content for name, content in found.items() if isinstance(content, bytes)}


class Traveller:
    """What ``maker`` makes of the commitments of the book in ``root``, on any computer.

    The fragments and fonts of the book travel with it, once. What it says names files as one does
    who is in the folder ``here``. It makes one commitment at a time, whoever calls it.
    """

    def __init__(self, maker: Maker, root: Path, here: Path) -> None:
        self._maker = maker.elsewhere(maker.fonts)
        self._root = root
        self._here = here
        self._fonts = [path.relative_to(root) for path in maker.fonts]
        self._shared = _read([*book.fragments(root)[0], *maker.fonts], root)
        self._arrive()

    def __getstate__(self) -> dict[str, Any]:
        return {
            name: value
            for name, value in vars(self).items()
            if name not in ("_lock", "_place", "_local")
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._arrive()

    def _arrive(self) -> None:
        self._lock = Lock()
        self._place: Unpacked | None = None
        self._local: Maker | None = None

    def __call__(self, asked: Consignment) -> Outcome:
        """Make a commitment in a folder of its own, as `Maker` does in that of the book."""
        with self._lock:
            place, maker = self._settled()
            with place.along(asked.files):
                found = maker((self._moved(asked.entry, place.path), asked.wanted))
        return self._at_home(found, place.path)

    def _settled(self) -> tuple[Unpacked, Maker]:
        if self._place is None or self._local is None:
            self._place = Unpacked(self._shared)
            self._local = self._maker.elsewhere([self._place.path / font for font in self._fonts])
        return self._place, self._local

    def _moved(self, entry: Entry, place: Path) -> Entry:
        def there(path: Path) -> Path:
            return place / path.relative_to(self._root)

        return replace(
            entry,
            folder=there(entry.folder),
            working=entry.working and there(entry.working),
            versions=tuple(replace(one, path=there(one.path)) for one in entry.versions),
        )

    def _at_home(self, found: Outcome, place: Path) -> Outcome:
        """Name files as at home, in what is said of a sound commitment."""

        def named(text: str) -> str:
            path = Path(text)
            if not path.is_relative_to(place):
                return text
            return book.shown(books.named(self._root / path.relative_to(place), self._here))

        def told(one: Finding) -> Finding:
            args = {k: named(v) if isinstance(v, str) else v for k, v in one.args.items()}
            return replace(one, args=args)

        return replace(
            found,
            account=replace(found.account, remarks=tuple(map(told, found.account.remarks))),
            made=found.made and replace(found.made, name=named(found.made.name)),
            about=tuple(map(told, found.about)),
        )


class Works(Protocol):
    """What does work elsewhere: `executor.cluster.Cluster`."""

    def each(
        self, task: Callable[[Consignment], Outcome], items: Iterable[Consignment]
    ) -> Iterator[Outcome | Broken]:
        """Yield what ``task`` makes of each item, in their order."""


def afar(works: Works, root: Path, here: Path) -> Work:
    """Return what lets a `Maker` of the book in ``root`` work elsewhere.

    What is made is kept here. Where a fault was found it is looked for again here, and told in the
    words, and with the files, of this computer.
    """

    def work(maker: Maker, asked: Iterable[Asked]) -> Iterator[Outcome | Broken]:
        sent: deque[tuple[Asked, dict[str, str]]] = deque()

        def packed() -> Iterator[Consignment]:
            for entry, wanted in asked:
                sent.append(((entry, wanted), maker.before(entry)))
                yield consignment(entry, root, wanted=wanted)

        for found in works.each(Traveller(maker, root, here), packed()):
            one, before = sent.popleft()
            if isinstance(found, Broken):
                yield found
            elif not found.sound or found.shared:
                yield tried(maker, one)
            else:
                yield maker.kept(one[0], before, found)

    return work
