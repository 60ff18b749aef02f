"""Two states of a commitment held against each other: what changed, in words, with its places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from pledgebook.changes import Kind
from pledgebook.changes.places import Routes
from pledgebook.model.commitment import Commitment
from pledgebook.model.words import Language
from pledgebook.order import Direction
from pledgebook.pipeline.loading import Loaded
from pledgebook.source import Place, Pointer
from pledgebook.wording.changed import told_changes


class State(Enum):
    """What became of a commitment as a whole; UNREADABLE where a side cannot be compared."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    SAME = "same"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change: its place in the letter, what of it, its direction, its words, its places.

    ``what`` is the act or field, '' for the whole place; ``old`` and ``new`` are None on the side
    where nothing of it stands.
    """

    anchor: str
    what: str
    kind: Kind
    direction: Direction
    text: str
    old: Place | None
    new: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Which state of a commitment it is: its file, and the version and date that it gives itself.

    Both are None of a file that cannot be read.
    """

    file: str
    version: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one commitment from its old state to its new one."""

    id: str
    title: str
    state: State
    old: Side | None
    new: Side | None
    changes: tuple[Told, ...] = ()

    def count(self, direction: Direction) -> int:
        """Return how many changes have a direction; a whole commitment is one."""
        whole = _WHOLE.get(self.state)
        told = [one.direction for one in self.changes] if whole is None else [whole]
        return told.count(direction)


# What it is to a customer that a whole commitment comes or goes.
_WHOLE = {State.ADDED: Direction.STRONGER, State.WITHDRAWN: Direction.WEAKER}


# Where these were found, nobody can say how long or when: a circle, a zone that does not exist.
_UNMEASURABLE = {"period-loop", "unknown-zone"}


def comparable(loaded: Loaded) -> bool:
    """Say whether a file can be held against another: it has the shape, and its times mean some."""
    found = {one.rule for one in loaded.findings}
    return loaded.commitment is not None and not found & _UNMEASURABLE


def compare(name: str, old: Loaded | None, new: Loaded | None, spoken: Language) -> Difference:
    """Compare two states of the commitment called ``name``, told in a language.

    One that is not there at all is None. Where one is not `comparable`, the state is UNREADABLE:
    what is wrong stands in its findings.
    """
    title = ""
    changes: tuple[Told, ...] = ()
    for one in (old, new):
        if one is not None and one.commitment is not None:
            title = one.texts.get(spoken, one.commitment).title
    if not all(one is None or comparable(one) for one in (old, new)):
        state = State.UNREADABLE
    elif old is None or new is None:
        state = State.WITHDRAWN if new is None else State.ADDED
    else:
        changes = tuple(_told(old, new, spoken))
        state = State.CHANGED if changes else State.SAME
    return Difference(
        id=name, title=title, state=state, old=_side(old), new=_side(new), changes=changes
    )


def _side(loaded: Loaded | None) -> Side | None:
    if loaded is None:
        return None
    if loaded.commitment is None:
        return Side(file=loaded.name)
    version = loaded.commitment.version
    return Side(file=loaded.name, version=version.number, date=version.date)


def _told(old: Loaded, new: Loaded, spoken: Language) -> Iterator[Told]:
    """Yield the changes of each text of a commitment; what holds in several, once."""
    known: set[tuple[str, str, Kind]] = set()
    for before, after in _texts(old, new, spoken):
        past, present = Routes(before), Routes(after)
        for change, line in told_changes(before, after, spoken):
            key = (change.anchor, change.what, change.kind)
            if key in known:
                continue
            known.add(key)
            yield Told(
                anchor=change.anchor,
                what=change.what,
                kind=change.kind,
                direction=change.direction,
                text=line.text,
                old=_place(old, past.old(change)),
                new=_place(new, present.new(change)),
            )


def _texts(old: Loaded, new: Loaded, spoken: Language) -> list[tuple[Commitment, Commitment]]:
    """Return the texts that both sides have, the one in ``spoken`` first; else the main ones."""
    both = [one for one in new.texts if one in old.texts]
    both.sort(key=lambda one: one is not spoken)
    if both:
        return [(old.texts[one], new.texts[one]) for one in both]
    assert old.commitment is not None and new.commitment is not None  # noqa: S101, PT018 - shaped
    return [(old.commitment, new.commitment)]


def _place(loaded: Loaded, at: Pointer | None) -> Place | None:
    assert loaded.document is not None  # noqa: S101 - its shape is right
    return None if at is None else loaded.document.where(at)
