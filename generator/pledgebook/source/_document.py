"""What reading gives: plain data, the place of each part, and the faults found on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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
    entry for each key of a map, ``values`` for each map, list and scalar. ``parts`` are the values
    that other files lend to ``data``, at the pointers that they have there and here.
    """

    name: str
    data: Any
    text: str
    keys: Mapping[Pointer, Span]
    values: Mapping[Pointer, Span]
    parts: Mapping[Pointer, Document] = field(default_factory=dict)

    def holder(self, pointer: Pointer) -> Document:
        """Return the file in which the value at ``pointer`` is written."""
        if self.parts:
            for length in range(len(pointer), 0, -1):
                if pointer[:length] in self.parts:
                    return self.parts[pointer[:length]]
        return self

    def where(self, pointer: Pointer | Span) -> Place:
        """Return the place of the key at ``pointer``, or of its nearest ancestor that is written.

        A list item has no key: its own place is returned.
        """
        if isinstance(pointer, Span):
            return self._place(pointer)
        holder = self.holder(pointer)
        if holder is not self:
            return holder.where(pointer)
        pointer = self.written(pointer)
        return self._place(self.keys.get(pointer) or self.values.get(pointer))

    def value_at(self, pointer: Pointer) -> Place:
        """Return the place of the value at ``pointer``, or what `where` says if there is none."""
        holder = self.holder(pointer)
        span = holder.values.get(pointer)
        return holder._place(span) if span else self.where(pointer)

    def words_at(self, pointer: Pointer, words: str) -> Place:
        """Return the place of ``words`` in the text at ``pointer``; its key's, where none is seen.

        They are looked for where the text begins, to the end of its line, and in the lines of a
        block below. An escaped text does not show its words.
        """
        holder = self.holder(pointer)
        span = holder.values.get(holder.written(pointer))
        if span is None:
            return self.where(pointer)
        lines = holder.text.split("\n")[span.line - 1 :]
        block = lines[0][span.column - 1 :][:1] in ("|", ">")
        for below, line in enumerate(lines if block else lines[:1]):
            if below and line.strip() and _indent(line) <= _indent(lines[0]):
                break
            column = line.find(words, 0 if below else span.column - 1)
            if column >= 0:
                return Place(holder.name, span.line + below, column + 1)
        return self.where(pointer)

    def written(self, pointer: Pointer) -> Pointer:
        """Return ``pointer`` as far as it is written; ``()`` is the root."""
        holder = self.holder(pointer)
        while pointer and pointer not in holder.keys and pointer not in holder.values:
            pointer = pointer[:-1]
        return pointer

    def text_of(self, file: str) -> str | None:
        """Return the text of this file, or of one that lends it something, by its name."""
        files = (self, *self.parts.values())
        return next((one.text for one in files if one.name == file), None)

    def about(self, pointers: Iterable[Pointer]) -> Document:
        """Return the same document, which knows the places of ``pointers`` and above them alone.

        Nearly all that a document weighs are its places.
        """
        above = {one[:length] for one in pointers for length in range(len(one) + 1)}
        lent = {id(one): one for pointer, one in self.parts.items() if pointer in above}
        lighter = {number: one.about(above) for number, one in lent.items()}
        return replace(
            self,
            keys={at: span for at, span in self.keys.items() if at in above},
            values={at: span for at, span in self.values.items() if at in above},
            parts={at: lighter[id(one)] for at, one in self.parts.items() if at in above},
        )

    def _place(self, span: Span | None) -> Place:
        at = span or Span(1, 1)
        return Place(self.name, at.line, at.column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
