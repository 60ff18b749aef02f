"""What reading gives: plain data, the place of each part, and the faults found on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Pointer = tuple[str | int, ...]
"""A route of keys and list positions from the root; ``()`` is the root itself."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text; lines and columns count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a named file; lines and columns count from 1, columns in characters."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One reason why a text is not what the program reads: a rule, a place, its arguments."""

    rule: str
    span: Span
    args: Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One YAML file: its plain data and the place of each part.

    ``data`` holds dict, list, str, int, bool and None only. ``text`` is the file as written, with
    every line ending as LF and no byte order mark, so that places index into it. ``keys`` has an
    entry for each key of a map, ``values`` for each map, list and scalar.
    """

    name: str
    data: Any
    text: str
    keys: Mapping[Pointer, Span]
    values: Mapping[Pointer, Span]

    def where(self, pointer: Pointer | Span) -> Place:
        """Return the place of the key at ``pointer``, or of its nearest ancestor that is written.

        A list item has no key: its own place is returned.
        """
        if isinstance(pointer, Span):
            return self._place(pointer)
        while pointer and pointer not in self.keys and pointer not in self.values:
            pointer = pointer[:-1]
        return self._place(self.keys.get(pointer) or self.values.get(pointer))

    def value_at(self, pointer: Pointer) -> Place:
        """Return the place of the value at ``pointer``, or what `where` says if there is none."""
        span = self.values.get(pointer)
        return self._place(span) if span else self.where(pointer)

    def _place(self, span: Span | None) -> Place:
        at = span or Span(1, 1)
        return Place(self.name, at.line, at.column)
