"""An author's own words as pieces of a letter: paragraphs, lists within lists, tables.

They are read from the HTML that is printed and shown elsewhere, so that all surfaces say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from pledgebook.outputs import markup
from pledgebook.outputs.word.piece import BREAK, Look, Number, Piece, Span, Spans, plain

_SPACE = re.compile(r"[ \t\r\n\f]+")
_LOOKS: dict[str, Look] = {"strong": "strong", "em": "em", "code": "code"}
_HIGHEST = 32767  # from which Word can begin to number


def pieces(source: str, lists: Iterator[int]) -> tuple[Piece, ...]:
    """Return Markdown ``source`` as pieces; ``lists`` yields a number for each list."""
    reader = _Reader(lists)
    reader.feed(markup.html(source))
    reader.close()
    return tuple(reader.pieces)


class _Reader(HTMLParser):
    """Reads the few elements that `markup` writes."""

    def __init__(self, lists: Iterator[int]) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._lists = lists
        self._spans: list[Span] = []
        self._looks: list[Look] = []
        self._within: list[int | None] = []  # lists and quotes: the number of a numbered list
        self._item: Piece | None = None  # an item that begins, before its first words
        self._rows: list[list[Spans]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        match tag:
            case "strong" | "em" | "code":
                self._looks.append(_LOOKS[tag])
            case "br":
                self._spans.append(Span(BREAK))
            case "ol" | "ul" | "table":
                self._end_item()
                self._rows = []
            case "li":
                self._item = self._begun(dict(attrs).get("value"))
            case "tr":
                self._rows.append([])
        if tag in ("ol", "ul", "blockquote"):
            self._within.append(next(self._lists) if tag == "ol" else None)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        match tag:
            case "strong" | "em" | "code":
                self._looks.pop()
            case "p":
                self._end_paragraph()
            case "li":
                self._end_item()
            case "ol" | "ul" | "blockquote":
                self._within.pop()
            case "th" | "td":
                self._rows[-1].append(_trimmed(self._spans))
                self._spans = []
            case "table":
                head, *rows = map(tuple, self._rows)
                self.pieces.append(Piece(kind="table", head=head, rows=tuple(rows)))
                self.pieces.append(Piece(kind="gap"))

    def handle_data(self, data: str) -> None:
        """Take words; white space between elements is none."""
        if self._spans or not data.isspace():
            self._spans.append(Span(data, frozenset(self._looks)))

    def _begun(self, value: str | None) -> Piece:
        """Return the item that begins here, without its words."""
        level, number = len(self._within), self._within[-1]
        if number is None or value is None:
            return Piece(kind="bullet", level=level)
        if int(value) > _HIGHEST:
            return Piece(kind="more", level=level, spans=plain(f"{value}. "))
        return Piece(kind="number", level=level, number=Number(list=number, value=int(value)))

    def _end_item(self) -> None:
        self._end_paragraph()
        if self._item is not None:
            self.pieces.append(self._item)
            self._item = None

    def _end_paragraph(self) -> None:
        spans = _trimmed(self._spans)
        self._spans = []
        if not spans:
            return
        level = len(self._within)
        begun = self._item or Piece(kind="more" if level else "text", level=max(level, 1))
        self.pieces.append(replace(begun, spans=begun.spans + spans))
        self._item = None


def _trimmed(spans: Sequence[Span]) -> Spans:
    """Return ``spans`` with single spaces, none at the beginning or the end of a line."""
    made: list[Span] = []
    texts = [_SPACE.sub(" ", span.text) for span in spans]
    beside = zip([BREAK, *texts], texts, [*texts[1:], BREAK], strict=False)
    for span, (before, text, after) in zip(spans, beside, strict=True):
        begun = text.removeprefix(" " if before == BREAK else "")
        made.append(replace(span, text=begun.removesuffix(" " if after == BREAK else "")))
    return tuple(span for span in made if span.text)
