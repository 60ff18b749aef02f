"""What a template is filled with: the letter as XML, and what is still to be done with it.

What a template cannot say (where a list begins again, how wide columns are) is a `Setting`. Its
number stands on the first run of the paragraph or table that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.outputs.columns import Grid, grid
from pledgebook.outputs.pictures.lines import balanced
from pledgebook.outputs.word.lists import PROTOTYPES
from pledgebook.outputs.word.piece import BREAK, Number, Piece, Span, Spans, said
from pledgebook.outputs.word.text import literal, run
from pledgebook.outputs.word.words import words
from pledgebook.wording.prose import LetterText, SignatureText

_NOTHING = Markup("")
_TITLE, _LINE = 24.0, 444.0  # points: the size of a title, and its longest line


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is done with a paragraph, or with a table (``grid``), when all is in its place.

    ``level`` is that of a list item from 1; ``chapter``: it is listed in the contents as this.
    """

    keep: bool = False
    level: int = 0
    number: Number | None = None
    chapter: str = ""
    grid: Grid | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece as a template sees it: its ``kind``, and its texts as runs."""

    kind: str
    text: Markup = _NOTHING
    head: tuple[Markup, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()


class Filling:
    """The parts of a letter, and the settings that their marks lead to."""

    def __init__(self, pieces: Iterable[Piece], language: str) -> None:
        self._chinese = language == "zh"
        self.settings: list[Setting] = []
        self.parts = tuple(map(self._part, pieces))

    def runs(self, spans: Spans, setting: Setting | None = None) -> Markup:
        """Return ``spans`` as runs, the first of which is marked."""
        mark = ""
        if setting is not None:
            mark = str(len(self.settings))
            self.settings.append(setting)
        marks = (mark, *[""] * len(spans))
        made = zip(spans or (Span(""),), marks, strict=False)
        return Markup("").join(run(span, mark, chinese=self._chinese) for span, mark in made)

    def _part(self, piece: Piece) -> Part:
        if piece.kind == "table":
            return self._table(piece)
        listed = piece.kind in ("number", "bullet", "more")
        setting = Setting(
            keep=piece.keep,
            level=piece.level if listed else 0,
            number=piece.number,
            chapter=piece.label + said(piece.spans) if piece.kind == "chapter" else "",
        )
        kind = f"{piece.kind}-{min(piece.level, PROTOTYPES)}" if listed else piece.kind
        return Part(kind=kind, text=self.runs(piece.spans, setting))

    def _table(self, piece: Piece) -> Part:
        laid_out = grid(_texts(piece.head), [_texts(row) for row in piece.rows])
        first, *others = piece.head
        return Part(
            kind="table",
            head=(self.runs(first, Setting(grid=laid_out)), *map(self.runs, others)),
            rows=tuple(tuple(map(self.runs, row)) for row in piece.rows),
        )

    def title(self, title: str) -> Markup:
        """Return a title in lines of nearly one length."""
        return self.runs((Span(BREAK.join(balanced(title, _TITLE, _LINE))),))


def _texts(cells: Sequence[Spans]) -> tuple[str, ...]:
    return tuple(map(said, cells))


def context(
    letter: LetterText, filling: Filling, reference: str, *, draft: bool
) -> dict[str, object]:
    """Return all that a template can name; docs/word.*.md tell a writer the same."""
    return {
        "title": literal(letter.title),
        "title_lines": filling.title(letter.title),
        "project": literal(letter.project),
        "addressee": literal(letter.addressee),
        "version": literal(letter.version),
        "reference": literal(reference),
        "draft": draft,
        "particulars": [
            {"name": literal(name), "value": literal(value)}
            for name, value in particulars(letter).items()
        ],
        "parts": filling.parts,
        "signature": _signature(letter.signature) if letter.signature else None,
    }


def particulars(letter: LetterText) -> Mapping[str, str]:
    """Return what stands below the title, by name."""
    own, signature = words(letter.language), letter.signature
    said = {
        own.project: letter.project,
        own.addressee: letter.addressee.removeprefix(own.addressee + own.colon),
        own.party: signature.party if signature else "",
        own.version: letter.version,
        own.date: (signature.date or "") if signature else "",
    }
    return {name: value for name, value in said.items() if value}


def _signature(signature: SignatureText) -> dict[str, Markup]:
    return {
        "party": literal(signature.party),
        "seal_label": literal(signature.seal_label),
        "representative_label": literal(signature.representative_label or ""),
        "date_label": literal(signature.date_label or ""),
        "date": literal(signature.date or ""),
        "place": literal(signature.place or ""),
        "copies": literal(signature.copies or ""),
    }
