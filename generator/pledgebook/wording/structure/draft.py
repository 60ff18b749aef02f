"""A sentence in the making: what has been said, and what of the clause is still to be said.

Every speaker takes from ``left`` what it puts into words. A letter is complete only when nothing
is left, so no field of a clause can be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Self

from pledgebook.model.clause import Clause

_EMPTY = Clause()
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
    said = [name for name in names if getattr(clause, name) != getattr(_EMPTY, name)]
    return replace(clause, **{name: getattr(_EMPTY, name) for name in said}) if said else clause


def unsaid(clause: Clause) -> list[str]:
    """Return the fields of ``clause`` that hold something."""
    names = [field.name for field in fields(Clause) if field.name != "at"]
    return [name for name in names if getattr(clause, name) != getattr(_EMPTY, name)]


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
        said = tuple(part for part in parts if part)
        return replace(self, head=self.head + said, left=without(self.left, *of))

    def open(self, *parts: str, of: tuple[str, ...]) -> Self:
        """Add conditions before everything else that is said."""
        said = tuple(part for part in parts if part)
        head = (*self.head[: self.opened], *said, *self.head[self.opened :])
        opened = self.opened + len(said)
        return replace(self, head=head, opened=opened, left=without(self.left, *of))

    def carry(self, *parts: str, of: tuple[str, ...]) -> Self:
        """Add parts that hold the subject, so that acts after them need none."""
        return replace(self.say(*parts, of=of), carried=True)

    def add(self, *sentences: str, of: tuple[str, ...]) -> Self:
        """Add sentences of their own, which say the fields ``of``."""
        said = tuple(sentence for sentence in sentences if sentence)
        return replace(self, tail=self.tail + said, left=without(self.left, *of))
