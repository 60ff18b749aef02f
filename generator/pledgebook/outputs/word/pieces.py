"""A letter as Word knows it: one paragraph or table after the other, each of some kind.

A template has a prototype for each kind. Numbers that Word gives itself are not in the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count, zip_longest

from pledgebook.outputs.numbering import NumberedClause, numbered
from pledgebook.outputs.word import authors
from pledgebook.outputs.word.piece import Kind, Number, Piece, Spans, plain
from pledgebook.outputs.word.words import Words, words
from pledgebook.wording.prose import (
    Block,
    Flow,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Table,
    Timeline,
)

_LED: tuple[Kind, ...] = ("table-caption", "figure-caption", "table", "number", "bullet")


def pieces(letter: LetterText) -> tuple[Piece, ...]:
    """Return what stands between the addressee and the signature of ``letter``."""
    telling = _Telling(words(letter.language))
    made = [Piece(kind="text", spans=plain(one.text)) for one in letter.opening]
    for chapter in numbered(letter):
        made.append(Piece(kind="chapter", spans=plain(chapter.heading), label=chapter.label))
        for clause in chapter.clauses:
            made += telling.clause(clause)
    return tuple(_kept(made, signed=letter.signature is not None))


def _kept(made: list[Piece], *, signed: bool) -> Iterator[Piece]:
    """Let a text stay with the table or list that it opens, the last one with the signature."""
    for piece, after in zip_longest(made, made[1:]):
        leads = after.kind in _LED if after is not None else signed
        yield replace(piece, keep=leads and piece.kind in ("text", "more"))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What runs through a letter: its words, and the numbers that tell its lists apart."""

    words: Words
    lists: Iterator[int] = field(default_factory=count)

    def clause(self, clause: NumberedClause) -> Iterator[Piece]:
        """Yield a clause; without a title of its own, a number still counts."""
        if clause.titled or clause.label:
            title = clause.text.title if clause.titled else ""
            yield Piece(kind="clause" if clause.label else "title", spans=plain(title))
        for block, number in zip(clause.text.blocks, clause.numbers, strict=True):
            yield from self._block(block, number)

    def _block(self, block: Block, number: int) -> Iterator[Piece]:
        match block:
            case Paragraph(text=text):
                yield Piece(kind="text", spans=plain(text))
            case Markup(source=source):
                yield from authors.pieces(source, self.lists)
            case Items(lead=lead, items=items):
                yield from self._items(lead, items)
            case Table(caption=caption, head=head, rows=rows):
                if number:
                    yield Piece(kind="table-caption", spans=plain(caption))
                yield from self._table(head, rows)
            case Timeline() if number:
                yield from self._timeline(block)
            case Flow():
                yield from self._flow(block)

    def _items(self, lead: str, items: tuple[str, ...]) -> Iterator[Piece]:
        if lead:
            yield Piece(kind="text", spans=plain(lead))
        if len(items) == 1:
            yield Piece(kind="text", spans=plain(items[0]))
            return
        own = next(self.lists)
        for value, item in enumerate(items, 1):
            yield Piece(kind="number", spans=plain(item), number=Number(list=own, value=value))

    def _table(self, head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[Piece]:
        """Yield a table, and the gap that parts it from another table below it."""
        yield Piece(
            kind="table",
            head=tuple(map(plain, head)),
            rows=tuple(tuple(map(self._cell, row)) for row in rows),
        )
        yield Piece(kind="gap")

    def _cell(self, text: str) -> Spans:
        return plain(text or self.words.nothing)

    def _timeline(self, figure: Timeline) -> Iterator[Piece]:
        """Yield the periods of a warranty as a table; a column that says nothing is left out."""
        yield Piece(kind="figure-caption", spans=plain(figure.caption))
        rows = [(one.title, one.begins, one.lasts, one.charge) for one in figure.stretches]
        said = [place for place, cells in enumerate(zip(*rows, strict=True)) if any(cells)]
        head = tuple(self.words.periods[place] for place in said)
        yield from self._table(head, tuple(tuple(row[place] for place in said) for row in rows))

    def _flow(self, figure: Flow) -> Iterator[Piece]:
        """Yield the steps of a process as a table, and its limit from end to end below."""
        yield Piece(kind="figure-caption", spans=plain(figure.caption))
        steps = [
            (str(number), step.title, step.actor, step.note)
            for number, step in enumerate(figure.steps, 1)
        ]
        begins = [(self.words.begin, figure.begins, "", "")] if figure.begins else []
        ends = [(self.words.end, figure.ends, "", "")] if figure.ends else []
        yield from self._table(self.words.steps, (*begins, *steps, *ends))
        if figure.limit:
            yield Piece(kind="text", spans=plain(figure.limit))
