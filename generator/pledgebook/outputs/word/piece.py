"""One paragraph or table of a letter, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "chapter",
    "clause",
    "title",
    "text",
    "number",
    "bullet",
    "more",
    "table-caption",
    "figure-caption",
    "table",
    "gap",
]
"""``title`` is that of a clause without a number, ``more`` goes on with an item of a list, ``gap``
parts a table from what follows."""

Look = Literal["strong", "em", "code"]

BREAK = "\u2028"
"""Where a line ends within a paragraph: Unicode's own line separator."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words that look alike."""

    text: str
    looks: frozenset[Look] = frozenset()


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The number of an item: its value, and which of the letter's lists it is in."""

    list: int
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph with its ``spans``, or a table with ``head`` and ``rows``.

    ``level`` counts lists within lists from 1. ``label`` is that of a chapter, as it stands in the
    table of contents. ``keep``: it stays on one page with what follows.
    """

    kind: Kind
    spans: Spans = ()
    level: int = 1
    number: Number | None = None
    label: str = ""
    head: tuple[Spans, ...] = ()
    rows: tuple[tuple[Spans, ...], ...] = ()
    keep: bool = False


def plain(text: str) -> Spans:
    """Return a text that looks like its surroundings."""
    return (Span(text),)


def said(spans: Spans) -> str:
    """Return what ``spans`` say."""
    return "".join(span.text for span in spans)
