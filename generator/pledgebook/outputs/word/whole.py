"""Whether all that a letter says stands in what a writer's own template made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pledgebook.outputs.word.piece import Piece, said
from pledgebook.outputs.word.styling import W
from pledgebook.outputs.word.text import literal
from pledgebook.wording.prose import LetterText

_SPACE = re.compile(r"\s+")


def lost(body: Any, letter: LetterText, pieces: tuple[Piece, ...]) -> str | None:
    """Return the first words of a letter that its Word file lacks; None where it is whole.

    What the pieces say is looked for in their order, the head and the signature anywhere.
    """
    text = _SPACE.sub("", "".join(one.text or "" for one in body.iter(f"{W}t")))
    place = 0
    for words in _told(pieces):
        found = text.find(_plain(words), place)
        if found < 0:
            return words
        place = found + len(_plain(words))
    return next((words for words in _around(letter) if _plain(words) not in text), None)


def _told(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        yield said(piece.spans)
        for row in (piece.head, *piece.rows):
            yield from map(said, row)


def _around(letter: LetterText) -> Iterator[str]:
    yield from (letter.title, letter.addressee)
    signature = letter.signature
    if signature:
        for words in (signature.party, signature.date, signature.place, signature.copies):
            yield words or ""


def _plain(words: str) -> str:
    """Return ``words`` as they stand in a document, without white space."""
    return _SPACE.sub("", literal(words).unescape())
