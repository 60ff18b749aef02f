"""Where in the two documents a change stands."""

from __future__ import annotations

from pledgebook.changes.change import Change, Kind
from pledgebook.changes.head import WHOLE, WORDS
from pledgebook.changes.side import Side
from pledgebook.model.commitment import Commitment
from pledgebook.source import Pointer

_NAMED = {anchor: field for field, anchor in WORDS.items()}


class Routes:
    """The routes of keys to what changed in one of two commitments."""

    def __init__(self, commitment: Commitment) -> None:
        self._side = Side(commitment)

    def old(self, change: Change) -> Pointer | None:
        """Return where a change stands in the old commitment; None for what is all new."""
        return None if change.kind is Kind.ADDED and not change.what else self._route(change)

    def new(self, change: Change) -> Pointer | None:
        """Return where a change stands in the new commitment; None for what is all gone."""
        return None if change.kind is Kind.REMOVED and not change.what else self._route(change)

    def _route(self, change: Change) -> Pointer:
        key = change.what.rstrip("_").replace("_", "-")
        if key == "valid-until":
            return ("version", key)
        if WHOLE.get(key) == change.anchor:
            return (key,)
        if change.anchor in _NAMED:
            return (_NAMED[change.anchor],)
        base, _, name = change.anchor.rpartition("/")
        if base in _NAMED:
            return (_NAMED[base], name, *((key,) if key else ()))
        clause = "/".join(change.anchor.split("/")[:2])
        part = self._side.clauses.get(change.anchor) or self._side.rows(clause).get(change.anchor)
        at = () if part is None else part.own.at
        return (*at, key) if key else at
