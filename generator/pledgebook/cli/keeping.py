"""What a build takes over from the last one: commitments of which nothing has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pledgebook import book
from pledgebook.book import Entry, Ledger
from pledgebook.cache import Cache, KeptListings, Parcel, Spoiled
from pledgebook.cli import books
from pledgebook.findings import Finding
from pledgebook.outputs.file import Output
from pledgebook.pipeline.publishing import Made

_LARGEST = 64_000_000  # bytes of a file of a commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a commitment is made again: a rule, and the ``name`` of what is another one now."""

    rule: str
    name: str = ""


class Keeper:
    """Finds and keeps what was made of the commitments of the book in ``root``.

    ``shared`` are digests of what all of them depend on: the ``program``, and how the ``book``
    looks. What is made with ``letters`` is kept apart from what is made without.
    """

    def __init__(
        self, cache: Cache, root: Path, ledger: Ledger, shared: Mapping[str, str], *, letters: bool
    ) -> None:
        self._cache = cache
        self._root = root.resolve()
        self._ledger = ledger
        self._shared = dict(shared)
        self._kind = "letters" if letters else "site"
        self._spoiled: set[Path] = set()
        self._wary = False
        # Before any is read: one that changes meanwhile is another one the next time.
        self._fragments = {path.stem: _file(path) for path in book.fragments(root)[0]}

    def found(self, entry: Entry) -> Made | Reason:
        """Return what was made of ``entry``, or why it has to be made."""
        place = self._cache.place(self._slot(entry))
        try:
            parcel = self._cache.get(place)
        except Spoiled as spoiled:
            self._drop(spoiled)
            parcel = None
        if parcel is None:
            return Reason(rule="cache/spoiled" if place in self._spoiled else "cache/new")
        inputs = self.inputs(entry)
        changed = _changed(parcel.inputs, inputs) or self._other_fragment(parcel)
        if not changed and self._wary and self._drop(Spoiled(place)):
            return Reason(rule="cache/spoiled")
        return changed or _made(entry, parcel)

    def forget(self, spoiled: Spoiled) -> None:
        """Drop what turned out to be spoiled when it was needed, unless it is mended already.

        Others may be, too: from now on nothing is taken over before all of it was looked at, so
        that a build begins again once, not once for each.
        """
        self._drop(spoiled)
        self._wary = True

    def _drop(self, spoiled: Spoiled) -> bool:
        dropped = self._cache.drop(spoiled.place)
        if dropped:
            self._spoiled.add(spoiled.place)
        return dropped

    def keep(
        self, entry: Entry, before: Mapping[str, str], uses: Iterable[str], made: Made
    ) -> Made:
        """Keep what was ``made`` of ``entry``; its files are read from the cache afterwards.

        Nothing is kept of what changed while it was read, nor of pages that could not be filled.
        """
        if made.refusal or self.inputs(entry) != before:
            return made
        parcel = Parcel(
            inputs=before,
            uses={name: self._fragments.get(name, "") for name in uses},
            told={
                "source": Path(made.name).name,
                "letters": made.letters,
                "versions": made.versions,
            },
            listings=made.listings,
            files=made.files,
        )
        kept = self._cache.put(self._cache.place(self._slot(entry)), parcel)
        return made if kept is None else replace(made, listings=kept.listings, files=kept.files)

    def around(
        self, made: Sequence[Made], make: Callable[[], Iterable[Output]]
    ) -> Iterable[Output]:
        """Return the files about the whole book: the kept ones where all commitments are as then.

        Else ``make`` makes them, and they are kept.
        """
        digests = [one.listings.digest for one in made if isinstance(one.listings, KeptListings)]
        if len(digests) < len(made):
            return make()
        inputs = {
            **self._shared,
            "ledger": _digest(repr(self._ledger.records).encode()),
            "listings": _digest("\n".join(digests).encode()),
        }
        place = self._cache.place(f"{self._kind} {self._root}")
        try:
            kept = self._cache.get(place)
        except Spoiled as spoiled:
            self._drop(spoiled)
            kept = None
        if kept is not None and kept.inputs == inputs:
            return kept.files
        files = tuple(make())
        self._cache.put(place, Parcel(inputs=inputs, uses={}, told={}, listings=(), files=files))
        return files

    def _slot(self, entry: Entry) -> str:
        return f"{self._kind} {self._root} {entry.id}"

    def inputs(self, entry: Entry) -> dict[str, str]:
        """Return a digest of all that an entry is made of, but for the fragments it uses."""
        records = self._ledger.of(entry.id)
        files = {
            path.name: _file(path)
            for path in sorted(entry.folder.iterdir())
            if path.suffix in (".yaml", ".pdf")
        }
        return {**self._shared, "ledger": _digest(repr(records).encode()), **files}

    def _other_fragment(self, parcel: Parcel) -> Reason | None:
        for name, digest in parcel.uses.items():
            if self._fragments.get(name) != digest:
                return Reason(rule="cache/fragment", name=name)
        return None


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> Reason | None:
    """Return what is not as it was."""
    for name in {**before, **now}:
        if before.get(name) != now.get(name):
            known = name in ("program", "book", "ledger")
            return Reason(rule=f"cache/{name}" if known else "cache/file", name=name)
    return None


def _made(entry: Entry, parcel: Parcel) -> Made:
    source = entry.folder / parcel.told["source"]
    return Made(
        name=book.shown(books.named(source)),
        files=parcel.files,
        listings=parcel.listings,
        letters=tuple((path, size) for path, size in parcel.told["letters"]),
        versions=parcel.told["versions"],
    )


def _file(path: Path) -> str:
    content = book.read(path, _LARGEST)
    return "" if isinstance(content, Finding) else _digest(content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
