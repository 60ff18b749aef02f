"""A sentence in the making: what has been said, and what of the clause is still to be said.

Every speaker takes from ``left`` what it puts into words. A letter is complete only when nothing
is left, so no field of a clause can be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Self

from pledgebook.model.clause import Clause
from pledgebook.model.node import altered
from pledgebook.model.walk import fields

_EMPTY = Clause()
_BLANK = {field: getattr(_EMPTY, field) for field in fields(_EMPTY)}
# Not said in the sentence: the heading, what becomes a table or a figure, the author's own words.
APART = ("title", "rows", "steps", "text", "note")


class Frame(Enum):
    """What the words are for: a sentence, one above a table or a list, a row of these."""

    SENTENCE = "sentence"
    TABLE = "table"
    LIST = "list"
    ITEM = "item"  # of a list: a sentence without what the one above it says
    REMARK = "remark"  # in a table: fragments

    @property
    def is_row(self) -> bool:
        """Whether a sentence above has said who acts."""
        return self in (Frame.ITEM, Frame.REMARK)


def without(clause: Clause, *names: str) -> Clause:
    """Return ``clause`` with the fields ``names`` unsaid; itself where they are."""
    said = [name for name in names if getattr(clause, name) != _BLANK[name]]
    return altered(clause, {name: _BLANK[name] for name in said}) if said else clause


def unsaid(clause: Clause) -> list[str]:
    """Return the fields of ``clause`` that hold something."""
    return [name for name, blank in _BLANK.items() if getattr(clause, name) != blank]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``head`` are the parts of the first sentence, ``tail`` the sentences after it.

    The first ``opened`` parts are conditions; ``carried`` says that a subject stands already.
    """

    left: Clause
    chapter: str
    frame: Frame = Frame.SENTENCE
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    opened: int = 0
    carried: bool = False

    def say(self, *parts: str, of: tuple[str, ...]) -> Self:
        """Add parts of the first sentence, which say the fields ``of``."""
        said = tuple(filter(None, parts))
        return self._said(of, head=self.head + said) if said else self._said(of)

    def open(self, *parts: str, of: tuple[str, ...]) -> Self:
        """Add conditions before everything else that is said."""
        said = tuple(filter(None, parts))
        if not said:
            return self._said(of)
        head = (*self.head[: self.opened], *said, *self.head[self.opened :])
        return self._said(of, head=head, opened=self.opened + len(said))

    def carry(self, *parts: str, of: tuple[str, ...]) -> Self:
        """Add parts that hold the subject, so that acts after them need none."""
        return replace(self.say(*parts, of=of), carried=True)

    def add(self, *sentences: str, of: tuple[str, ...]) -> Self:
        """Add sentences of their own, which say the fields ``of``."""
        said = tuple(filter(None, sentences))
        return self._said(of, tail=self.tail + said) if said else self._said(of)

    def _said(self, of: tuple[str, ...], **more: Any) -> Self:
        """Return the draft with ``more``; itself where that is nothing and ``of`` were said."""
        left = without(self.left, *of)
        return self if left is self.left and not more else replace(self, left=left, **more)
