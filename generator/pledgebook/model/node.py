"""The base of everything that stands somewhere in a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, ClassVar, TypeVar

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


Own = TypeVar("Own", bound=Node)


def altered(node: Own, changes: Mapping[str, Any]) -> Own:
    """Return a copy of ``node`` with other values of some fields, as `dataclasses.replace` does.

    A clause has sixty fields, and a letter a hundred copies of clauses: this takes half the time.
    """
    kind: Any = type(node)
    made: Own = object.__new__(kind)
    for name in _names(kind):
        object.__setattr__(made, name, changes[name] if name in changes else getattr(node, name))
    return made


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))
