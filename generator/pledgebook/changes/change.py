"""One difference between two commitments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pledgebook.order.direction import Direction


class Kind(Enum):
    """Whether something is there on both sides, or on one."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one thing: ``what`` is the act or field of the place, '' for all of it.

    ``anchor`` is the place: ``response/faults/critical``, ``parties/provider``. ``old`` and ``new``
    are values of the model, None on the side where there is none.
    """

    anchor: str
    what: str
    kind: Kind
    direction: Direction
    old: object | None = None
    new: object | None = None

    @property
    def reversed(self) -> Change:
        """The same change on the way back."""
        return Change(
            anchor=self.anchor,
            what=self.what,
            kind=_BACK.get(self.kind, self.kind),
            direction=self.direction.reversed,
            old=self.new,
            new=self.old,
        )


def kind(old: object, new: object) -> Kind:
    """Return on which sides a value is; what is empty is not there."""
    if old in (None, ()):
        return Kind.ADDED
    return Kind.REMOVED if new in (None, ()) else Kind.CHANGED


_BACK = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}
