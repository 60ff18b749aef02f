"""The base of everything that stands somewhere in a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from pledgebook.source import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An object of a document; ``at`` is its route of keys.

    ``SHORT`` names the field that a plain scalar fills (``from: notice`` is ``from: {event:
    notice}``); ``REST`` the field that collects the keys which are names themselves; ``MARKS`` the
    keys by which one member of a union is told from the others.
    """

    SHORT: ClassVar[str | None] = None
    REST: ClassVar[str | None] = None
    MARKS: ClassVar[frozenset[str]] = frozenset()

    at: Pointer = field(default=(), compare=False, repr=False)

    @classmethod
    def owns(cls, keys: frozenset[str]) -> bool:
        """Say whether an object with ``keys`` is of this class and of no other in its union."""
        return bool(cls.MARKS & keys)
