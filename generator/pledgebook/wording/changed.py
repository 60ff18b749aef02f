"""Changes in words: a line each, with its place and for whom it got better."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from pledgebook.changes import Change, Kind, changes
from pledgebook.model.clause import Measure
from pledgebook.model.commitment import Commitment
from pledgebook.model.money import ChargeByPart, Claim, Extension, Renewal
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.model.timing import (
    Agreed,
    Combination,
    Deadline,
    Moment,
    PerService,
    Rolling,
)
from pledgebook.model.words import Language
from pledgebook.order import Direction
from pledgebook.wording import tongues
from pledgebook.wording.en.changed import WORDS as ENGLISH
from pledgebook.wording.places import Places
from pledgebook.wording.structure.changed import ChangedWords
from pledgebook.wording.structure.letter import letter
from pledgebook.wording.structure.limits import defined
from pledgebook.wording.tongues import Tongue
from pledgebook.wording.zh.changed import WORDS as CHINESE

_WORDS: Mapping[Language, ChangedWords] = {Language.ZH: CHINESE, Language.EN: ENGLISH}
_SIDES: Mapping[Direction, Literal["stronger", "weaker", "changed"]] = {
    Direction.STRONGER: "stronger",
    Direction.WEAKER: "weaker",
}
# Values that can be said by themselves; of others, the whole clause is.
_SAID = (
    str,
    bool,
    dt.date,
    Enum,
    Quantity,
    NthWorkingDay,
    Moment,
    Agreed,
    Combination,
    PerService,
    ChargeByPart,
    Claim,
    Renewal,
    Extension,
    Measure,
    Rolling,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change as plain text; ``anchor`` is its place in the letter, '' without one.

    What was removed has its place in the old letter, all else in the new one.
    """

    anchor: str
    direction: Literal["stronger", "weaker", "changed"]
    text: str


def change_lines(
    old: Commitment, new: Commitment, language: Language | None = None
) -> tuple[ChangeLine, ...]:
    """Return what changed from ``old`` to ``new`` in words, in a language, else that of ``new``."""
    return tuple(line for _, line in told_changes(old, new, language))


def told_changes(
    old: Commitment, new: Commitment, language: Language | None = None
) -> tuple[tuple[Change, ChangeLine], ...]:
    """Return each change with its words, as `change_lines` does."""
    spoken = language or tongues.language(new)
    past, present = tongues.tongue(old, spoken), tongues.tongue(new, spoken)
    found = changes(past.naming.commitment, present.naming.commitment)
    lines = _Telling(past, present, _WORDS[spoken]).lines(found) if found else ()
    return tuple(zip(found, lines, strict=True))


class _Telling:
    """Two letters of one language, and the words for what differs."""

    def __init__(self, past: Tongue, present: Tongue, words: ChangedWords) -> None:
        self._past, self._present = Places(past, letter(past)), Places(present, letter(present))
        self._words = words

    def lines(self, found: tuple[Change, ...]) -> Iterator[ChangeLine]:
        for change in found:
            places = (
                self._past if change.kind is Kind.REMOVED and not change.what else self._present
            )
            parts = (*places.titles(change.anchor), self._field(change, places))
            place = self._words.part.join(part for part in parts if part)
            yield ChangeLine(
                anchor=places.anchor(change.anchor),
                direction=_SIDES.get(change.direction, "changed"),
                text=self._words.line.format(
                    place=place,
                    text=self._text(change),
                    direction=self._words.directions[change.direction],
                ),
            )

    def _field(self, change: Change, places: Places) -> str:
        """Return what a field or act is called; '' for the whole of a place."""
        if not change.what:
            return ""
        if isinstance(change.new or change.old, Deadline):
            return places.tongue.act(change.what)
        return self._words.fields[change.what]

    def _text(self, change: Change) -> str:
        words = self._words
        old, new = self._said(change.old, self._past), self._said(change.new, self._present)
        if not (old or new) or (old is None) or (new is None) or old == new:
            old, new = self._past.text(change.anchor), self._present.text(change.anchor)
        if not change.what and change.kind is not Kind.CHANGED:
            pattern = words.added if change.kind is Kind.ADDED else words.removed
            return pattern.format(text=new or old)
        if old == new:
            moved = isinstance(change.new, Deadline) and change.new == change.old
            return words.moved if moved else words.reworded
        if old and new:
            return words.from_to.format(old=old, new=new)
        return words.says.format(new=new) if new else words.said.format(old=old)

    def _said(self, value: object, places: Places) -> str | None:
        """Return a value in words, '' for nothing said, None for what is no single value."""
        if value is None or value in ((), {}):
            return ""
        if isinstance(value, Deadline):
            return self._limit(value, places.tongue)
        single = isinstance(value, _SAID)
        if single or (isinstance(value, tuple) and all(isinstance(one, _SAID) for one in value)):
            return places.tongue.say(value)
        return None

    def _limit(self, deadline: Deadline, tongue: Tongue) -> str:
        """Return the limit of an act, that of a word with the length it stands for."""
        said = tongue.say(deadline)
        length = defined(deadline.in_, tongue.naming) if isinstance(deadline.in_, str) else None
        if length is None:
            return said
        return self._words.length.format(word=said, length=tongue.say(length))
